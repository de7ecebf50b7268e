package org.nianbao.access;

import java.util.Map;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.junit.jupiter.api.Test;
import org.nianbao.conventions.MainClasses;
import org.nianbao.pages.Kept;

import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Which of the answers that everybody gets are kept in memory. */
class KeptHandlersTests {

	private static final String FILE = "is kept as a file in the database, and not in memory too";

	private static final String PICTURE = "browsers keep pictures, which would take the memory of pages";

	private static final String LONG = "is as long as the list, which would take the memory of pages";

	private static final String CONSTANT = "is made of nothing that is stored";

	/** Why some are made each time, by their addresses. */
	private static final Map<String, String> MADE_EACH_TIME = Map.ofEntries(Map.entry("/check", CONSTANT),
			Map.entry("/receipts", "concerns whoever holds a receipt, and nobody else"),
			Map.entry("/reports/{agency}/{year}/files/{kind}", FILE),
			Map.entry("/reports/{agency}/{year}/revisions/{revision}/files/{kind}", FILE),
			Map.entry("/reports/{agency}/{year}/{scope:own|level|area|system}/files/{kind}", FILE),
			Map.entry("/reports/{agency}/{year}/{scope:own|level|area|system}/revisions/{revision}/files/{kind}", FILE),
			Map.entry("/reports/{agency}/{year}/pictures/{hash}", PICTURE),
			Map.entry("/reports/{agency}/{year}/{scope:own|level|area|system}/pictures/{hash}", PICTURE),
			Map.entry("/data/reports.csv", LONG), Map.entry("/data/reports.xlsx", LONG),
			Map.entry("/data/agencies.csv", LONG), Map.entry("/data/agencies.xlsx", LONG),
			Map.entry("/data/areas.csv", LONG), Map.entry("/data/areas.xlsx", LONG),
			Map.entry("/data/coverage.csv", LONG), Map.entry("/data/coverage.xlsx", LONG),
			Map.entry("/data/dictionary.csv", CONSTANT),
			Map.entry("/data/bulk/manifest.json", "changes with a job that makes files, after what is public changed"),
			Map.entry("/data/bulk/{year:\\d{4}}.{kind:csv|jsonl}.gz", FILE),
			Map.entry("/data/bulk/{year:\\d{4}}-texts.{kind:csv|jsonl}.gz", FILE), Map.entry("/robots.txt", CONSTANT));

	@Test
	void areAllButThoseThatAreMadeEachTimeForAReason() {
		TreeSet<String> made = new TreeSet<>();
		for (JavaClass type : MainClasses.ALL) {
			for (JavaMethod method : type.getMethods()) {
				if (method.isAnnotatedWith(GetMapping.class) && !method.isAnnotatedWith(Kept.class)) {
					made.addAll(HandlerRules.addresses(method));
				}
			}
		}
		made.retainAll(PublicPages.PATTERNS);
		assertThat(made).containsExactlyInAnyOrderElementsOf(MADE_EACH_TIME.keySet());
	}

	@Test
	void areOnlySuchAsEverybodyGets() {
		for (JavaClass type : MainClasses.ALL) {
			for (JavaMethod method : type.getMethods()) {
				if (method.isAnnotatedWith(Kept.class)) {
					assertThat(PublicPages.PATTERNS).as(method.getFullName())
						.containsAll(HandlerRules.addresses(method));
				}
			}
		}
	}

}
