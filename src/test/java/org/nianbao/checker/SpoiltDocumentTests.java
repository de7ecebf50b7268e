package org.nianbao.checker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Rulebook;
import org.nianbao.content.ReportContent;
import org.nianbao.document.DocumentHints;
import org.nianbao.document.DocumentReader;
import org.nianbao.document.DocumentWriter;
import org.nianbao.document.UnreadableDocumentException;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Whatever is done to a document, it is checked or refused, and no number is made up. */
class SpoiltDocumentTests {

	private static final long SEED = 31_415;

	private static final Editions EDITIONS = TestEditions.official();

	private static final DocumentReader READER = new DocumentReader(EDITIONS);

	private static final List<String> JUNK = List.of("\t", "\n", "0", "12a", "１", "-", "|", "<td>", "</table>", "<tr",
			"&#0;", "\u0000", "\uD83D", "\u202E", "（", "合计", "总计", "一、", "（七）", "{0}", "'", "%s", "无", "2019年",
			"99999999999999");

	private final Checker checker = new Checker(READER, EDITIONS, new Rulebook(EDITIONS));

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "text/markdown", "text/html" })
	void areCheckedOrRefused(String type) {
		Random random = new Random(SEED);
		DocumentHints hints = DocumentHints.NONE.withMediaType(type, null);
		String whole = document(type);
		int checked = 0;
		for (int i = 0; i < 120; i++) {
			byte[] document = spoilt(whole, random).getBytes(StandardCharsets.UTF_8);
			try {
				CheckAnswer answer = CheckAnswer.of(this.checker.check(document, hints), Locale.ENGLISH);
				assertThat(answer.findings()).as("seed %d, document %d", SEED, i)
					.allMatch((finding) -> !finding.message().isBlank());
				checked++;
			}
			catch (UnreadableDocumentException ex) {
				assertThat(ex.reason()).as("seed %d, document %d", SEED, i).isNotNull();
			}
		}
		assertThat(checked).as("documents that were checked").isGreaterThan(60);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 10, 1000, 100_000 })
	void areRefusedIfTheyAreNoise(int length) {
		byte[] noise = new byte[length];
		new Random(SEED).nextBytes(noise);
		assertThat(catchThrowable(() -> this.checker.check(noise, DocumentHints.NONE)))
			.isInstanceOf(UnreadableDocumentException.class);
	}

	private static String document(String type) {
		DocumentWriter writer = new DocumentWriter(EDITIONS);
		ReportContent content = READER.read(Samples.report().getBytes(StandardCharsets.UTF_8), DocumentHints.NONE)
			.content();
		return switch (type) {
			case "text/markdown" -> writer.markdown(content);
			case "text/html" -> writer.html(content);
			default -> writer.text(content);
		};
	}

	private static String spoilt(String document, Random random) {
		List<String> lines = new ArrayList<>(document.lines().toList());
		for (int times = 1 + random.nextInt(8); times > 0 && lines.size() > 1; times--) {
			int at = random.nextInt(lines.size());
			String line = lines.get(at);
			int within = random.nextInt(line.length() + 1);
			switch (random.nextInt(7)) {
				case 0 -> lines.remove(at);
				case 1 -> lines.add(random.nextInt(lines.size()), line);
				case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
				case 3 -> lines.set(at, line.substring(0, within));
				case 4 -> lines.subList(at, Math.min(lines.size(), at + random.nextInt(30))).clear();
				case 5 -> lines.set(at, line.replace("\t", ""));
				default -> lines.set(at,
						line.substring(0, within) + JUNK.get(random.nextInt(JUNK.size())) + line.substring(within));
			}
		}
		return String.join("\n", lines);
	}

}
