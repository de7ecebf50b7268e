package org.nianbao.remark;

import java.util.List;

import org.nianbao.content.PlainText;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The remarks that each office keeps for using them again. */
@Service
public class StandardRemarks {

	/** The longest of them, in UTF-16 units. */
	public static final int LONGEST_TEXT = 500;

	private final JdbcClient database;

	private final History history;

	StandardRemarks(JdbcClient database, History history) {
		this.database = database;
		this.history = history;
	}

	/** An office's list, in the order in which it was written. */
	@Transactional(readOnly = true)
	public List<StandardRemark> ofOffice(String office) {
		return this.database.sql("SELECT id, body FROM standard_remark WHERE office_code = :office ORDER BY id")
			.param("office", office)
			.query((row, number) -> new StandardRemark(row.getLong("id"), row.getString("body")))
			.list();
	}

	/**
	 * Adds a remark to an office's list.
	 * @param text its words, not blank
	 * @throws IllegalArgumentException if the text is blank or too long
	 */
	@Transactional
	public void add(String office, String text, Actor actor) {
		String body = PlainText.paragraphs(text);
		if (body.isEmpty() || body.length() > LONGEST_TEXT) {
			throw new IllegalArgumentException("a standard remark has 1 to " + LONGEST_TEXT + " characters");
		}
		this.database.sql("INSERT INTO standard_remark (office_code, body) VALUES (:office, :body)")
			.param("office", office)
			.param("body", body)
			.update();
		this.history.record(Act.of(actor, "remark.standard-add", Subject.office(office)).became("text", body));
	}

	/**
	 * Removes a remark from an office's list. Removing one that is gone, or another
	 * office's, changes nothing.
	 */
	@Transactional
	public void remove(String office, long id, Actor actor) {
		this.database.sql("DELETE FROM standard_remark WHERE office_code = :office AND id = :id RETURNING body")
			.param("office", office)
			.param("id", id)
			.query(String.class)
			.optional()
			.ifPresent((body) -> this.history
				.record(Act.of(actor, "remark.standard-remove", Subject.office(office)).was("text", body)));
	}

}
