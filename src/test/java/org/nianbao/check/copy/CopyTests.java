package org.nianbao.check.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.FiledText;
import org.nianbao.check.SideBySide;
import org.nianbao.check.SideBySide.Pair;
import org.nianbao.content.PlainText;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class CopyTests {

	private static final long SEED = 20260217;

	private static final int TEXTS = 100;

	private static final int SECTIONS = 1000;

	private static final Path REPORTS = Path.of("../shared/reports");

	private final InventedTexts texts = new InventedTexts(SEED);

	@ParameterizedTest
	@ValueSource(ints = { 0, 10, 20, 30, 50 })
	void statesThePartThatWasNotWrittenAnew(int percent) {
		int stated = 0;
		for (int i = 0; i < TEXTS; i++) {
			String text = this.texts.text(4);
			stated += percent(this.texts.withOtherSentences(text, percent), text);
		}
		assertThat(stated / TEXTS).as("seed %d", SEED).isBetween(100 - percent - 3, 100 - percent + 13);
	}

	@Test
	void statesMostOfATextInWhichFewCharactersWereChanged() {
		for (int i = 0; i < TEXTS; i++) {
			String text = this.texts.text(3);
			assertThat(percent(this.texts.withOtherCharacters(text, 3), text)).as("seed %d, text %d", SEED, i)
				.isBetween(70, 100);
		}
	}

	@Test
	void findsNoCopyAmongIndependentTexts() {
		List<MaskedText> masked = IntStream.range(0, TEXTS)
			.mapToObj((i) -> MaskedText.of(this.texts.text(3), Names.NONE))
			.toList();
		for (MaskedText one : masked) {
			for (MaskedText other : masked) {
				if (one != other) {
					assertThat(Overlap.of(one, other).letters() * 100 / one.length()).as("seed %d", SEED)
						.isLessThan(Copy.LEAST_PERCENT - 15);
				}
			}
		}
	}

	@Test
	void isFoundByItsBandsWhereASentenceInThreeWasWrittenAnew() {
		int found = 0;
		for (int i = 0; i < TEXTS; i++) {
			String text = this.texts.text(3);
			found += haveABandInCommon(text, this.texts.withOtherSentences(text, 33)) ? 1 : 0;
		}
		assertThat(found).as("seed %d", SEED).isGreaterThanOrEqualTo(TEXTS * 98 / 100);
	}

	@Test
	void isSeldomFoundByItsBandsWhereItIsIndependent() {
		int found = 0;
		for (int i = 0; i < TEXTS; i++) {
			found += haveABandInCommon(this.texts.text(3), this.texts.text(3)) ? 1 : 0;
		}
		assertThat(found).as("seed %d", SEED).isLessThan(TEXTS / 10);
	}

	private static boolean haveABandInCommon(String one, String other) {
		int[] bands = Bands.of(MaskedText.of(one, Names.NONE));
		int[] others = Bands.of(MaskedText.of(other, Names.NONE));
		assertThat(bands).hasSize(Bands.COUNT);
		return Arrays.stream(bands).anyMatch((band) -> Arrays.stream(others).anyMatch((known) -> known == band));
	}

	@Test
	void hasNoBandsWithoutLetters() {
		assertThat(Bands.of(MaskedText.of("工作有序。", Names.NONE))).isEmpty();
	}

	@Test
	void isNeverACopyIfItIsShort() {
		String text = "各股室会同有关方面逐项核实惠民补贴名单，老年人看得懂也用得上。";
		assertThat(Copy.of(MaskedText.of(text, Names.NONE), List.of(filed("甲县乡村局", 2024, text)))).isEmpty();
	}

	@Test
	void takesTheNearestOfTheOwnAndOfTheOthers() {
		String text = this.texts.text(4);
		FiledText farther = filed(null, 2024, this.texts.withOtherSentences(text, 25));
		FiledText nearer = filed(null, 2022, text);
		String alsoElsewhere = this.texts.text(6) + '\n' + text;
		assertThat(copies(alsoElsewhere, farther, nearer)).as("too little of it").isEmpty();
		assertThat(copies(text, farther, nearer)).extracting(Copy::source).containsExactly(nearer);
	}

	@Test
	void blamesNobodyForWhatStandsInTheOwnEarlierTexts() {
		String text = this.texts.text(4);
		FiledText own = filed(null, 2024, text);
		FiledText copiedFromUs = filed("甲县乡村局", 2024, text);
		assertThat(copies(text, copiedFromUs)).extracting(Copy::source).containsExactly(copiedFromUs);
		assertThat(copies(text, copiedFromUs, own)).extracting(Copy::source).containsExactly(own);
	}

	@Test
	void namesTheNewestOfSeveralThatAreEquallyNear() {
		String text = this.texts.text(4);
		FiledText newest = filed("乙县", 2024, text);
		assertThat(copies(text, filed("甲县", 2022, text), newest, filed("丙县", 2023, text))).extracting(Copy::source)
			.containsExactly(newest);
	}

	@Test
	void setsThePassagesSideBySideAsTheyStand() {
		String sentence = "窗口人员通过座谈讲解公租房分配结果，再由信息员回访，误解逐步消除。";
		String own = this.texts.text(1) + '\n' + "开头是自己写的话，" + sentence.replace("座谈", "电话");
		String other = sentence + '\n' + this.texts.text(1);
		Overlap overlap = Overlap.of(MaskedText.of(own, Names.NONE), MaskedText.of(other, Names.NONE));
		SideBySide beside = new Copy(filed("甲县", 2024, other), overlap, 30).beside("overview");
		Pair pair = beside.pairs().getFirst();
		assertThat(pair.ownWords()).isEqualTo("讲解公租房分配结果，再由信息员回访，误解逐步消除");
		assertThat(pair.otherWords()).isEqualTo(pair.ownWords());
		String paragraph = own.substring(own.indexOf('\n') + 1);
		assertThat(pair.place().paragraph()).isEqualTo(2);
		assertThat(paragraph.substring(pair.place().start(), pair.place().end())).isEqualTo(pair.ownWords());
	}

	@Test
	void marksWhatIsDifferentWithinAPassage() {
		String begun = "每月初分管领导结合走访抽检养老机构名录";
		String ended = "并在便民大厅张贴农房建设审批步骤";
		Overlap overlap = Overlap.of(MaskedText.of(begun + "，发现七处缺漏，" + ended, Names.NONE),
				MaskedText.of(begun + "，一切正常，" + ended, Names.NONE));
		Pair pair = new Copy(filed("甲县", 2024, ""), overlap, 80).beside("overview").pairs().getFirst();
		assertThat(pair.own()).extracting(SideBySide.Piece::same).containsExactly(true, false, true);
		assertThat(pair.own().get(1).words()).isEqualTo("，发现七处缺漏，");
		assertThat(pair.other().get(1).words()).isEqualTo("，一切正常，");
	}

	@Test
	void leavesAsideWhatAnOfficeHasWordedForManyOfItsAgencies() {
		String template = this.texts.text(3);
		String text = template + '\n' + this.texts.text(2);
		List<FiledText> colleagues = colleagues(Template.FEWEST_AGENCIES, (i) -> template + '\n' + this.texts.text(2));
		assertThat(Copy.of(MaskedText.of(text, Names.NONE), colleagues)).isEmpty();
		List<FiledText> strangers = colleagues.stream()
			.map((each) -> filed(each.agency().zh(), 2024, each.text()))
			.toList();
		assertThat(Copy.of(MaskedText.of(template, Names.NONE), strangers)).as("of other offices").hasSize(1);
		assertThat(Copy.of(MaskedText.of(template, Names.NONE), colleagues)).as("nothing else").isEmpty();
		List<FiledText> few = colleagues.subList(0, Template.FEWEST_AGENCIES - 1);
		String mostly = template + '\n' + this.texts.text(1);
		assertThat(Copy.of(MaskedText.of(mostly, Names.NONE), few)).as("too few have it").hasSize(1);
	}

	@Test
	void findsWhatIsCopiedBesidesTheWordingOfTheOffice() {
		String template = this.texts.text(4);
		String own = this.texts.text(2);
		List<FiledText> filed = new ArrayList<>(
				colleagues(Template.FEWEST_AGENCIES, (i) -> template + '\n' + this.texts.text(3)));
		FiledText source = filed("丙县", 2024, own);
		filed.add(source);
		MaskedText text = MaskedText.of(template + '\n' + own, Names.NONE);
		assertThat(Copy.of(text, List.of(source))).as("a third of all").isEmpty();
		assertThat(Copy.of(text, filed)).singleElement().satisfies((copy) -> {
			assertThat(copy.source()).isEqualTo(source);
			assertThat(copy.percent()).isEqualTo(100);
		});
		List<FiledText> telling = Copy.telling(text, filed);
		assertThat(telling).hasSize(filed.size());
		assertThat(Copy.of(text, telling)).extracting(Copy::source).containsExactly(source);
	}

	@Test
	void takesNoReportThatManyCopiedForTheWordingOfTheOffice() {
		String text = this.texts.text(4);
		List<FiledText> copied = colleagues(Template.FEWEST_AGENCIES + 2, (i) -> text);
		assertThat(Copy.of(MaskedText.of(text, Names.NONE), copied)).hasSize(1);
	}

	private static List<FiledText> colleagues(int count, IntFunction<String> text) {
		return IntStream.range(0, count)
			.mapToObj((i) -> filed("甲县第" + i + "局", 2024, text.apply(i)).asColleague("990101-00" + i))
			.toList();
	}

	/** Among many sections on file, of which most were written independently. */
	@Test
	@Tag("slow")
	void findsPlantedCopiesAmongManySections() {
		Map<Integer, List<String>> byBand = new HashMap<>();
		List<String> filed = IntStream.range(0, SECTIONS).mapToObj((i) -> this.texts.text(3)).toList();
		filed.forEach((text) -> Arrays.stream(Bands.of(MaskedText.of(text, Names.NONE)))
			.forEach((band) -> byBand.computeIfAbsent(band, (key) -> new ArrayList<>()).add(text)));
		int found = 0;
		int wrong = 0;
		for (int i = 0; i < TEXTS; i++) {
			String source = filed.get(i * SECTIONS / TEXTS);
			String copy = this.texts.withOtherCharacters(this.texts.withOtherSentences(source, 3 * (i % 10)), 1);
			found += sources(copy, byBand).equals(List.of(source)) ? 1 : 0;
			wrong += sources(this.texts.text(3), byBand).isEmpty() ? 0 : 1;
		}
		System.out.printf(
				"text.copied: %d of %d planted copies found among %d sections, %d of %d others taken for one%n", found,
				TEXTS, SECTIONS, wrong, TEXTS);
		assertThat(found).as("seed %d", SEED).isGreaterThanOrEqualTo(TEXTS * 95 / 100);
		assertThat(wrong).as("seed %d", SEED).isLessThanOrEqualTo(TEXTS / 20);
	}

	/** Of what a text is found to be a copy, by the bands that it has in common. */
	private static List<String> sources(String text, Map<Integer, List<String>> byBand) {
		MaskedText masked = MaskedText.of(text, Names.NONE);
		List<FiledText> candidates = Arrays.stream(Bands.of(masked))
			.boxed()
			.flatMap((band) -> byBand.getOrDefault(band, List.of()).stream())
			.distinct()
			.map((candidate) -> filed("甲县", 2024, candidate))
			.toList();
		return Copy.of(masked, candidates).stream().map((copy) -> copy.source().text()).toList();
	}

	/** Five real reports of the same kind of agency, written independently. */
	@Test
	@Tag("slow")
	void findsLittleInCommonBetweenRealReports() {
		assumeThat(REPORTS).as("the five real reports, which are no part of the project").exists();
		List<MaskedText> reports = new ArrayList<>();
		try (Stream<Path> files = Files.list(REPORTS)) {
			files.filter((file) -> file.toString().endsWith(".txt"))
				.sorted()
				.forEach((file) -> reports.add(read(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		assertThat(reports).hasSize(5);
		for (MaskedText one : reports) {
			for (MaskedText other : reports) {
				int percent = Overlap.of(one, other).letters() * 100 / one.length();
				assertThat(percent).isEqualTo((one == other) ? 100 : Math.min(percent, 15));
			}
		}
	}

	private static MaskedText read(Path file) {
		try {
			return MaskedText.of(PlainText.paragraphs(Files.readString(file)), Names.NONE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int percent(String text, String filed) {
		MaskedText masked = MaskedText.of(text, Names.NONE);
		return Overlap.of(masked, MaskedText.of(filed, Names.NONE)).letters() * 100 / masked.length();
	}

	private static List<Copy> copies(String text, FiledText... filed) {
		return Copy.of(MaskedText.of(text, Names.NONE), List.of(filed));
	}

	private static FiledText filed(String agency, int year, String text) {
		return new FiledText((agency != null) ? LocalizedText.same(agency) : null, new ReportYear(year),
				LocalizedText.same("一、总体情况"), "", Names.NONE, text, null);
	}

}
