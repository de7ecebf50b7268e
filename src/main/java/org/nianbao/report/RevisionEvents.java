package org.nianbao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.nianbao.history.Act;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.Submissions.Submission;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was done with revisions; only ever added to. Each event is noted in the report's
 * history too, which proves itself; the events are what the lifecycle is asked by.
 */
@Repository
class RevisionEvents {

	private final JdbcClient database;

	private final EntityManager entities;

	private final EditLog edits;

	private final History history;

	private final ApplicationEventPublisher listeners;

	RevisionEvents(JdbcClient database, EntityManager entities, EditLog edits, History history,
			ApplicationEventPublisher listeners) {
		this.database = database;
		this.entities = entities;
		this.edits = edits;
		this.history = history;
		this.listeners = listeners;
	}

	void add(RevisionEvent event) {
		add(event, null);
	}

	/** Adds an event that concerns a submission. */
	void add(RevisionEvent event, @Nullable Submission submission) {
		// How a revision stands is read in SQL, also later in the same transaction.
		this.entities.flush();
		this.database.sql("""
				INSERT INTO revision_event
				  (revision_id, act, from_state, to_state, submission_id, reason, detail, account_id, account_name, at)
				VALUES (:revision, :act, :from, :to, :submission, :reason, :detail, :account, :name, :at)
				""")
			.param("revision", event.revision())
			.param("act", event.act().name())
			.param("from", (event.from() != null) ? event.from().name() : null)
			.param("to", event.to().name())
			.param("submission", (submission != null) ? submission.id() : null)
			.param("reason", event.reason())
			.param("detail", event.detail())
			.param("account", event.actor().account())
			.param("name", event.actor().name())
			.param("at", event.at().atOffset(ZoneOffset.UTC))
			.update();
		this.history.record(act(event, submission));
		this.listeners.publishEvent(event.told());
	}

	private Act act(RevisionEvent event, @Nullable Submission submission) {
		Act act = Act.of(event.actor(), code(event.act()), Subject.report(event.report().toString()))
			.at(event.at())
			.became("revision", event.number())
			.change("state", event.from(), event.to())
			.became("reason", event.reason())
			.became("detail", event.detail());
		if (submission != null) {
			act = act.became("receipt", submission.receipt().number());
		}
		if (submission != null && (event.act() == RevisionAct.SUBMIT || event.act() == RevisionAct.BRING_IN)) {
			EditLog.Digest edits = this.edits.digest(event.revision());
			act = act.became("hash", submission.receipt().hash())
				.became("edits", edits.count())
				.became("editsHash", edits.hash());
		}
		return act;
	}

	/** The act as the history calls it. */
	static String code(RevisionAct act) {
		return "report." + act.name();
	}

	/** Whether the person released, signed or submitted the revision. */
	boolean isSubmitter(long revision, long account) {
		return this.database.sql("""
				SELECT EXISTS (SELECT 1 FROM revision_event
				WHERE revision_id = :revision AND account_id = :account AND act IN ('RELEASE', 'SUBMIT'))
				""").param("revision", revision).param("account", account).query(Boolean.class).single();
	}

	/** What was done with a revision, the oldest first. */
	List<RevisionHistoryEntry> of(long revision) {
		return this.database.sql("""
				SELECT act, from_state, to_state, account_name, at, reason, detail
				FROM revision_event WHERE revision_id = :revision ORDER BY id
				""").param("revision", revision).query(RevisionEvents::entry).list();
	}

	private static RevisionHistoryEntry entry(ResultSet row, int number) throws SQLException {
		String from = row.getString("from_state");
		return new RevisionHistoryEntry(RevisionAct.valueOf(row.getString("act")),
				(from != null) ? RevisionState.valueOf(from) : null, RevisionState.valueOf(row.getString("to_state")),
				row.getString("account_name"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("reason"), row.getString("detail"));
	}

}
