package org.nianbao.filing;

import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The narratives that their authors call finished, since nobody else can tell. It decides
 * nothing: what is checked is the text.
 */
@Repository
public class FinishedSections {

	private final JdbcClient database;

	FinishedSections(JdbcClient database) {
		this.database = database;
	}

	/** The codes of the sections of a revision that are called finished. */
	public Set<String> of(long revision) {
		return this.database.sql("SELECT section FROM finished_section WHERE revision_id = :revision")
			.param("revision", revision)
			.query(String.class)
			.set();
	}

	/** Calls a section finished, or no longer so. */
	public void mark(long revision, String section, boolean finished) {
		this.database.sql(finished
				? "INSERT INTO finished_section (revision_id, section) VALUES (:revision, :section) ON CONFLICT DO NOTHING"
				: "DELETE FROM finished_section WHERE revision_id = :revision AND section = :section")
			.param("revision", revision)
			.param("section", section)
			.update();
	}

}
