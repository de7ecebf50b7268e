package org.nianbao.history;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Breaks the rule that {@link HistoryGuard} holds all tests to. */
@SpringBootTest
@Import(TestDatabase.class)
class HistoryGuardTests {

	private static final Act ACT = Act.of(Actor.APPLICATION, "agency.add-region", Subject.region("965001"));

	@Autowired
	private History history;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transactions;

	@Test
	void refusesAChangeWithoutAnEntry() {
		assertRefused(() -> addRegion("965001"), "changes [region] and leaves no entry in the history");
		assertThat(this.database.sql("SELECT code FROM region WHERE code = '965001'").query().listOfRows()).isEmpty();
	}

	@Test
	void refusesAChangeWithoutAnEntryThatFollowsOneWithAnEntry() {
		this.transactions.executeWithoutResult((status) -> {
			addRegion("965002");
			this.history.record(ACT);
		});
		assertRefused(() -> addRegion("965003"), "changes [region] and leaves no entry in the history");
	}

	@Test
	void refusesTwoEntriesOfOneChange() {
		assertRefused(() -> {
			addRegion("965004");
			this.history.recordAll(List.of(ACT, ACT));
		}, "leaves more than one entry in the history of [region:965001]");
	}

	@Test
	void refusesAnEntryOfNoChange() {
		assertRefused(() -> this.history.record(ACT), "leaves an entry in the history and changes nothing");
	}

	@Test
	void explainsTablesThatThereAre() {
		assertThat(this.database.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
			.query(String.class)
			.list()).containsAll(HistoryGuard.EXPLAINED.keySet());
	}

	private void addRegion(String code) {
		this.database
			.sql("INSERT INTO region (code, name_zh, name_en, level) VALUES (:code, '青石', 'Qingshi', 'COUNTY')")
			.param("code", code)
			.update();
	}

	private void assertRefused(Runnable act, String why) {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.transactions.executeWithoutResult((status) -> act.run()))
			.withMessage(why);
	}

}
