package org.nianbao.document.source;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

/**
 * The text of a Markdown line without its markup: emphasis, code marks, escapes, entities
 * and the tags that converters leave. Anything else stays, links too.
 */
final class MarkdownInline {

	private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

	private static final Pattern MARKUP = Pattern.compile("[\\\\*_`&<]");

	private static final Pattern ENTITY = Pattern
		.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

	private static final Pattern LINE_BREAK = Pattern.compile("<br\\s{0,9}/?>", Pattern.CASE_INSENSITIVE);

	private static final Pattern TAG = Pattern.compile(
			"<!--[^>]{0,200}-->|</?(?:b|i|u|em|strong|span|font|sup|sub|p|div|center|a|o:p)(?:\\s[^<>]{0,500})?/?>",
			Pattern.CASE_INSENSITIVE);

	private final StringBuilder text = new StringBuilder();

	/** The positions that an escape protects from being markup. */
	private final BitSet escaped = new BitSet();

	private MarkdownInline() {
	}

	static String text(String markdown) {
		if (!MARKUP.matcher(markdown).find()) {
			return markdown;
		}
		MarkdownInline inline = new MarkdownInline();
		inline.unescape(markdown);
		inline.removeAllIfPaired("`");
		inline.removeAllIfPaired("**");
		inline.removeAllIfPaired("__");
		inline.removeEmphasis('*', false);
		inline.removeEmphasis('_', true);
		return inline.text.toString();
	}

	private void unescape(String markdown) {
		Matcher entity = ENTITY.matcher(markdown);
		Matcher lineBreak = LINE_BREAK.matcher(markdown);
		Matcher tag = TAG.matcher(markdown);
		int i = 0;
		while (i < markdown.length()) {
			char c = markdown.charAt(i);
			if (c == '\\' && i + 1 < markdown.length() && ESCAPABLE.indexOf(markdown.charAt(i + 1)) >= 0) {
				protect(String.valueOf(markdown.charAt(i + 1)));
				i += 2;
			}
			else if (c == '&' && startsAt(entity, i)) {
				protect(Parser.unescapeEntities(entity.group(), true));
				i = entity.end();
			}
			else if (c == '<' && startsAt(lineBreak, i)) {
				protect("\n");
				i = lineBreak.end();
			}
			else if (c == '<' && startsAt(tag, i)) {
				i = tag.end();
			}
			else {
				this.text.append(c);
				i++;
			}
		}
	}

	private static boolean startsAt(Matcher matcher, int index) {
		return matcher.region(index, matcher.regionEnd()).lookingAt();
	}

	private void protect(String characters) {
		this.escaped.set(this.text.length(), this.text.length() + characters.length());
		this.text.append(characters);
	}

	/** Marks that come in pairs are markup; a single one is a character. */
	private void removeAllIfPaired(String mark) {
		BitSet marks = new BitSet();
		int count = 0;
		for (int at = this.text.indexOf(mark); at >= 0; at = this.text.indexOf(mark, at)) {
			if (this.escaped.get(at) || this.escaped.get(at + mark.length() - 1)) {
				at++;
			}
			else {
				marks.set(at, at + mark.length());
				count++;
				at += mark.length();
			}
		}
		if (count % 2 == 0) {
			remove(marks);
		}
	}

	private void removeEmphasis(char mark, boolean onlyAroundWords) {
		BitSet marks = new BitSet();
		int opener = -1;
		for (int i = 0; i < this.text.length(); i++) {
			if (this.text.charAt(i) != mark || this.escaped.get(i)) {
				continue;
			}
			if (opener >= 0 && i > opener + 1 && !isSpace(i - 1) && !(onlyAroundWords && isWord(i + 1))) {
				marks.set(opener);
				marks.set(i);
				opener = -1;
			}
			else if (!isSpace(i + 1) && !(onlyAroundWords && isWord(i - 1))) {
				opener = i;
			}
		}
		remove(marks);
	}

	private boolean isSpace(int index) {
		return index < 0 || index >= this.text.length() || Character.isWhitespace(this.text.charAt(index));
	}

	private boolean isWord(int index) {
		return index >= 0 && index < this.text.length() && Character.isLetterOrDigit(this.text.charAt(index));
	}

	private void remove(BitSet positions) {
		if (positions.isEmpty()) {
			return;
		}
		StringBuilder kept = new StringBuilder(this.text.length());
		BitSet keptEscapes = new BitSet();
		for (int i = 0; i < this.text.length(); i++) {
			if (!positions.get(i)) {
				keptEscapes.set(kept.length(), this.escaped.get(i));
				kept.append(this.text.charAt(i));
			}
		}
		this.text.setLength(0);
		this.text.append(kept);
		this.escaped.clear();
		this.escaped.or(keptEscapes);
	}

}
