package org.nianbao.administration.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.administration.upload.PlannedRow.Change;
import org.nianbao.administration.upload.PlannedRow.Outcome;
import org.nianbao.history.Actor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored uploads with their rows. After a week they are gone; what they did stays.
 */
@Repository
class Uploads {

	private static final Duration KEPT = Duration.ofDays(7);

	private static final int MOST_LISTED = 20;

	private final JdbcClient database;

	private final JdbcTemplate batches;

	private final JsonMapper json;

	private final Clock clock;

	Uploads(JdbcClient database, JdbcTemplate batches, JsonMapper json, Clock clock) {
		this.database = database;
		this.batches = batches;
		this.json = json;
		this.clock = clock;
	}

	/** Keeps a file that is to be looked at, and gives its number. */
	@Transactional
	UUID keep(String office, UploadKind kind, String fileName, byte[] body, Actor by) {
		this.database.sql("DELETE FROM table_upload WHERE uploaded_at < :longAgo")
			.param("longAgo", this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
		UUID id = UUID.randomUUID();
		this.database.sql("""
				INSERT INTO table_upload (id, office_code, kind, file_name, body, state, uploaded_at, uploaded_by,
				  uploaded_by_name, role, agency_code)
				VALUES (:id, :office, :kind, :fileName, :body, 'CHECKING', :now, :by, :byName, :role, :agency)
				""")
			.param("id", id)
			.param("office", office)
			.param("kind", kind.name())
			.param("fileName", fileName)
			.param("body", body)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", by.account())
			.param("byName", by.name())
			.param("role", by.role())
			.param("agency", by.agency())
			.update();
		return id;
	}

	/** The upload of that number, or empty if there is none. */
	Optional<Upload> find(UUID id) {
		return this.database.sql("SELECT * FROM table_upload WHERE id = :id")
			.param("id", id)
			.query(this::upload)
			.optional();
	}

	/** The newest uploads of an office. */
	List<Upload> of(String office) {
		return this.database
			.sql("SELECT * FROM table_upload WHERE office_code = :office ORDER BY uploaded_at DESC LIMIT "
					+ MOST_LISTED)
			.param("office", office)
			.query(this::upload)
			.list();
	}

	/** The file, as long as it is kept. */
	Optional<byte[]> body(UUID id) {
		return this.database.sql("SELECT body FROM table_upload WHERE id = :id AND body IS NOT NULL")
			.param("id", id)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	/**
	 * Takes an upload from one state to another.
	 * @return whether it was in the first
	 */
	@Transactional
	boolean move(UUID id, UploadState from, UploadState to) {
		return this.database
			.sql("UPDATE table_upload SET state = :to, done = 0, note = NULL WHERE id = :id AND state = :from")
			.param("id", id)
			.param("from", from.name())
			.param("to", to.name())
			.update() == 1;
	}

	/** Says how far the running step has come, for everybody to see at once. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void progress(UUID id, int done, int total) {
		this.database.sql("UPDATE table_upload SET done = :done, total = :total WHERE id = :id")
			.param("id", id)
			.param("done", done)
			.param("total", total)
			.update();
	}

	/** Says that the table can't be read or understood. */
	@Transactional
	void refuse(UUID id, Note note) {
		finish(id, UploadState.UNREADABLE, note);
	}

	/** Says that the table was taken over or given up; the file is not kept. */
	@Transactional
	void finish(UUID id, UploadState state, @Nullable Note note) {
		this.database.sql("""
				UPDATE table_upload SET state = :state, note = CAST(:note AS jsonb), body = NULL, done = total,
				  finished_at = :now WHERE id = :id
				""")
			.param("id", id)
			.param("state", state.name())
			.param("note", (note != null) ? this.json.writeValueAsString(note) : null)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Keeps what becomes of each row, for people to look at. */
	@Transactional
	void show(UUID id, List<PlannedRow> rows, String fingerprint, @Nullable Note note) {
		this.database.sql("DELETE FROM table_upload_row WHERE upload_id = :id").param("id", id).update();
		this.batches.batchUpdate("""
				INSERT INTO table_upload_row (upload_id, number, outcome, code, name, reasons, changes)
				VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb))
				""",
				rows.stream()
					.map((row) -> new Object[] { id, row.number(), row.outcome().name(), row.code(), row.name(),
							this.json.writeValueAsString(row.reasons()), this.json.writeValueAsString(row.changes()) })
					.toList());
		Map<Outcome, Long> counts = rows.stream()
			.map(PlannedRow::outcome)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		this.database.sql("""
				UPDATE table_upload SET state = 'CHECKED', refused = :refused, added = :added, changed = :changed,
				  unchanged = :unchanged, total = :total, done = :total, fingerprint = :fingerprint,
				  note = CAST(:note AS jsonb) WHERE id = :id
				""")
			.param("id", id)
			.param("refused", counts.getOrDefault(Outcome.REFUSED, 0L))
			.param("added", counts.getOrDefault(Outcome.ADDED, 0L))
			.param("changed", counts.getOrDefault(Outcome.CHANGED, 0L))
			.param("unchanged", counts.getOrDefault(Outcome.UNCHANGED, 0L))
			.param("total", rows.size())
			.param("fingerprint", fingerprint)
			.param("note", (note != null) ? this.json.writeValueAsString(note) : null)
			.update();
	}

	/** One page of the rows of one outcome, in the file's order. */
	List<PlannedRow> rows(UUID id, Outcome outcome, int offset, int limit) {
		return this.database.sql("""
				SELECT * FROM table_upload_row WHERE upload_id = :id AND outcome = :outcome
				ORDER BY number LIMIT :limit OFFSET :offset
				""")
			.param("id", id)
			.param("outcome", outcome.name())
			.param("limit", limit)
			.param("offset", offset)
			.query((row, number) -> new PlannedRow(row.getInt("number"), outcome, row.getString("code"),
					row.getString("name"), List.of(this.json.readValue(row.getString("reasons"), Note[].class)),
					List.of(this.json.readValue(row.getString("changes"), Change[].class))))
			.list();
	}

	private Upload upload(ResultSet row, int number) throws SQLException {
		String note = row.getString("note");
		return new Upload(row.getObject("id", UUID.class), row.getString("office_code"),
				UploadKind.valueOf(row.getString("kind")), row.getString("file_name"),
				UploadState.valueOf(row.getString("state")), row.getInt("done"), row.getInt("total"),
				row.getInt("refused"), row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"),
				(note != null) ? this.json.readValue(note, Note.class) : null, row.getString("fingerprint"),
				row.getTimestamp("uploaded_at").toInstant(), new Actor(row.getLong("uploaded_by"),
						row.getString("uploaded_by_name"), row.getString("role"), row.getString("agency_code")));
	}

}
