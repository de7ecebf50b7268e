package org.nianbao.check.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.nianbao.check.Passage;
import org.nianbao.check.Subject;

/**
 * The sentences of a report's text, with what they count and whether they speak of
 * requests for information.
 *
 * @param sentences all sentences in printed order
 */
record Narration(List<Sentence> sentences) {

	/** Nobody writes a longer sentence: its numbers are not read. */
	private static final int LONGEST_SENTENCE = 2_000;

	/** Nor one with so many numbers. */
	private static final int MOST_NUMBERS = 80;

	/** So many sentences with numbers are read; no report has a tenth of them. */
	private static final int MOST_SENTENCES = 1_000;

	private static final List<String> ON_REQUESTS = List.of("依申请公开", "公开申请", "申请公开", "信息公开的申请", "公开信息的申请", "收到申请",
			"新收申请");

	/** How headings begin, those of the whole section first. */
	private static final List<Pattern> HEADINGS = List.of(Pattern.compile("[一二三四五六七八九十]++、"),
			Pattern.compile("（[一二三四五六七八九十]++）"), Pattern.compile("[0-9]++[.、]"), Pattern.compile("（[0-9]++）"),
			Pattern.compile("[一二三四五六七八九十]++是"));

	/** What the report's text says, read once for all rules. */
	static Narration of(Subject subject) {
		return subject.workedOut(Narration.class, Narration::read);
	}

	private static Narration read(Subject subject) {
		Reader reader = new Reader();
		Topic topic = new Topic();
		String section = "";
		for (Passage passage : subject.passages()) {
			if (!passage.section().equals(section)) {
				section = passage.section();
				topic = new Topic();
			}
			reader.read(passage, topic);
		}
		return new Narration(List.copyOf(reader.sentences));
	}

	private static boolean endsSentence(char c) {
		return switch (c) {
			case '。', '！', '？', '!', '?' -> true;
			default -> false;
		};
	}

	/** Cuts passages into sentences. */
	private static final class Reader {

		private final List<Sentence> sentences = new ArrayList<>();

		private int withNumbers;

		void read(Passage passage, Topic topic) {
			String plain = passage.plain();
			topic.begin(plain);
			// In a table's line, the cells are no longer told apart in plain form.
			boolean table = passage.text().contains("\t");
			int start = 0;
			for (int i = 0; i <= plain.length(); i++) {
				if (i == plain.length() || endsSentence(plain.charAt(i))) {
					if (i > start) {
						String words = plain.substring(start, i);
						boolean read = !table && words.length() <= LONGEST_SENTENCE
								&& this.withNumbers < MOST_SENTENCES;
						List<Quantity> quantities = read ? Quantities.in(words) : List.of();
						this.withNumbers += quantities.isEmpty() ? 0 : 1;
						this.sentences.add(new Sentence(passage, start, words,
								(quantities.size() <= MOST_NUMBERS) ? quantities : List.of(), topic.hears(words)));
					}
					start = i + 1;
				}
			}
		}

	}

	/** Whether requests for information are spoken of, by headings and sentences. */
	private static final class Topic {

		/** The depth of the heading that set the topic; 0 if none did. */
		private int heading;

		private boolean requests;

		void begin(String paragraph) {
			int level = level(paragraph);
			if (level > 0) {
				if (Words.anyIn(paragraph.split("。", 2)[0], ON_REQUESTS)) {
					this.heading = level;
				}
				else if (this.heading >= level) {
					this.heading = 0;
				}
			}
			this.requests = this.heading > 0;
		}

		boolean hears(String sentence) {
			this.requests |= Words.anyIn(sentence, ON_REQUESTS);
			return this.requests;
		}

		/** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for 一是; 0 for no number. */
		private static int level(String paragraph) {
			for (int i = 0; i < HEADINGS.size(); i++) {
				if (HEADINGS.get(i).matcher(paragraph).lookingAt()) {
					return i + 1;
				}
			}
			return 0;
		}

	}

}
