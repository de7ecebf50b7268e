package org.nianbao.filing.section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.nianbao.comparison.ParagraphChange;
import org.nianbao.report.EditOutcome.Conflict;
import org.nianbao.report.TextEdit;

import static org.assertj.core.api.Assertions.assertThat;

/** Two texts for one place, and what is made of them for editing further. */
class TextConflictTests {

	private static final long SEED = 4_711;

	private static final int PAIRS = 500;

	private static final List<String> WORDS = List.of("全年", "收到", "申请", "12件", "1,025件", "，", "已", "办结", "公开", "。");

	@Test
	void keepsWhatBothHaveOnceAndWhereTheyDifferBothParagraphs() {
		TextConflict conflict = conflict("第一段。\n全年收到申请12件，均已办结。\n对方新写的一段话。", "第一段。\n全年收到申请15件，均已办结。");
		assertThat(conflict.both()).isEqualTo("第一段。\n全年收到申请12件，均已办结。\n全年收到申请15件，均已办结。\n对方新写的一段话。");
		assertThat(conflict.storedVersion()).isEqualTo(TextEdit.version(conflict.stored()));
	}

	@Test
	void hasOnlyTheOtherTextWhereOneIsEmpty() {
		assertThat(conflict("", "甲。\n乙。").both()).isEqualTo("甲。\n乙。");
		assertThat(conflict("甲。\n乙。", "").both()).isEqualTo("甲。\n乙。");
	}

	@Test
	void losesNoParagraphOfEitherText() {
		Random random = new Random(SEED);
		for (int i = 0; i < PAIRS; i++) {
			TextConflict conflict = conflict(text(random), text(random));
			List<String> both = paragraphs(conflict.both());
			for (String text : List.of(conflict.stored(), conflict.wanted())) {
				assertThat(isAmong(paragraphs(text), both)).as("seed %d, pair %d: %s in %s", SEED, i, text, both)
					.isTrue();
			}
			assertThat(joined(conflict.differences().stream().map(ParagraphChange::before)))
				.isEqualTo(conflict.stored());
			assertThat(joined(conflict.differences().stream().map(ParagraphChange::after)))
				.isEqualTo(conflict.wanted());
		}
	}

	private static String joined(Stream<String> paragraphs) {
		return paragraphs.filter((paragraph) -> !paragraph.isEmpty()).collect(Collectors.joining("\n"));
	}

	/** Whether the paragraphs stand among the others, in their order. */
	private static boolean isAmong(List<String> paragraphs, List<String> others) {
		Iterator<String> rest = others.iterator();
		return paragraphs.stream().allMatch((wanted) -> {
			while (rest.hasNext()) {
				if (rest.next().equals(wanted)) {
					return true;
				}
			}
			return false;
		});
	}

	private static List<String> paragraphs(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split("\n"));
	}

	private static String text(Random random) {
		List<String> paragraphs = new ArrayList<>();
		for (int i = random.nextInt(5); i > 0; i--) {
			paragraphs.add(random.ints(1 + random.nextInt(8), 0, WORDS.size())
				.mapToObj(WORDS::get)
				.collect(Collectors.joining()));
		}
		return String.join("\n", paragraphs);
	}

	private static TextConflict conflict(String stored, String wanted) {
		return TextConflict.of(new Conflict<>(stored, wanted, "赵石", Instant.EPOCH));
	}

}
