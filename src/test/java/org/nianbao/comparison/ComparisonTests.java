package org.nianbao.comparison;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.nianbao.check.ConsistentReports;
import org.nianbao.comparison.ParagraphChange.Kind;
import org.nianbao.comparison.ParagraphChange.Piece;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is different between two contents of one report. */
class ComparisonTests {

	private static final Edition EDITION = TestEditions.official("2021");

	private static final long SEED = 7_001;

	private static final ReportContent CONTENT = new ConsistentReports(EDITION, SEED).next(new ReportYear(2025));

	@Test
	void findsNothingBetweenEqualContents() {
		assertThat(Comparison.of(EDITION, CONTENT, CONTENT).isEmpty()).isTrue();
	}

	@Test
	void findsACellWithItsTotalsAndBothValues() {
		String code = "requests.received.naturalPerson";
		CellValue before = CONTENT.cell(code);
		CellValue after = CellValue.of(before.counted().orElseThrow().longValueExact() + 1);
		Comparison comparison = Comparison.of(EDITION, CONTENT, CONTENT.withCell(code, after));
		assertThat(comparison.cells()).extracting((change) -> change.cell().code())
			.containsExactly(code, "requests.received.total");
		assertThat(comparison.cells().getFirst().before()).isEqualTo(before);
		assertThat(comparison.cells().getFirst().after()).isEqualTo(after);
		assertThat(comparison.texts()).isEmpty();
	}

	@Test
	void findsANoteBesideANumberThatStayed() {
		String code = "documents.rules.made";
		ReportContent before = CONTENT.withCell(code, CellValue.of(3));
		ReportContent after = CONTENT.withCell(code, new CellValue.Figure(java.math.BigDecimal.valueOf(3), "其中修订1件"));
		assertThat(Comparison.of(EDITION, before, after).cells()).extracting((change) -> change.cell().code())
			.containsExactly(code);
	}

	@Test
	void tellsWhichWordsOfAParagraphAreOthers() {
		List<ParagraphChange> changes = overview("第一段没有变化。\n全年收到申请1,025件，办结1,020件。\n第三段。",
				"第一段没有变化。\n全年收到申请1,026件，均已办结。\n第三段。");
		assertThat(changes).extracting(ParagraphChange::kind).containsExactly(Kind.SAME, Kind.CHANGED, Kind.SAME);
		assertThat(words(changes.get(1), Piece.Kind.REMOVED)).contains("1,025").doesNotContain("全年");
		assertThat(words(changes.get(1), Piece.Kind.ADDED)).contains("1,026").doesNotContain("全年");
	}

	@Test
	void tellsParagraphsThatAreNewOrGone() {
		assertThat(overview("甲段原来的内容。\n乙段。", "乙段。\n丙段是新写的内容。")).extracting(ParagraphChange::kind)
			.containsExactly(Kind.REMOVED, Kind.SAME, Kind.ADDED);
		assertThat(overview("", "全新的一段。")).extracting(ParagraphChange::kind).containsExactly(Kind.ADDED);
		assertThat(overview("删去的一段。", "")).extracting(ParagraphChange::kind).containsExactly(Kind.REMOVED);
	}

	@Test
	void pairsAParagraphThatWasRewrittenWithTheOneMostLikeIt() {
		List<ParagraphChange> changes = overview("本机关加强了平台建设，全年更新栏目12个。", "新增一段完全不同的文字，与前文无关。\n本机关加强了平台建设，全年更新栏目15个。");
		assertThat(changes).extracting(ParagraphChange::kind).containsExactly(Kind.ADDED, Kind.CHANGED);
		assertThat(words(changes.get(1), Piece.Kind.REMOVED)).isEqualTo("12");
	}

	@Test
	void losesNoWordOfEitherTextWhateverChanged() {
		Random random = new Random(SEED);
		for (int i = 0; i < 300; i++) {
			String before = text(random, "");
			String after = text(random, before);
			List<ParagraphChange> changes = ParagraphDifference.between(before, after);
			assertThat(side(changes, Kind.ADDED, Piece.Kind.ADDED)).as("seed %d, text %d", SEED, i).isEqualTo(before);
			assertThat(side(changes, Kind.REMOVED, Piece.Kind.REMOVED)).as("seed %d, text %d", SEED, i)
				.isEqualTo(after);
		}
	}

	@Test
	void staysQuickWhereEverythingIsRewrittenAtLength() {
		String before = "甲".repeat(150) + "\n";
		String after = "乙".repeat(150) + "\n";
		assertThat(ParagraphDifference.between(before.repeat(1000).strip(), after.repeat(1000).strip())).hasSize(2000);
		assertThat(ParagraphDifference.between("甲乙".repeat(50_000), "甲丙".repeat(50_000))).isNotEmpty();
	}

	@Test
	void refusesContentsOfDifferentEditions() {
		ReportContent other = new ConsistentReports(TestEditions.official("2019"), SEED).next(new ReportYear(2020));
		assertThatIllegalArgumentException().isThrownBy(() -> Comparison.of(EDITION, other, CONTENT));
	}

	private static List<ParagraphChange> overview(String before, String after) {
		Comparison comparison = Comparison.of(EDITION, CONTENT.withNarrative("overview", before),
				CONTENT.withNarrative("overview", after));
		assertThat(comparison.texts()).extracting((change) -> change.place().name())
			.containsExactly("narrative:overview");
		return comparison.texts().getFirst().paragraphs();
	}

	private static String words(ParagraphChange change, Piece.Kind kind) {
		return change.pieces()
			.stream()
			.filter((piece) -> piece.kind() == kind)
			.map(Piece::text)
			.collect(Collectors.joining());
	}

	/** One of the two texts, put together again without what belongs to the other. */
	private static String side(List<ParagraphChange> changes, Kind foreign, Piece.Kind foreignPiece) {
		return changes.stream()
			.filter((change) -> change.kind() != foreign)
			.map((change) -> change.pieces()
				.stream()
				.filter((piece) -> piece.kind() != foreignPiece)
				.map(Piece::text)
				.collect(Collectors.joining()))
			.collect(Collectors.joining("\n"));
	}

	/** A text of some paragraphs, of which some are taken from another text. */
	private static String text(Random random, String other) {
		List<String> others = List.of(other.split("\n"));
		return random.ints(1 + random.nextInt(6), 0, 100).mapToObj((number) -> {
			String taken = others.get(number % others.size());
			return (number < 50 && !taken.isEmpty()) ? taken.replaceFirst("\\d+", Integer.toString(number))
					: sentence(random);
		}).collect(Collectors.joining("\n"));
	}

	private static String sentence(Random random) {
		List<String> words = List.of("公开", "信息", "申请", "12", "3,400", "办结", "。", "本年", "GIS", " ", "，");
		return random.ints(1 + random.nextInt(20), 0, words.size()).mapToObj(words::get).collect(Collectors.joining())
				+ "止";
	}

}
