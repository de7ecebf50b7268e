package org.nianbao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with revisions; only ever added to. */
@Repository
class RevisionEvents {

	private final JdbcClient database;

	RevisionEvents(JdbcClient database) {
		this.database = database;
	}

	void add(RevisionEvent event) {
		add(event, null);
	}

	/** Adds an event that concerns a submission. */
	void add(RevisionEvent event, @Nullable Long submission) {
		this.database.sql("""
				INSERT INTO revision_event
				  (revision_id, act, from_state, to_state, submission_id, reason, account_id, account_name, at)
				VALUES (:revision, :act, :from, :to, :submission, :reason, :account, :name, :at)
				""")
			.param("revision", event.revision())
			.param("act", event.act().name())
			.param("from", (event.from() != null) ? event.from().name() : null)
			.param("to", event.to().name())
			.param("submission", submission)
			.param("reason", event.reason())
			.param("account", event.actor().account())
			.param("name", event.actor().name())
			.param("at", event.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** What was done with a revision, the oldest first. */
	List<RevisionHistoryEntry> of(long revision) {
		return this.database.sql("""
				SELECT act, from_state, to_state, account_name, at, reason
				FROM revision_event WHERE revision_id = :revision ORDER BY id
				""").param("revision", revision).query(RevisionEvents::entry).list();
	}

	private static RevisionHistoryEntry entry(ResultSet row, int number) throws SQLException {
		String from = row.getString("from_state");
		return new RevisionHistoryEntry(RevisionAct.valueOf(row.getString("act")),
				(from != null) ? RevisionState.valueOf(from) : null, RevisionState.valueOf(row.getString("to_state")),
				row.getString("account_name"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("reason"));
	}

}
