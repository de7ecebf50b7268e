package org.nianbao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nianbao.history.Actor;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who edited what, when; only ever added to. */
@Repository
class EditLog {

	private static final String SELECT = """
			SELECT act, place, before_edit, after_edit, applied, account_name, at FROM edit_log
			""";

	private final JdbcTemplate batches;

	private final JdbcClient database;

	EditLog(JdbcTemplate batches, JdbcClient database) {
		this.batches = batches;
		this.database = database;
	}

	/** Adds edits that were sent together. */
	void add(long revision, UUID act, Actor actor, Collection<Entry> entries) {
		this.batches.batchUpdate("""
				INSERT INTO edit_log
				  (revision_id, act, place, before_edit, after_edit, applied, account_id, account_name)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				""",
				entries.stream()
					.map((entry) -> new Object[] { revision, act, entry.place(), entry.before(), entry.after(),
							entry.applied(), actor.account(), actor.name() })
					.toList());
	}

	/** All edits of a place, the oldest first. */
	List<LoggedEdit> of(long revision, String place) {
		return this.database.sql(SELECT + "WHERE revision_id = :revision AND place = :place ORDER BY id")
			.param("revision", revision)
			.param("place", place)
			.query(EditLog::edit)
			.list();
	}

	/** The edits of an act that took effect, the newest first. */
	List<LoggedEdit> applied(long revision, UUID act) {
		return this.database
			.sql(SELECT + "WHERE revision_id = :revision AND act = :act AND applied ORDER BY place, id DESC")
			.param("revision", revision)
			.param("act", act)
			.query(EditLog::edit)
			.list();
	}

	/**
	 * The last edit that took effect at each of these places; a place that nobody has
	 * edited in this revision is missing.
	 */
	Map<String, LoggedEdit> last(long revision, Collection<String> places) {
		Map<String, LoggedEdit> last = new HashMap<>();
		this.database.sql("""
				SELECT DISTINCT ON (place) act, place, before_edit, after_edit, applied, account_name, at
				FROM edit_log WHERE revision_id = :revision AND place = ANY(:places) AND applied
				ORDER BY place, id DESC
				""")
			.param("revision", revision)
			.param("places", places.toArray(String[]::new))
			.query(EditLog::edit)
			.list()
			.forEach((edit) -> last.put(edit.place(), edit));
		return last;
	}

	/** The places whose last edit that took effect was made by that account. */
	Set<String> lastBy(long revision, long account) {
		return this.database.sql("""
				SELECT place FROM (
				  SELECT DISTINCT ON (place) place, account_id FROM edit_log
				  WHERE revision_id = :revision AND applied ORDER BY place, id DESC) AS last
				WHERE account_id = :account
				""").param("revision", revision).param("account", account).query(String.class).set();
	}

	/**
	 * What stands for all edits of a revision so far, in their order. The caller holds
	 * the revision's lock.
	 */
	Digest digest(long revision) {
		return digest(revision, Long.MAX_VALUE);
	}

	/** What stands for the first edits of a revision. */
	Digest digest(long revision, long count) {
		ContentDigest digest = new ContentDigest();
		long[] edits = { 0 };
		this.database.sql("""
				SELECT id, act, place, before_edit, after_edit, applied, account_id, account_name,
				  extract(epoch FROM at)::text AS at
				FROM edit_log WHERE revision_id = :revision ORDER BY id LIMIT :count
				""").param("revision", revision).param("count", count).query((row) -> {
			edits[0]++;
			for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
				digest.add(row.getString(column));
			}
		});
		return new Digest(edits[0], digest.hash());
	}

	private static LoggedEdit edit(ResultSet row, int number) throws SQLException {
		return new LoggedEdit(row.getObject("act", UUID.class), row.getString("place"), row.getString("before_edit"),
				row.getString("after_edit"), row.getBoolean("applied"), row.getString("account_name"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

	/**
	 * What stands for edits.
	 *
	 * @param count how many they are
	 * @param hash the SHA-256 of all that the log says of them, 64 hexadecimal digits
	 */
	record Digest(long count, String hash) {
	}

	/**
	 * An edit that is to be logged.
	 *
	 * @param before what the editor saw; null for a cell that was not filled in
	 * @param after what was to stand there; null for a cell that is to be not filled in
	 */
	record Entry(String place, @Nullable String before, @Nullable String after, boolean applied) {
	}

}
