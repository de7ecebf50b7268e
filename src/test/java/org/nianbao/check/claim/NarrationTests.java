package org.nianbao.check.claim;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.Context;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** How a text is cut into sentences, and which of them speak of requests. */
class NarrationTests {

	@Test
	void asksAtMostWhatItsLevelSays() {
		assertThat(ClaimRules.all()).extracting(Rule::code, Rule::level)
			.containsExactly(tuple("text.received", FindingLevel.EXPLAIN), tuple("text.outcome", FindingLevel.EXPLAIN),
					tuple("text.disputes", FindingLevel.EXPLAIN), tuple("text.parts", FindingLevel.EXPLAIN),
					tuple("text.twoFigures", FindingLevel.HINT), tuple("text.allDone", FindingLevel.EXPLAIN),
					tuple("text.scope", FindingLevel.HINT), tuple("text.fee", FindingLevel.EXPLAIN),
					tuple("text.feeCell", FindingLevel.HINT));
	}

	@Test
	void cutsASentenceAtItsEndMarks() {
		List<Sentence> sentences = sentences("一件。二件！三件？四件!五件?六件；七件。。");
		assertThat(sentences).extracting(Sentence::words).containsExactly("一件", "二件", "三件", "四件", "五件", "六件；七件");
		assertThat(sentences).extracting(Sentence::start).containsExactly(0, 3, 6, 9, 12, 15);
		assertThat(sentences.getLast().quantities()).hasSize(2);
	}

	/** In the numbered lines, + stands for those whose sentences speak of requests. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			一、依申请公开;甲;二、其他;乙 | ++--
			（一）依申请公开;甲;（二）其他;乙 | ++--
			1.依申请公开;甲;2.其他;乙 | ++--
			1、依申请公开;甲;2、其他;乙 | ++--
			（1）依申请公开;甲;（2）其他;乙 | ++--
			一是依申请公开;甲;二是其他;乙 | ++--
			（一）依申请公开;1.其他;甲;（二）其他;乙 | +++--
			（一）依申请公开;一、其他;甲 | +--
			（1）依申请公开;1.其他;甲 | +--
			1.依申请公开;（1）其他;甲;一是其他;2.其他;乙 | ++++--
			一是依申请公开;（1）其他;甲 | +--
			甲;收到申请;乙 | -+-
			（一依申请公开;甲 | +-
			1依申请公开;甲 | +-
			（1.依申请公开;甲 | +-
			一依申请公开;甲 | +-
			（一）其他。依申请公开;甲 | +-
			十二、依申请公开;甲 | ++
			12.依申请公开;甲 | ++
			""")
	void knowsWhichSentencesSpeakOfRequests(String paragraphs, String expected) {
		StringBuilder read = new StringBuilder();
		String[] lines = paragraphs.split(";");
		List<Sentence> sentences = sentences(paragraphs.replace(';', '\n'));
		for (int paragraph = 1; paragraph <= lines.length; paragraph++) {
			int wanted = paragraph;
			boolean on = sentences.stream()
				.filter((sentence) -> sentence.passage().paragraph() == wanted)
				.toList()
				.getLast()
				.onRequests();
			read.append(on ? '+' : '-');
		}
		assertThat(read).hasToString(expected);
	}

	@Test
	void speaksOfRequestsToTheEndOfAParagraph() {
		assertThat(sentences("甲。收到申请3件。乙。\n丙")).extracting(Sentence::onRequests)
			.containsExactly(false, true, true, false);
	}

	@Test
	void beginsEachSectionWithoutATopic() {
		Subject subject = Subject.typed(Told.EDITION, Told.overview("（一）依申请公开\n收到。"), Context.NONE);
		assertThat(Narration.of(subject).sentences())
			.filteredOn((sentence) -> !sentence.passage().section().equals("overview"))
			.isNotEmpty()
			.noneMatch(Sentence::onRequests);
	}

	@Test
	void readsNoNumbersOfTablesAndEndlessSentences() {
		assertThat(sentences("公开\t12件").getFirst().quantities()).isEmpty();
		assertThat(sentences("甲".repeat(1_998) + "12件").getFirst().quantities()).isEmpty();
		assertThat(sentences("甲".repeat(1_997) + "12件").getFirst().quantities()).hasSize(1);
		assertThat(sentences("12件，".repeat(80)).getFirst().quantities()).hasSize(80);
		assertThat(sentences("12件，".repeat(81)).getFirst().quantities()).isEmpty();
	}

	@Test
	void readsNoMoreThanAThousandSentencesWithNumbers() {
		List<Sentence> sentences = sentences("甲。" + "12件。".repeat(1_001));
		assertThat(sentences.get(1_000).quantities()).hasSize(1);
		assertThat(sentences.get(1_001).quantities()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			甲，乙丙12件，丁 | 乙丙
			甲；乙丙12件，丁 | 乙丙
			甲：乙丙12件，丁 | 乙丙
			甲（乙丙12件）丁 | 乙丙
			甲,乙丙12件,丁 | 乙丙
			1,2乙丙12件，丁 | 1,2乙丙
			甲,1乙丙12件，丁 | 1乙丙
			1,甲乙丙12件，丁 | 甲乙丙
			,乙丙12件 | 乙丙
			，乙丙12件 | 乙丙
			乙丙12件 | 乙丙
			""")
	void knowsTheClauseOfANumber(String text, String before) {
		Sentence sentence = sentences(text).getFirst();
		assertThat(sentence.clauseBefore(sentence.quantities().getLast())).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			数量为12,甲 | ''
			数量为12, | ''
			12件1,2乙，丙 | 1,2乙
			12件乙3, | 乙3
			12件乙、3件丙 | 乙、
			""")
	void knowsTheClauseBehindANumber(String text, String behind) {
		assertThat(sentences(text).getFirst().behind(0)).isEqualTo(behind);
	}

	@Test
	void looksSixtyCharactersFar() {
		Sentence sentence = sentences("甲".repeat(70) + "12件" + "乙".repeat(70)).getFirst();
		assertThat(sentence.clauseBefore(sentence.quantities().getFirst())).hasSize(60);
		assertThat(sentence.behind(0)).hasSize(60);
	}

	private static List<Sentence> sentences(String overview) {
		Subject subject = Subject.typed(Told.EDITION, Told.overview(overview), Context.NONE);
		return Narration.of(subject)
			.sentences()
			.stream()
			.filter((sentence) -> sentence.passage().section().equals("overview"))
			.toList();
	}

}
