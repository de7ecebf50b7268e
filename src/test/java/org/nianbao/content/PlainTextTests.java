package org.nianbao.content;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTests {

	private static final long SEED = 7_315;

	@ParameterizedTest
	@CsvSource(ignoreLeadingAndTrailingWhitespace = false,
			value = { "'一\r\n二\r三\n四','一\n二\n三\n四'", "'一\u2028二\u2029三\u0085四\f五\u000B六','一\n二\n三\n四\n五\n六'",
					"'\n\n一\n \n　\n二\n\n','一\n二'", "'  　一 二　 ','一 二'", "'\t甲\t乙\t','甲\t乙'", "'',''",
					"' \n\u200B\n ',''" })
	void keepsParagraphsOnePerLine(String text, String normal) {
		assertThat(PlainText.paragraphs(text)).isEqualTo(normal);
	}

	@ParameterizedTest
	@CsvSource({ "\u0000a\u0007b, ab", "a\u202Eb\u2066c\u200Fd, abcd", "\uFEFFa\u2060b\u00ADc, abc",
			"a\uD83Db, a\uFFFDb", "a\uDE00b, a\uFFFDb", "a\uD83D\u200B\uDE00b, a\uFFFD\uFFFDb",
			"\uD83D\uDE00, \uD83D\uDE00", "𠮷野家, 𠮷野家" })
	void removesWhatCannotBeSeenOrStored(String text, String normal) {
		assertThat(PlainText.paragraphs(text)).isEqualTo(normal);
	}

	@Test
	void putsALineOnOneLine() {
		assertThat(PlainText.line(" 某县\n某局\r\n年报 ")).isEqualTo("某县 某局 年报");
	}

	@Test
	void hasNothingLeftToDoTheSecondTime() {
		Random random = new Random(SEED);
		for (int i = 0; i < 5_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(30); length > 0; length--) {
				switch (random.nextInt(5)) {
					case 0 -> text.append((char) random.nextInt(0xA0));
					case 1 -> text.append((char) (0x2000 + random.nextInt(0x70)));
					case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
					case 3 -> text.append("\n \t　\u00A0\uFEFF".charAt(random.nextInt(6)));
					default -> text.append((char) (0x4E00 + random.nextInt(0x5000)));
				}
			}
			String once = PlainText.paragraphs(text.toString());
			assertThat(PlainText.paragraphs(once)).as("seed %d, text %d", SEED, i).isEqualTo(once);
			assertThat(once.lines()).noneMatch(String::isBlank).allMatch((line) -> line.equals(line.strip()));
			assertThat(once).doesNotContain("\u0000", "\u202E", "\r");
			assertThat(once.codePoints()).noneMatch((c) -> c >= 0xD800 && c <= 0xDFFF);
			String line = PlainText.line(text.toString());
			assertThat(PlainText.line(line)).isEqualTo(line).doesNotContain("\n");
		}
	}

	@Test
	void removesNoVisibleCharacter() {
		StringBuilder visible = new StringBuilder("x");
		for (int c = 0x21; c < 0x30000; c++) {
			if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_PUNCTUATION) {
				visible.appendCodePoint(c);
			}
		}
		assertThat(PlainText.paragraphs(visible.toString())).isEqualTo(visible.toString());
	}

}
