package org.nianbao.document.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Turns a file of text into its paragraphs and table rows: HTML, Markdown, plain text.
 */
public final class TextFile {

	/** A heading of Markdown, which plain text doesn't have. */
	private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} [^\\t\\r\\n]+$");

	private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<!(?:--|\\[if|doctype)",
			Pattern.CASE_INSENSITIVE);

	private TextFile() {
	}

	/**
	 * Reads a file.
	 * @param bytes the file
	 * @param fileName its name, whose ending may tell its kind; null if not known
	 * @param mediaType its media type as the sender names it; null if not known
	 * @param charset its encoding as the sender names it; null if not known
	 * @return its paragraphs and rows in order; empty if nothing is printed
	 * @throws SourceRefusedException if it is not text, or too long
	 */
	public static List<Block> read(byte[] bytes, @Nullable String fileName, @Nullable String mediaType,
			@Nullable Charset charset) throws SourceRefusedException {
		String text = Encoding.decode(bytes, charset);
		String name = Objects.requireNonNullElse(fileName, "").toLowerCase(Locale.ROOT);
		String type = Objects.requireNonNullElse(mediaType, "").toLowerCase(Locale.ROOT);
		if (isHtml(text, name, type)) {
			return HtmlBlocks.of(text);
		}
		return isMarkdown(text, name, type) ? MarkdownBlocks.of(text) : TextBlocks.of(text);
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
