package org.nianbao.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.nianbao.history.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The publications of single reports that are planned for a time. */
@Repository
class PlannedPublications {

	private final JdbcClient database;

	PlannedPublications(JdbcClient database) {
		this.database = database;
	}

	/** Plans a publication, in place of an earlier plan for the revision. */
	void add(long revision, Instant at, Actor actor) {
		this.database.sql("""
				INSERT INTO planned_publication (revision_id, at, publisher, planned_by, planned_by_name, planned_as)
				VALUES (:revision, :at, :publisher, :account, :name, :role)
				ON CONFLICT (revision_id) DO UPDATE SET at = EXCLUDED.at, publisher = EXCLUDED.publisher,
				  planned_by = EXCLUDED.planned_by, planned_by_name = EXCLUDED.planned_by_name,
				  planned_as = EXCLUDED.planned_as, failure = NULL
				""")
			.param("revision", revision)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("publisher", actor.agency())
			.param("account", actor.account())
			.param("name", actor.name())
			.param("role", actor.role())
			.update();
	}

	/** Forgets the plan for a revision. Gives whether there was one. */
	boolean remove(long revision) {
		return this.database.sql("DELETE FROM planned_publication WHERE revision_id = :revision")
			.param("revision", revision)
			.update() > 0;
	}

	/** Notes why a planned publication did not come about; it is not tried again. */
	void fail(long revision, PublicationFailure failure) {
		this.database.sql("UPDATE planned_publication SET failure = :failure WHERE revision_id = :revision")
			.param("revision", revision)
			.param("failure", failure.name())
			.update();
	}

	/** Why the planned publication of a revision did not come about; empty if it may. */
	Optional<PublicationFailure> failure(long revision) {
		return this.database
			.sql("SELECT failure FROM planned_publication WHERE revision_id = :revision AND failure IS NOT NULL")
			.param("revision", revision)
			.query(String.class)
			.optional()
			.map(PublicationFailure::valueOf);
	}

	/** The plans whose time has come, the oldest first. */
	List<Due> due(int limit) {
		return this.database.sql("""
				SELECT revision_id, publisher, planned_by, planned_by_name, planned_as FROM planned_publication
				WHERE at <= clock_timestamp() AND failure IS NULL ORDER BY at, revision_id LIMIT :limit
				""")
			.param("limit", limit)
			.query((row, number) -> new Due(row.getLong("revision_id"),
					new Actor(row.getLong("planned_by"), row.getString("planned_by_name"), row.getString("planned_as"),
							row.getString("publisher"))))
			.list();
	}

	/**
	 * A plan whose time has come.
	 *
	 * @param actor who planned it, and for which agency or office
	 */
	record Due(long revision, Actor actor) {
	}

}
