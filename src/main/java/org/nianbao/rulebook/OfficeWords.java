package org.nianbao.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.check.Office.Word;
import org.nianbao.check.Passage;
import org.nianbao.content.PlainText;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of words that offices do not want to read in the reports of their agencies
 * (错敏词).
 */
@Service
public class OfficeWords {

	/** The longest word, in UTF-16 units. */
	public static final int LONGEST_WORD = 30;

	/** How many words a list has at most. */
	public static final int MOST_WORDS = 500;

	private final JdbcClient database;

	private final StoredCounts counts;

	private final History history;

	OfficeWords(JdbcClient database, StoredCounts counts, History history) {
		this.database = database;
		this.counts = counts;
		this.history = history;
	}

	/** An office's list in the order in which it was written. */
	@Transactional(readOnly = true)
	public List<OfficeWord> ofOffice(String office) {
		return this.database.sql("SELECT id, word, instead FROM office_word WHERE office_code = :office ORDER BY id")
			.param("office", office)
			.query((row, number) -> new OfficeWord(row.getLong("id"), row.getString("word"), row.getString("instead")))
			.list();
	}

	/**
	 * The lists that hold for agencies: those of the offices that review their reports.
	 * An agency whose office has none is missing.
	 */
	Map<String, List<Word>> ofAgencies(Collection<String> agencies) {
		Map<String, List<Word>> byOffice = new HashMap<>();
		this.database.sql("""
				SELECT office_code, word, instead FROM office_word WHERE office_code IN (
				  SELECT coalesce(supervising_office_code, code) FROM agency WHERE code = ANY(:agencies)) ORDER BY id
				""").param("agencies", agencies.toArray(String[]::new)).query((row) -> {
			byOffice.computeIfAbsent(row.getString("office_code"), (office) -> new ArrayList<>())
				.add(new Word(row.getString("word"), row.getString("instead")));
		});
		Map<String, List<Word>> lists = new HashMap<>();
		if (!byOffice.isEmpty()) {
			this.database
				.sql("""
						SELECT code, coalesce(supervising_office_code, code) AS office FROM agency WHERE code = ANY(:agencies)
						""")
				.param("agencies", agencies.toArray(String[]::new))
				.query((row) -> {
					List<Word> words = byOffice.get(row.getString("office"));
					if (words != null) {
						lists.put(row.getString("code"), words);
					}
				});
		}
		return lists;
	}

	/**
	 * Adds a word to an office's list. From then on it is looked for in every report of
	 * the office's agencies, and submissions are counted anew.
	 * @param word the word; one that is on the list gets another replacement
	 * @param instead what should stand there; empty if the word is only to be left out
	 * @return false if the list is full
	 * @throws IllegalArgumentException if one of them is too long, or the word is blank
	 */
	@Transactional
	public boolean add(String office, String word, String instead, Actor actor) {
		String sought = Passage.plain(PlainText.line(word));
		String replacement = PlainText.line(instead);
		if (sought.isEmpty() || sought.length() > LONGEST_WORD || replacement.length() > LONGEST_WORD) {
			throw new IllegalArgumentException("a word has 1 to " + LONGEST_WORD + " characters");
		}
		List<OfficeWord> before = ofOffice(office);
		String earlier = before.stream()
			.filter((other) -> other.word().equals(sought))
			.map(OfficeWord::instead)
			.findFirst()
			.orElse(null);
		if (earlier == null && before.size() >= MOST_WORDS) {
			return false;
		}
		if (replacement.equals(earlier)) {
			return true;
		}
		this.database.sql("""
				INSERT INTO office_word (office_code, word, instead) VALUES (:office, :word, :instead)
				ON CONFLICT (office_code, word) DO UPDATE SET instead = EXCLUDED.instead
				""").param("office", office).param("word", sought).param("instead", replacement).update();
		this.counts.forget(office);
		this.history.record(Act.of(actor, "rulebook.word-add", Subject.office(office))
			.became("word", sought)
			.change("instead", earlier, replacement));
		return true;
	}

	/**
	 * Removes a word from an office's list. Removing one that is gone, or another
	 * office's, changes nothing.
	 */
	@Transactional
	public void remove(String office, long id, Actor actor) {
		this.database.sql("DELETE FROM office_word WHERE office_code = :office AND id = :id RETURNING word")
			.param("office", office)
			.param("id", id)
			.query(String.class)
			.optional()
			.ifPresent((word) -> {
				this.counts.forget(office);
				this.history.record(Act.of(actor, "rulebook.word-remove", Subject.office(office)).was("word", word));
			});
	}

}
