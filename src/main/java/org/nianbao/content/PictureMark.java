package org.nianbao.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a picture stands in a text: a line of its own, <code>【图：窗口服务｜</code>, the SHA-256
 * of the picture as 64 lower-case hexadecimal digits, <code>】</code>. Since the mark
 * names the very bytes, whatever covers the text covers its pictures.
 *
 * @param alternative what is to be seen, for those who can't see it; never empty
 * @param hash the SHA-256 of the picture
 */
public record PictureMark(String alternative, String hash) {

	/** The longest alternative text, in UTF-16 units. */
	public static final int LONGEST_ALTERNATIVE = 200;

	private static final Pattern LINE = Pattern
		.compile("【图：(?<alternative>[^【】｜\n]{1," + LONGEST_ALTERNATIVE + "})｜(?<hash>[0-9a-f]{64})】");

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	/**
	 * A mark.
	 * @throws IllegalArgumentException if nothing is left of the alternative text on one
	 * line without the signs of the mark, it is too long, or the hash is none
	 */
	public PictureMark {
		alternative = PlainText.line(alternative.replaceAll("[【】｜]", " "));
		if (alternative.isEmpty() || alternative.length() > LONGEST_ALTERNATIVE || !HASH.matcher(hash).matches()) {
			throw new IllegalArgumentException("no mark of a picture: " + alternative + ", " + hash);
		}
	}

	/** The mark that a line of a text in normal form is; empty if it is none. */
	public static Optional<PictureMark> of(String line) {
		Matcher mark = LINE.matcher(line);
		return mark.matches() && !PlainText.line(mark.group("alternative")).isEmpty()
				? Optional.of(new PictureMark(mark.group("alternative"), mark.group("hash"))) : Optional.empty();
	}

	/** The marks in a text, in order. */
	public static Stream<PictureMark> in(String text) {
		return text.lines().map(PictureMark::of).flatMap(Optional::stream);
	}

	/**
	 * The pictures of a report, by SHA-256: in which of its texts each stands first, as
	 * the code of a narrative section, or {@code preface}.
	 */
	public static Map<String, String> places(ReportContent content) {
		Map<String, String> places = new LinkedHashMap<>();
		in(content.preface()).forEach((mark) -> places.putIfAbsent(mark.hash(), "preface"));
		content.narratives()
			.forEach((section, text) -> in(text).forEach((mark) -> places.putIfAbsent(mark.hash(), section)));
		return places;
	}

	/** The line. */
	public String line() {
		return "【图：" + this.alternative + "｜" + this.hash + "】";
	}

	/** The characters of a text that people have written: without marks of pictures. */
	public static List<String> written(String text) {
		return text.lines().filter((line) -> of(line.strip()).isEmpty()).toList();
	}

}
