package org.nianbao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.nianbao.history.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Shows people who edit the same draft each other, and each other's edits. Pages look
 * every few seconds, so a look is one statement.
 */
@Repository
public class DraftWatch {

	private static final int SETTLING_SECONDS = 3;

	private static final int PRESENT_SECONDS = 25;

	private final JdbcClient database;

	DraftWatch(JdbcClient database) {
		this.database = database;
	}

	/**
	 * How far the log of edits has come. Edits of the last seconds are not counted: one
	 * with a lower number may still be on its way.
	 */
	public long mark(long revision) {
		return this.database.sql("""
				SELECT id FROM edit_log WHERE revision_id = :revision
				  AND at < clock_timestamp() - make_interval(secs => :settling) ORDER BY id DESC LIMIT 1
				""")
			.param("revision", revision)
			.param("settling", SETTLING_SECONDS)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	/** Notes that somebody is in a section of a draft; it counts for some 25 seconds. */
	public void announce(long revision, String section, Actor actor) {
		this.database
			.sql("""
					WITH gone AS (DELETE FROM draft_presence
					  WHERE revision_id = :revision AND account_id <> :account AND seen_at < now() - interval '1 hour')
					INSERT INTO draft_presence (revision_id, account_id, account_name, section, seen_at)
					SELECT id, :account, :name, :section, now() FROM revision WHERE id = :revision
					ON CONFLICT (revision_id, account_id) DO UPDATE SET section = EXCLUDED.section, seen_at = EXCLUDED.seen_at
					""")
			.param("revision", revision)
			.param("section", section)
			.param("account", actor.account())
			.param("name", actor.name())
			.update();
	}

	/**
	 * What there is to be seen of a draft.
	 * @param agency the code of the agency whose draft it is
	 * @param year its year
	 * @param since how far the log had come when the person last looked
	 * @param account the number of the person's account
	 * @return empty if the agency has no such draft
	 */
	public Optional<Look> look(String agency, int year, long revision, long since, long account) {
		List<Row> rows = this.database.sql("""
				SELECT v.state, v.edition,
				  (SELECT coalesce(max(id), :since) FROM edit_log WHERE revision_id = v.id AND id > :since
				    AND at < clock_timestamp() - make_interval(secs => :settling)) AS mark, seen.*
				FROM revision v JOIN report r ON r.id = v.report_id LEFT JOIN LATERAL (
				  SELECT true AS edited, act, place, before_edit, after_edit, account_name, at FROM (
				    SELECT DISTINCT ON (place) * FROM edit_log
				    WHERE revision_id = v.id AND id > :since AND applied ORDER BY place, id DESC) last
				  UNION ALL
				  SELECT false, NULL, section, NULL, NULL, account_name, seen_at FROM draft_presence
				  WHERE revision_id = v.id AND account_id <> :account
				    AND seen_at > now() - make_interval(secs => :present)) seen ON true
				WHERE v.id = :revision AND r.agency_code = :agency AND r.year = :year
				""")
			.param("agency", agency)
			.param("year", year)
			.param("revision", revision)
			.param("since", since)
			.param("account", account)
			.param("settling", SETTLING_SECONDS)
			.param("present", PRESENT_SECONDS)
			.query(DraftWatch::row)
			.list();
		return rows.stream().findFirst().map((first) -> {
			List<LoggedEdit> edits = new ArrayList<>();
			List<Present> others = new ArrayList<>();
			rows.forEach((row) -> {
				row.edit().ifPresent(edits::add);
				row.present().ifPresent(others::add);
			});
			return new Look(first.state(), first.edition(), first.mark(), edits, others);
		});
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		String place = row.getString("place");
		boolean edited = row.getBoolean("edited");
		Optional<LoggedEdit> edit = Optional.empty();
		if (edited) {
			edit = Optional.of(new LoggedEdit(row.getObject("act", UUID.class), place, row.getString("before_edit"),
					row.getString("after_edit"), true, row.getString("account_name"),
					row.getObject("at", OffsetDateTime.class).toInstant()));
		}
		Optional<Present> present = (edited || place == null) ? Optional.empty()
				: Optional.of(new Present(row.getString("account_name"), place));
		return new Row(RevisionState.valueOf(row.getString("state")), row.getString("edition"), row.getLong("mark"),
				edit, present);
	}

	/**
	 * What is to be seen.
	 *
	 * @param state where the revision is in its life
	 * @param edition the public name of its edition
	 * @param mark how far the log has come, for the next look
	 * @param edits the last edit of each place that was edited since; some may have been
	 * seen before
	 * @param others who else is there
	 */
	public record Look(RevisionState state, String edition, long mark, List<LoggedEdit> edits, List<Present> others) {
	}

	/**
	 * Somebody in a draft.
	 *
	 * @param name the person's name
	 * @param section the code of the section in which the person is
	 */
	public record Present(String name, String section) {
	}

	private record Row(RevisionState state, String edition, long mark, Optional<LoggedEdit> edit,
			Optional<Present> present) {
	}

}
