package org.nianbao.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.ReportContent;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.search.FoundReport.Piece;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;

@SpringBootTest
@Import(TestDatabase.class)
class ReportSearchTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ReportSearch search;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
	}

	@Test
	void findsWhatTheTextSaysWhereverWordsBeginAndEnd() {
		ReportKey key = published("甲鱼洲湖泊保护湖泊信息已公开，采用GIS系统，共2047条。生态持续改善，开发有序，泊开。");
		for (String text : List.of("湖泊", "泊保", "湖泊保护", "泊", "保护湖泊", "湖泊  生态", "ＧＩＳ", "gis", "2047", "甲鱼洲湖泊")) {
			assertThat(keys(text, key)).as(text).containsExactly(key);
		}
		for (String text : List.of("湖泊开发", "洲保护", "gi", "204", "泊甲")) {
			assertThat(keys(text, key)).as(text).isEmpty();
		}
	}

	@Test
	void findsWholeWordsOnlyWhereThatIsAsked() {
		ReportKey apart = published("数学会议在本市召开。");
		ReportKey whole = published("成立书法学会。");
		assertThat(keys("数学", apart)).contains(apart);
		assertThat(keys("学会", apart)).as("across two words").contains(apart);
		assertThat(keys(text("学会", true).ofAgency(apart.agency()))).isEmpty();
		assertThat(keys(text("数学", true).ofAgency(apart.agency()))).containsExactly(apart);
		assertThat(keys(text("学会", true).ofAgency(whole.agency()))).containsExactly(whole);
	}

	@Test
	void showsThePassagesWithTheWords() {
		ReportKey key = published("第一段没有。\n全年开展赤松湾观测站共建活动，观测站运行良好。");
		FoundReport found = this.search.find(text("赤松湾 观测", false), 0, 10).reports().getFirst();
		assertThat(found.report().key()).isEqualTo(key);
		assertThat(found.excerpts()).singleElement().satisfies((excerpt) -> {
			assertThat(excerpt.pieces().stream().filter(Piece::wanted).map(Piece::text)).containsExactly("赤松湾", "观测",
					"观测");
			assertThat(excerpt.pieces().stream().map(Piece::text).collect(Collectors.joining()))
				.isEqualTo("全年开展赤松湾观测站共建活动，观测站运行良好。");
		});
	}

	@Test
	void followsCorrectionsAndForgetsWhatIsTakenDown() {
		ReportKey key = published("设立紫藤岭咨询窗口。");
		long first = this.database.sql("SELECT max(revision_id) FROM publication WHERE agency_code = :agency")
			.param("agency", key.agency())
			.query(Long.class)
			.single();
		long second = this.walk.reports.correct(first, "改正名称", FILER).id();
		ReportContent before = this.walk.reports.content(second);
		this.walk.editor.takeOver(second, before,
				before.withNarrative("overview", before.narrative("overview").replace("紫藤岭", "银杏坪")), FILER);
		this.walk.publish(second);
		assertThat(keys("紫藤岭", key)).isEmpty();
		assertThat(keys("银杏坪", key)).containsExactly(key);
		this.walk.publications.takeDown(second, "误载公民住址", ReportWalk.PUBLISHER);
		assertThat(keys("银杏坪", key)).isEmpty();
		assertThat(keys("紫藤岭", key)).isEmpty();
	}

	@Test
	void findsAgenciesByTheirNamesInitialsAndNamesWithATypingError() {
		ReportKey key = this.walk.newKey();
		this.walk.published(key);
		Agency agency = this.agencies.require(key.agency());
		this.agencies.rename(agency.code(), "雁荡河县水务局", "Yandang River Water Bureau", LocalDate.of(2026, 1, 1),
				Actor.APPLICATION);
		for (String text : List.of("雁荡河县水务局", "雁荡河", "雁荡河 水务", "ydhxswj", "YDHX", "yandang river", "雁荡河县水雾局", "雁河县水务局",
				"雁荡荡河县水务局", "雁荡河县务水局", "燕荡河县水雾局", "雁荡何")) {
			SearchResults found = this.search.find(text(text, false), 0, 10);
			assertThat(found.agencies()).as(text).extracting(NamedAgency::code).contains(key.agency());
			assertThat(found.reports()).as(text).extracting((each) -> each.report().key()).contains(key);
			assertThat(found.byNames()).as(text).isTrue();
		}
		assertThat(this.search.find(text(agency.nameZh(), false), 0, 10).agencies().getFirst().formerName())
			.isEqualTo(agency.nameZh());
		assertThat(this.search.find(text("燕塘何县水雾局", false), 0, 10).agencies()).isEmpty();
	}

	@Test
	void findsReportsByInitialsOfTheAgencyAndWordsTogether() {
		ReportKey key = published("全年公开苍耳坪征收补偿信息。");
		published("另一机关也公开苍耳坪征收补偿信息。");
		this.agencies.rename(key.agency(), "琅琊溪县住建局", "Langya Brook Housing Bureau", LocalDate.of(2026, 1, 1),
				Actor.APPLICATION);
		for (String text : List.of("lyxx 苍耳坪", "苍耳坪 LYXXZJJ 补偿", "苍耳坪 zjj lyx")) {
			SearchResults found = this.search.find(text(text, false), 0, 10);
			assertThat(found.reports()).as(text).singleElement().satisfies((report) -> {
				assertThat(report.report().key()).isEqualTo(key);
				assertThat(report.excerpts()).as("the words are shown").isNotEmpty();
			});
			assertThat(found.agencies()).as(text).extracting(NamedAgency::code).containsExactly(key.agency());
			assertThat(found.byNames()).as(text).isFalse();
			assertThat(this.search.list(text(text, false), null, 10)).as(text).hasSize(1);
		}
		assertThat(this.search.find(text("lyxx 没有的词", false), 0, 10).reports()).isEmpty();
		assertThat(this.search.find(text("qqqq 苍耳坪", false), 0, 10).reports()).isEmpty();
	}

	@Test
	void filtersByAreaWithAreasInsideYearKindEditionAndFigures() {
		ReportKey key = this.walk.newKey();
		ReportKey older = new ReportKey(key.agency(), new ReportYear(2020), ReportScope.OWN);
		this.walk.published(key);
		this.walk.published(older);
		String region = this.agencies.require(key.agency()).region();
		SearchQuery here = SearchQuery.ALL.in(region, true);
		assertThat(keys(here)).containsExactly(key, older);
		assertThat(keys(here.by(SearchOrder.OLDEST))).containsExactly(older, key);
		assertThat(keys(here.of(key.year()))).containsExactly(key);
		assertThat(keys(here.ofKind(AgencyKind.DEPARTMENT))).hasSize(2);
		assertThat(keys(here.ofKind(AgencyKind.TOWNSHIP))).isEmpty();
		assertThat(keys(here.ofScope(ReportScope.AREA))).isEmpty();
		assertThat(keys(SearchQuery.ALL.in("000000", true))).isEmpty();
		BigDecimal received = figure(key, "requests.received.total");
		assertThat(received).isPositive();
		assertThat(keys(received(here.of(key.year()), received.subtract(BigDecimal.ONE)))).containsExactly(key);
		assertThat(keys(received(here.of(key.year()), received))).isEmpty();
		SearchQuery counting = here.of(key.year()).counting("requests.received.total");
		FoundReport found = this.search.find(counting, 0, 10).reports().getFirst();
		assertThat(found.figure()).isEqualByComparingTo(received);
		assertThat(found.received()).isEqualByComparingTo(received);
		assertThat(keys(here.of(key.year()).counting("requests.nothing.total"))).isEmpty();
	}

	@Test
	void countsUpToAThousandAndGivesPages() {
		ReportKey key = this.walk.newKey();
		for (int year = 2021; year <= 2025; year++) {
			this.walk.published(new ReportKey(key.agency(), new ReportYear(year), ReportScope.OWN));
		}
		SearchQuery ofAgency = SearchQuery.ALL.ofAgency(key.agency());
		SearchResults second = this.search.find(ofAgency, 2, 2);
		assertThat(second.total()).isEqualTo(5);
		assertThat(second.more()).isFalse();
		assertThat(second.reports()).extracting((each) -> each.report().key().year().value())
			.containsExactly(2023, 2022);
		assertThat(this.search.find(ofAgency, 2_000_000, 2).reports()).isEmpty();
	}

	@Test
	void takesWhateverIsWrittenForWords() {
		for (String text : List.of("'", "a' & 'b", "\\", "%", "，。", "!|&()<->:*", "\0", "𠮷", "=水")) {
			assertThat(this.search.find(text(text, false), 0, 10).total()).as(text).isGreaterThanOrEqualTo(0);
			assertThat(this.search.find(text(text, true), 0, 10).more()).as(text).isFalse();
		}
	}

	private ReportKey published(String overview) {
		ReportKey key = this.walk.newKey();
		long revision = this.walk.filled(key);
		write(revision, overview);
		this.walk.publish(revision);
		return key;
	}

	private void write(long revision, String overview) {
		ReportContent before = this.walk.reports.content(revision);
		this.walk.editor.takeOver(revision, before,
				before.withNarrative("overview", before.narrative("overview") + "\n" + overview), FILER);
	}

	private BigDecimal figure(ReportKey key, String cell) {
		return this.database
			.sql("SELECT value FROM published_figure WHERE agency_code = :agency AND year = :year AND cell = :cell")
			.param("agency", key.agency())
			.param("year", key.year().value())
			.param("cell", cell)
			.query(BigDecimal.class)
			.optional()
			.orElse(BigDecimal.ZERO);
	}

	private static SearchQuery received(SearchQuery query, BigDecimal above) {
		return new SearchQuery(query.text(), false, query.area(), true, query.year(), null, "", null, "", above, false,
				"", null, SearchOrder.YEAR);
	}

	private static SearchQuery text(String text, boolean whole) {
		return new SearchQuery(text, whole, "", true, null, null, "", null, "", null, false, "", null,
				SearchOrder.YEAR);
	}

	private List<ReportKey> keys(String text, ReportKey like) {
		return keys(text(text, false).ofAgency(like.agency()));
	}

	private List<ReportKey> keys(SearchQuery query) {
		return this.search.find(query, 0, 100).reports().stream().map((found) -> found.report().key()).toList();
	}

}
