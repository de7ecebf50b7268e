package org.nianbao.archive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nianbao.archive.ImportedFile.Note;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored imports with their documents. After two weeks they are gone; what they did
 * stays. A document whose state has changed since it was loaded is left as it is.
 */
@Repository
@Transactional
class Imports {

	private static final Duration KEPT = Duration.ofDays(14);

	private static final int MOST_LISTED = 20;

	private static final String LISTED = """
			SELECT i.*, count(f.id) AS files, count(f.id) FILTER (WHERE f.state IN ('WAITING', 'TAKING')) AS running
			FROM report_import i LEFT JOIN report_import_file f ON f.import_id = i.id
			""";

	private static final String FILE = """
			SELECT id, number, name, state, found_name, agency_code, year, scope, findings, unclear, note,
			  note_arguments, looked_hash, looked_by_name, taken_as, taken_by, taken_by_name
			FROM report_import_file
			""";

	private final JdbcClient database;

	private final Clock clock;

	Imports(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Begins an import and gives its number. */
	UUID begin(String office, Actor by) {
		this.database.sql("DELETE FROM report_import WHERE started_at < :longAgo")
			.param("longAgo", this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
		UUID id = UUID.randomUUID();
		this.database.sql("""
				INSERT INTO report_import (id, office_code, started_at, account_id, account_name)
				VALUES (:id, :office, :now, :account, :name)
				""")
			.param("id", id)
			.param("office", office)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("account", by.account())
			.param("name", by.name())
			.update();
		return id;
	}

	/**
	 * Keeps a document that is to be read.
	 * @param body the document; null if it is refused already
	 * @param refusal why; null if it is not refused
	 */
	void add(UUID id, int number, String name, byte @Nullable [] body, @Nullable Note refusal) {
		this.database.sql("""
				INSERT INTO report_import_file (import_id, number, name, body, state, note, note_arguments)
				VALUES (:id, :number, :name, :body, :state, :note, CAST(:arguments AS text[]))
				""")
			.param("id", id)
			.param("number", number)
			.param("name", name)
			.param("body", body)
			.param("state", ((refusal == null) ? FileState.WAITING : FileState.REFUSED).name())
			.param("note", code(refusal))
			.param("arguments", arguments(refusal))
			.update();
	}

	/** The import of that number at an office, or empty if there is none. */
	Optional<ReportImport> find(String office, UUID id) {
		return this.database.sql(LISTED + "WHERE i.id = :id AND i.office_code = :office GROUP BY i.id")
			.param("id", id)
			.param("office", office)
			.query(Imports::listed)
			.optional();
	}

	/** The office of an import, or empty if there is no such import. */
	Optional<String> office(UUID id) {
		return this.database.sql("SELECT office_code FROM report_import WHERE id = :id")
			.param("id", id)
			.query(String.class)
			.optional();
	}

	/** The newest imports of an office. */
	List<ReportImport> of(String office) {
		return this.database
			.sql(LISTED + "WHERE i.office_code = :office GROUP BY i.id ORDER BY i.started_at DESC LIMIT " + MOST_LISTED)
			.param("office", office)
			.query(Imports::listed)
			.list();
	}

	/** The documents of an import in order. */
	List<ImportedFile> files(UUID id) {
		return this.database.sql(FILE + "WHERE import_id = :id ORDER BY number")
			.param("id", id)
			.query(Imports::file)
			.list();
	}

	/** The document of that number, or empty if there is none. */
	Optional<ImportedFile> file(UUID id, int number) {
		return this.database.sql(FILE + "WHERE import_id = :id AND number = :number")
			.param("id", id)
			.param("number", number)
			.query(Imports::file)
			.optional();
	}

	/** The next document in a state. */
	Optional<ImportedFile> next(UUID id, FileState state) {
		return this.database.sql(FILE + "WHERE import_id = :id AND state = :state ORDER BY number LIMIT 1")
			.param("id", id)
			.param("state", state.name())
			.query(Imports::file)
			.optional();
	}

	/**
	 * Holds a document that is being taken over until the transaction ends.
	 * @return whether it still is to be
	 */
	boolean hold(ImportedFile file) {
		return this.database.sql("SELECT id FROM report_import_file WHERE id = :id AND state = 'TAKING' FOR UPDATE")
			.param("id", file.id())
			.query(Long.class)
			.optional()
			.isPresent();
	}

	/** The document itself, as long as it is kept. */
	Optional<byte[]> body(ImportedFile file) {
		return this.database.sql("SELECT body FROM report_import_file WHERE id = :id AND body IS NOT NULL")
			.param("id", file.id())
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	/** Says that no report can be read from a document. */
	void refuse(ImportedFile file, Note why) {
		finish(file, FileState.REFUSED, why);
	}

	/** Says that a document was taken over, left out or refused; it is not kept. */
	void finish(ImportedFile file, FileState state, @Nullable Note note) {
		this.database.sql("""
				UPDATE report_import_file SET state = :state, body = NULL, note = :note,
				  note_arguments = CAST(:arguments AS text[]) WHERE id = :id AND state = :seen
				""")
			.param("seen", file.state().name())
			.param("state", state.name())
			.param("note", code(note))
			.param("arguments", arguments(note))
			.param("id", file.id())
			.update();
	}

	/**
	 * Says what was read from a document, which somebody has to look at.
	 * @param agency the code of the agency; null if not known
	 * @param year the year; null if not known
	 */
	void read(ImportedFile file, String foundName, @Nullable String agency, @Nullable ReportYear year,
			@Nullable ReportScope scope, int findings, int unclear, @Nullable Note note) {
		this.database.sql("""
				UPDATE report_import_file SET state = 'READ', found_name = :found, agency_code = :agency, year = :year,
				  scope = :scope, findings = :findings, unclear = :unclear, note = :note,
				  note_arguments = CAST(:arguments AS text[]), looked_hash = NULL, looked_by_name = NULL
				WHERE id = :id AND state = :seen
				""")
			.param("seen", file.state().name())
			.param("found", foundName)
			.param("agency", agency)
			.param("year", (year != null) ? year.value() : null)
			.param("scope", (scope != null) ? scope.name() : null)
			.param("findings", findings)
			.param("unclear", unclear)
			.param("note", code(note))
			.param("arguments", arguments(note))
			.param("id", file.id())
			.update();
	}

	/** Says that somebody has looked at a document. */
	void look(ImportedFile file, ReportKey key, String hash, Actor by) {
		this.database
			.sql("""
					UPDATE report_import_file SET state = 'LOOKED', looked_hash = :hash, looked_by_name = :name
					WHERE id = :id AND state IN ('READ', 'LOOKED') AND agency_code = :agency AND year = :year AND scope = :scope
					""")
			.param("hash", hash)
			.param("name", by.name())
			.param("id", file.id())
			.param("agency", key.agency())
			.param("year", key.year().value())
			.param("scope", key.scope().name())
			.update();
	}

	/** Has documents taken over that somebody looked at, and says how many that are. */
	int take(UUID id, Collection<Integer> numbers, Taking as, Actor by) {
		return this.database.sql("""
				UPDATE report_import_file SET state = 'TAKING', taken_as = :as, taken_by = :by, taken_by_name = :name,
				  note = NULL, note_arguments = '{}'
				WHERE import_id = :id AND state = 'LOOKED' AND number = ANY(:numbers)
				""")
			.param("as", as.name())
			.param("by", by.account())
			.param("name", by.name())
			.param("id", id)
			.param("numbers", numbers.toArray(Integer[]::new))
			.update();
	}

	/** Says why a document was not taken over; somebody has to look again. */
	void giveBack(ImportedFile file, Note why) {
		this.database.sql("""
				UPDATE report_import_file SET state = 'READ', note = :note, note_arguments = CAST(:arguments AS text[]),
				  looked_hash = NULL, looked_by_name = NULL, taken_as = NULL, taken_by = NULL, taken_by_name = NULL
				WHERE id = :id AND state = 'TAKING'
				""").param("note", why.code()).param("arguments", arguments(why)).param("id", file.id()).update();
	}

	private static @Nullable String code(@Nullable Note note) {
		return (note != null) ? note.code() : null;
	}

	private static String[] arguments(@Nullable Note note) {
		return (note != null) ? note.arguments().toArray(String[]::new) : new String[0];
	}

	private static ReportImport listed(ResultSet row, int number) throws SQLException {
		return new ReportImport(row.getObject("id", UUID.class), row.getString("office_code"),
				row.getTimestamp("started_at").toInstant(), row.getString("account_name"), row.getInt("files"),
				row.getInt("running"));
	}

	private static ImportedFile file(ResultSet row, int number) throws SQLException {
		String note = row.getString("note");
		int year = row.getInt("year");
		String scope = row.getString("scope");
		String takenAs = row.getString("taken_as");
		return new ImportedFile(row.getLong("id"), row.getInt("number"), row.getString("name"),
				FileState.valueOf(row.getString("state")), row.getString("found_name"), row.getString("agency_code"),
				(year != 0) ? new ReportYear(year) : null, (scope != null) ? ReportScope.valueOf(scope) : null,
				row.getInt("findings"), row.getInt("unclear"),
				(note != null) ? new Note(note, strings(row.getArray("note_arguments"))) : null,
				row.getString("looked_hash"), row.getString("looked_by_name"),
				(takenAs != null) ? Taking.valueOf(takenAs) : null, row.getObject("taken_by", Long.class),
				row.getString("taken_by_name"));
	}

	private static List<String> strings(Array array) throws SQLException {
		return Arrays.asList((String[]) array.getArray());
	}

}
