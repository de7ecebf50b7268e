package org.nianbao.document.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.SourceRefusedException.Why;

/** Turns a file into its paragraphs and table rows. */
public final class SourceFile {

	/** The most bytes that a file may have: 20 MB. */
	public static final int MOST_BYTES = 20 * 1024 * 1024;

	/** How files of other kinds begin. */
	private static final Map<String, String> OTHER_KINDS = Map.of("%PDF", "PDF", "PK\u0003\u0004", "Office/ZIP",
			"\u00D0\u00CF\u0011\u00E0", "Word/Excel 97", "{\\rtf", "RTF", "\u0089PNG", "PNG", "\u00FF\u00D8\u00FF",
			"JPEG", "GIF8", "GIF", "Rar!", "RAR", "7z\u00BC\u00AF", "7z", "\u001F\u008B", "GZIP");

	/** A heading of Markdown, which plain text doesn't have. */
	private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} [^\\t\\r\\n]+$");

	private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<!(?:--|\\[if|doctype)",
			Pattern.CASE_INSENSITIVE);

	private SourceFile() {
	}

	/**
	 * Reads a file.
	 * @param bytes the file
	 * @param fileName its name, whose ending may tell its kind; null if not known
	 * @param mediaType its media type as the sender names it; null if not known
	 * @param charset its encoding as the sender names it; null if not known
	 * @return its paragraphs and rows in order; empty if nothing is printed
	 * @throws SourceRefusedException if it is too large, not text, or of another kind
	 */
	public static List<Block> read(byte[] bytes, @Nullable String fileName, @Nullable String mediaType,
			@Nullable Charset charset) throws SourceRefusedException {
		if (bytes.length > MOST_BYTES) {
			throw new SourceRefusedException(Why.TOO_LARGE, Integer.toString(MOST_BYTES / 1024 / 1024));
		}
		refuseOtherKinds(bytes);
		String text = Encoding.decode(bytes, charset);
		String name = Objects.requireNonNullElse(fileName, "").toLowerCase(Locale.ROOT);
		String type = Objects.requireNonNullElse(mediaType, "").toLowerCase(Locale.ROOT);
		if (isHtml(text, name, type)) {
			return HtmlBlocks.of(text);
		}
		return isMarkdown(text, name, type) ? MarkdownBlocks.of(text) : TextBlocks.of(text);
	}

	private static void refuseOtherKinds(byte[] bytes) throws SourceRefusedException {
		String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
		for (Map.Entry<String, String> kind : OTHER_KINDS.entrySet()) {
			if (start.startsWith(kind.getKey())) {
				throw new SourceRefusedException(Why.UNSUPPORTED, kind.getValue());
			}
		}
	}

	private static boolean isHtml(String text, String name, String type) {
		if (type.startsWith("text/html") || type.startsWith("application/xhtml") || name.endsWith(".html")
				|| name.endsWith(".htm")) {
			return TAG.matcher(text).find();
		}
		int start = 0;
		while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
			start++;
		}
		return text.startsWith("<", start)
				&& (TAG.matcher(text).region(start, text.length()).lookingAt() || text.startsWith("<?xml", start));
	}

	private static boolean isMarkdown(String text, String name, String type) {
		return type.startsWith("text/markdown") || name.endsWith(".md") || name.endsWith(".markdown")
				|| MARKDOWN_HEADING.matcher(text).find() || hasMarkdownTable(text);
	}

	private static boolean hasMarkdownTable(String text) {
		Lines lines = new Lines(text);
		while (lines.next()) {
			if (MarkdownBlocks.isTableRule(lines.line().strip())) {
				return true;
			}
		}
		return false;
	}

}
