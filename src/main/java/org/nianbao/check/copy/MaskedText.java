package org.nianbao.check.copy;

import java.util.Arrays;
import java.util.List;

import org.nianbao.content.Narrative;
import org.nianbao.content.Narrative.Block;

/**
 * A text as it is compared: only the letters of its sentences, in which every name of the
 * agency, every number and every official term is one and the same letter each. Headings,
 * tables and sentences that everybody words alike are left out. Every letter can be told
 * in the text.
 */
public final class MaskedText {

	/**
	 * Which way of masking this is. Raise it whenever a text is masked in another way
	 * than before, so that what is kept of public texts is worked out anew.
	 */
	public static final int VERSION = 1;

	/** Stands where what follows did not stand beside what came before. */
	private static final char BREAK = '\n';

	private static final char NAME = '@';

	private static final char NUMBER = '#';

	private static final char TERM = '*';

	/** Stands for every kind of region. */
	private static final char LEVEL = '区';

	private static final String LEVELS = "省市县区镇乡州旗盟";

	private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";

	private static final String SELVES = "我本全各该";

	private static final String BODIES = LEVELS + "局委办厅院处所站";

	private static final String SENTENCE_ENDS = "。！？；!?;";

	private final List<String> paragraphs;

	private char[] letters;

	/** Where each letter begins and ends in its paragraph, and which that is, from 0. */
	private int[] starts;

	private int[] ends;

	private int[] places;

	private int size;

	/** Where the letters since the last gap begin. */
	private int since;

	private int counted;

	private MaskedText(List<String> paragraphs, int longest) {
		this.paragraphs = paragraphs;
		this.letters = new char[longest];
		this.starts = new int[longest];
		this.ends = new int[longest];
		this.places = new int[longest];
	}

	/**
	 * Masks a text.
	 * @param text a narrative in normal form
	 * @param names the names of the agency whose text it is
	 */
	public static MaskedText of(String text, Names names) {
		List<Block> blocks = Narrative.blocks(text);
		List<String> paragraphs = Narrative.passages(text);
		int longest = paragraphs.stream().mapToInt(String::length).sum() * 2 + 1;
		MaskedText masked = new MaskedText(paragraphs, longest);
		for (int i = 0; i < blocks.size(); i++) {
			if (blocks.get(i) instanceof Narrative.Paragraph) {
				masked.add(i, names);
			}
		}
		masked.shrink();
		return masked;
	}

	private void add(int place, Names names) {
		String text = this.paragraphs.get(place);
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
				Sentence sentence = Sentence.of(text, start, i);
				if (OfficialWording.isCommon(sentence.plain())) {
					interrupt();
				}
				else {
					add(place, sentence, names);
				}
				start = i + 1;
			}
		}
		interrupt();
	}

	private void add(int place, Sentence sentence, Names names) {
		CharSequence plain = sentence.plain();
		int i = 0;
		while (i < plain.length()) {
			int name = names.lengthAt(plain, i);
			int self = (name > 0) ? name : selfAt(plain, i);
			int term = (self > 0) ? 0 : OfficialWording.termAt(plain, i);
			int length = Math.max(1, Math.max(self, term));
			char c = plain.charAt(i);
			if (self > 0) {
				addOnce(NAME, place, sentence, i, length);
			}
			else if (term > 0) {
				addOnce(TERM, place, sentence, i, length);
			}
			else if (Character.isDigit(c) || NUMERALS.indexOf(c) >= 0) {
				addOnce(NUMBER, place, sentence, i, length);
			}
			else if (LEVELS.indexOf(c) >= 0) {
				addOnce(LEVEL, place, sentence, i, length);
			}
			else if (Character.isLetter(c)) {
				add(c, place, sentence, i, length);
			}
			i += length;
		}
	}

	/** 我局, 本市, 全县 and the like. */
	private static int selfAt(CharSequence text, int start) {
		return (SELVES.indexOf(text.charAt(start)) >= 0 && start + 1 < text.length()
				&& BODIES.indexOf(text.charAt(start + 1)) >= 0) ? 2 : 0;
	}

	private void addOnce(char letter, int place, Sentence sentence, int start, int length) {
		if (this.size > this.since && this.letters[this.size - 1] == letter) {
			this.ends[this.size - 1] = sentence.end(start + length - 1);
		}
		else {
			add(letter, place, sentence, start, length);
		}
	}

	private void add(char letter, int place, Sentence sentence, int start, int length) {
		this.letters[this.size] = letter;
		this.starts[this.size] = sentence.start(start);
		this.ends[this.size] = sentence.end(start + length - 1);
		this.places[this.size] = place;
		this.size++;
	}

	private void interrupt() {
		if (this.size > this.since) {
			if (this.size - this.since >= Shingles.LENGTH) {
				this.counted += this.size - this.since;
			}
			this.letters[this.size] = BREAK;
			this.size++;
			this.since = this.size;
		}
	}

	private void shrink() {
		this.letters = Arrays.copyOf(this.letters, this.size);
		this.starts = Arrays.copyOf(this.starts, this.size);
		this.ends = Arrays.copyOf(this.ends, this.size);
		this.places = Arrays.copyOf(this.places, this.size);
	}

	/**
	 * How many letters there are to be compared: those with enough others beside them.
	 */
	public int length() {
		return this.counted;
	}

	/** How many places there are for letters, gaps among them; the last one is a gap. */
	int size() {
		return this.size;
	}

	/** The letter at that place. */
	char letter(int at) {
		return this.letters[at];
	}

	/** Whether nothing stands there that is compared. */
	boolean isGap(int at) {
		return this.letters[at] == BREAK;
	}

	/** The paragraph in which a letter stands, from 0; of a gap nothing. */
	int paragraph(int at) {
		return this.places[at];
	}

	/** Where a letter begins in its paragraph. */
	int start(int at) {
		return this.starts[at];
	}

	/** Where a letter ends in its paragraph. */
	int end(int at) {
		return this.ends[at];
	}

	/** What stands in a paragraph between two places of it. */
	String words(int paragraph, int start, int end) {
		return this.paragraphs.get(paragraph).substring(start, end);
	}

	/** The letters, gaps as line ends. */
	@Override
	public String toString() {
		return new String(this.letters);
	}

	/**
	 * A sentence without spaces.
	 *
	 * @param plain its characters, Latin letters and digits at half width
	 * @param origins where each of them stands in the paragraph
	 */
	private record Sentence(StringBuilder plain, int[] origins) {

		static Sentence of(String text, int start, int end) {
			StringBuilder plain = new StringBuilder(end - start);
			int[] origins = new int[end - start];
			for (int i = start; i < end; i++) {
				char c = text.charAt(i);
				if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
					origins[plain.length()] = i;
					plain.append((c >= '！' && c <= '～' && Character.isLetterOrDigit(c)) ? (char) (c - '！' + '!') : c);
				}
			}
			return new Sentence(plain, origins);
		}

		int start(int at) {
			return this.origins[at];
		}

		int end(int at) {
			return this.origins[at] + 1;
		}

	}

}
