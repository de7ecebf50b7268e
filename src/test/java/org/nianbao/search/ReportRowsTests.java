package org.nianbao.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.RegionChoice;
import org.nianbao.agency.RegionRegister;
import org.nianbao.check.copy.InventedTexts;
import org.nianbao.content.ReportContent;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.search.ReportRows.Looked;
import org.nianbao.search.ReportRows.Part;
import org.nianbao.search.ReportRows.Row;
import org.nianbao.search.ReportRows.Statement;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.nianbao.report.ReportWalk.FILER;

@SpringBootTest
@Import(TestDatabase.class)
class ReportRowsTests {

	private static final long SEED = 53;

	private static final int SEARCHES = 40;

	private static final int REPORTS = 3;

	private static final int ALL = 1_000_000;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReportRows rows;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transactions;

	private final Random random = new Random(SEED);

	private final Map<Long, String> bodies = new HashMap<>();

	private ReportWalk walk;

	@Test
	void findsTheSameInEveryWay() {
		this.walk = new ReportWalk(this.application);
		InventedTexts texts = new InventedTexts(SEED);
		List<String> published = new ArrayList<>();
		for (int i = 0; i < REPORTS; i++) {
			published.add(texts.text(2));
			publish(published.getLast());
		}
		readBodies();
		int found = 0;
		for (int i = 0; i < SEARCHES; i++) {
			SearchQuery query = query(published.get(i % REPORTS));
			found += this.transactions.execute((transaction) -> findInEveryWay(query));
		}
		assertThat(found).as("seed %d", SEED).isGreaterThan(SEARCHES);
	}

	@Test
	void findsTheReportsOfRegionsHoweverTheseAreTold() {
		this.walk = new ReportWalk(this.application);
		List<String> agencies = new ArrayList<>();
		for (int i = 0; i < REPORTS; i++) {
			ReportKey key = this.walk.newKey();
			this.walk.published(key);
			agencies.add(key.agency());
		}
		Map<Long, String> regions = new HashMap<>();
		this.database.sql("SELECT report_id, region_code FROM searchable_report").query((row) -> {
			regions.put(row.getLong("report_id"), row.getString("region_code"));
		});
		for (String agency : agencies) {
			List<String> codes = new ArrayList<>(List.of(agency.substring(0, agency.indexOf('-')),
					agencies.getFirst().substring(0, agencies.getFirst().indexOf('-'))));
			assertThat(inRegions(codes, false)).isNotEmpty()
				.isEqualTo(reports(regions, codes, false))
				.isEqualTo(inRegions(withManyOthers(codes), false));
			assertThat(inRegions(codes, true)).isNotEmpty()
				.isEqualTo(reports(regions, codes, true))
				.isEqualTo(inRegions(withManyOthers(codes), true));
		}
		assertThat(inRegions(List.of(), false)).isEmpty();
		assertThat(inRegions(List.of(), true)).isEqualTo(regions.keySet());
	}

	private Set<Long> inRegions(List<String> codes, boolean others) {
		RegionRegister register = mock(RegionRegister.class);
		given(register.choiceWithin("100000")).willReturn(new RegionChoice(codes, others));
		ReportRows found = new ReportRows(this.database, register);
		return this.transactions.execute((transaction) -> found
			.find(SearchQuery.ALL.in("100000", true), Wanted.of("", false), List.of(), new Part(false, null, ALL))
			.stream()
			.map(Row::report)
			.collect(Collectors.toSet()));
	}

	private static Set<Long> reports(Map<Long, String> regions, List<String> codes, boolean others) {
		return regions.keySet()
			.stream()
			.filter((report) -> codes.contains(regions.get(report)) != others)
			.collect(Collectors.toSet());
	}

	/** No report is of them. */
	private static List<String> withManyOthers(List<String> codes) {
		return Stream.concat(codes.stream(), IntStream.range(0, 3000).mapToObj((number) -> "x" + number)).toList();
	}

	/** How many there are. */
	private int findInEveryWay(SearchQuery query) {
		Wanted wanted = Wanted.of(query.text(), query.wholeWords());
		Part all = new Part(false, null, ALL);
		Statement statement = this.rows.statement(query, wanted, List.of(), all);
		List<Row> expected = plain(statement, wanted);
		assertThat(this.rows.find(query, wanted, List.of(), all)).as("seed %d, %s", SEED, query).isEqualTo(expected);
		assertThat(this.rows.oneByOne(statement, ALL)).as("seed %d, %s", SEED, query).isEqualTo(expected);
		assertThat(this.rows.byIndex(statement, ALL)).as("seed %d, %s", SEED, query).isEqualTo(expected);
		assertThat(this.rows.lookAtFirst(statement, ALL).stream().filter(Looked::having).map(Looked::row).toList())
			.as("seed %d, %s", SEED, query)
			.isEqualTo(expected);
		assertThat(this.rows.byIndex(statement, 2)).isEqualTo(expected.subList(0, Math.min(2, expected.size())));
		assertThat(this.rows.oneByOne(statement, 2)).isEqualTo(expected.subList(0, Math.min(2, expected.size())));
		return expected.size();
	}

	/** All reports in their order, of which those are kept that have all runs. */
	private List<Row> plain(Statement statement, Wanted wanted) {
		return this.rows.lookAtFirst(statement, ALL).stream().map(Looked::row).filter((row) -> {
			String body = this.bodies.getOrDefault(row.report(), "");
			return wanted.runs()
				.stream()
				.allMatch((run) -> Words.isChinese(run) ? body.contains(run) : Words.runs(body).contains(run));
		}).toList();
	}

	private void readBodies() {
		this.database.sql("SELECT report_id, body FROM searchable_report").query((row) -> {
			this.bodies.put(row.getLong("report_id"), row.getString("body"));
		});
	}

	private SearchQuery query(String text) {
		String words = this.random.ints(1 + this.random.nextInt(2), 0, text.length() - 8)
			.mapToObj((start) -> text.substring(start, start + 1 + this.random.nextInt(7)))
			.collect(Collectors.joining(" "));
		SearchOrder order = List
			.of(SearchOrder.YEAR, SearchOrder.PUBLISHED, SearchOrder.OLDEST, SearchOrder.AGENCY, SearchOrder.RECEIVED)
			.get(this.random.nextInt(5));
		if (Wanted.of(words, false).isEmpty()) {
			return query(text);
		}
		return new SearchQuery(words, false, "", true, null, null, "", null, "", null, false, "", null, order);
	}

	private void publish(String overview) {
		ReportKey key = this.walk.newKey();
		long revision = this.walk.filled(key);
		ReportContent before = this.walk.reports.content(revision);
		this.walk.editor.takeOver(revision, before, before.withNarrative("overview", overview), FILER);
		this.walk.publish(revision);
	}

}
