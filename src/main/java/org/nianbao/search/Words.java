package org.nianbao.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * A text as the index knows it. Chinese is written without spaces, so every pair of
 * neighbouring characters stands in the index: whatever somebody looks for is found
 * wherever words begin and end. The words into which a dictionary parts the text stand
 * beside them, marked, for those who look for whole words only.
 */
final class Words {

	/** What a whole word begins with in the index. */
	static final String WHOLE = "=";

	/** Chinese characters, or letters and digits, without a break. */
	private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

	private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}\\p{So}]+");

	/** PostgreSQL refuses longer lexemes than 2,046 bytes. */
	private static final int LONGEST = 100;

	private Words() {
	}

	/**
	 * A text with letters, digits and characters in one way of writing: those of full
	 * width are half-width. Punctuation stays.
	 */
	static String normal(String text) {
		return LETTERS.matcher(text.replace("\0", ""))
			.replaceAll(
					(letters) -> Matcher.quoteReplacement(Normalizer.normalize(letters.group(), Normalizer.Form.NFKC)));
	}

	/** The runs of a text in their order. */
	static List<String> runs(String text) {
		return RUN.matcher(normal(text).toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
	}

	/** Whether a run is Chinese. */
	static boolean isChinese(String run) {
		return Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
	}

	/** Everything under which a text is found. */
	static SortedSet<String> of(String text) {
		SortedSet<String> words = new TreeSet<>();
		for (String run : runs(text)) {
			if (isChinese(run)) {
				List<String> pairs = pairs(run);
				words.addAll(pairs);
				// By its last character a run is found as well, by the others as the
				// beginning of a pair.
				words.add(run.substring(run.offsetByCodePoints(run.length(), -1)));
			}
			else {
				words.add(run.substring(0, Math.min(run.length(), LONGEST)));
			}
		}
		whole(text).forEach((word) -> words.add(WHOLE + word));
		return words;
	}

	/** The pairs of neighbouring characters of a run; none if it has only one. */
	static List<String> pairs(String run) {
		int[] characters = run.codePoints().toArray();
		List<String> pairs = new ArrayList<>();
		for (int i = 0; i + 1 < characters.length; i++) {
			pairs.add(new String(characters, i, 2));
		}
		return pairs;
	}

	/** The Chinese words of two and more characters into which a text is parted. */
	static List<String> whole(String text) {
		List<String> words = new ArrayList<>();
		try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
			CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
			tokenizer.setReader(new StringReader(normal(text).toLowerCase(Locale.ROOT)));
			tokenizer.reset();
			while (tokenizer.incrementToken()) {
				String word = term.toString();
				if (word.length() > 1 && word.length() <= LONGEST && isChinese(word)) {
					words.add(word);
				}
			}
			tokenizer.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return words;
	}

}
