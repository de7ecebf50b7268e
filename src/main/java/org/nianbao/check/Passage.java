package org.nianbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import org.nianbao.content.Narrative;

/**
 * One paragraph of a report's text, as rules look at it: beside the text as it stands,
 * its {@linkplain #plain() plain form}, in which the same words are always the same
 * characters, and from which every place can be told in the text.
 */
public final class Passage {

	/** The section of the text before section 1 (引言). */
	public static final String PREFACE = "preface";

	private final String section;

	private final String meaning;

	private final int paragraph;

	private final String text;

	private final String plain;

	/** For each character of the plain form, where it stands in the text. */
	private final int[] origins;

	private Passage(String section, String meaning, int paragraph, String text) {
		this.section = section;
		this.meaning = meaning;
		this.paragraph = paragraph;
		this.text = text;
		char[] kept = new char[text.length()];
		int[] places = new int[text.length()];
		int length = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!isSpace(c)) {
				places[length] = i;
				kept[length++] = plain(c);
			}
		}
		this.plain = new String(kept, 0, length);
		this.origins = places;
	}

	/**
	 * The paragraphs of a text in normal form.
	 * @param section the code of its section, or {@link #PREFACE}
	 * @param meaning what the edition says that the section is about; empty if nothing
	 */
	static List<Passage> of(String section, String meaning, String text) {
		List<Passage> passages = new ArrayList<>();
		for (String paragraph : Narrative.passages(text)) {
			passages.add(new Passage(section, meaning, passages.size() + 1, paragraph));
		}
		return passages;
	}

	/** A word in the form in which texts are searched: the plain form of a passage. */
	public static String plain(String word) {
		StringBuilder plain = new StringBuilder(word.length());
		for (char c : word.toCharArray()) {
			if (!isSpace(c)) {
				plain.append(plain(c));
			}
		}
		return plain.toString();
	}

	/** No Chinese character is a space: most are told by a glance. */
	private static boolean isSpace(char c) {
		return (c < '\u4e00' || c > '\u9fff') && (Character.isWhitespace(c) || Character.isSpaceChar(c));
	}

	private static char plain(char c) {
		if (c >= '\u4e00' && c <= '\u9fff') {
			return c;
		}
		if ((c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
			return (char) (c - '０' + '0');
		}
		return switch (c) {
			case '(', '﹙' -> '（';
			case ')', '﹚' -> '）';
			case ':' -> '：';
			case ';' -> '；';
			case '％' -> '%';
			case '．' -> '.';
			case '＋' -> '+';
			case '－' -> '-';
			case '〇', '○' -> '〇';
			default -> c;
		};
	}

	/** The code of the section in which it stands, or {@link #PREFACE}. */
	public String section() {
		return this.section;
	}

	/**
	 * What the edition says that its section is about, such as
	 * {@code narrative.overview}; empty for the preface.
	 */
	public String meaning() {
		return this.meaning;
	}

	/** Which paragraph of its section it is, from 1. */
	public int paragraph() {
		return this.paragraph;
	}

	/** The words as they stand. A table's cells are parted by tabs and line ends. */
	public String text() {
		return this.text;
	}

	/**
	 * The words without any spaces, digits and Latin letters at half width, and brackets,
	 * colons and semicolons at full width. Commas and full stops are as they stand.
	 */
	public String plain() {
		return this.plain;
	}

	/**
	 * The words as they stand at a place of the plain form.
	 * @param start the first character's index in the plain form
	 * @param end the index after the last character; beyond {@code start}
	 */
	public String quote(int start, int end) {
		return this.text.substring(this.origins[start], this.origins[end - 1] + 1);
	}

	/**
	 * A place of the plain form as a place of the report.
	 * @param start the first character's index in the plain form
	 * @param end the index after the last character; beyond {@code start}
	 */
	public Place place(int start, int end) {
		return new Place.OfPassage(this.section, this.paragraph, this.origins[start], this.origins[end - 1] + 1);
	}

	/** What was matched in the plain form, as a place of the report. */
	public Place place(Matcher match) {
		return place(match.start(), match.end());
	}

	/** The paragraph as a whole, as a place of the report. */
	public Place place() {
		return new Place.OfSection(this.section, this.paragraph);
	}

}
