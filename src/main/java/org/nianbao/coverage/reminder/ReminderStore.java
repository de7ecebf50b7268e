package org.nianbao.coverage.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reminders that were sent; only ever added to. */
@Repository
class ReminderStore {

	private final JdbcClient database;

	private final JdbcTemplate batches;

	ReminderStore(JdbcClient database, JdbcTemplate batches) {
		this.database = database;
		this.batches = batches;
	}

	/** When these agencies were last reminded of what; only after the given moment. */
	Map<Kind, Instant> since(Collection<String> agencies, ReportYear year, Instant after) {
		Map<Kind, Instant> found = new HashMap<>();
		this.database.sql("""
				SELECT agency_code, reason, sent_at FROM last_reminder
				WHERE agency_code = ANY(:agencies) AND year = :year AND sent_at > :after
				""")
			.param("agencies", agencies.toArray(String[]::new))
			.param("year", year.value())
			.param("after", utc(after))
			.query((ResultSet row) -> {
				found.put(kind(row), row.getObject("sent_at", OffsetDateTime.class).toInstant());
			});
		return found;
	}

	/**
	 * Takes the right to remind these agencies now: those get it whose last reminder of
	 * the same is long enough ago. Who asks at the same time waits and doesn't get it.
	 */
	Set<Kind> take(Collection<Candidate> candidates, ReportYear year, Instant now, Instant longAgo) {
		List<Candidate> inOrder = candidates.stream()
			.sorted((one, other) -> one.standing().agency().code().compareTo(other.standing().agency().code()))
			.toList();
		return new HashSet<>(this.database.sql("""
				INSERT INTO last_reminder AS last (agency_code, year, reason, sent_at)
				SELECT agency, :year, reason, :now FROM unnest(:agencies, :reasons) AS wanted (agency, reason)
				ON CONFLICT (agency_code, year, reason) DO UPDATE SET sent_at = EXCLUDED.sent_at
				  WHERE last.sent_at <= :longAgo
				RETURNING agency_code, reason
				""")
			.param("year", year.value())
			.param("now", utc(now))
			.param("longAgo", utc(longAgo))
			.param("agencies", inOrder.stream().map((each) -> each.standing().agency().code()).toArray(String[]::new))
			.param("reasons", inOrder.stream().map((each) -> each.reason().name()).toArray(String[]::new))
			.query((row, number) -> kind(row))
			.list());
	}

	void add(List<Reminder> reminders) {
		this.batches.batchUpdate(
				"""
						INSERT INTO reminder (id, office_code, agency_code, year, reason, note, sent_at, account_id, account_name)
						VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
						""",
				reminders.stream()
					.map((each) -> new Object[] { each.id(), each.office(), each.agency(), each.year().value(),
							each.reason().name(), each.note(), utc(each.sentAt()), each.account(), each.name() })
					.toList());
	}

	/**
	 * Notes which mails reminders are made of: the numbers of both, in the same order.
	 */
	void link(List<UUID> reminders, List<UUID> mails) {
		this.batches.batchUpdate("INSERT INTO reminder_mail (reminder_id, mail_id) VALUES (?, ?)",
				IntStream.range(0, mails.size())
					.mapToObj((index) -> new Object[] { reminders.get(index), mails.get(index) })
					.toList());
	}

	/** The reminders of an office, the newest first. */
	List<Reminder> ofOffice(String office, int offset, int most) {
		return this.database.sql("""
				SELECT * FROM reminder WHERE office_code = :office ORDER BY sent_at DESC, agency_code
				LIMIT :most OFFSET :offset
				""")
			.param("office", office)
			.param("most", most)
			.param("offset", offset)
			.query(ReminderStore::reminder)
			.list();
	}

	/** The numbers of the mails of which reminders are made. */
	Map<UUID, Set<UUID>> mails(Collection<UUID> reminders) {
		Map<UUID, Set<UUID>> mails = new HashMap<>();
		this.database.sql("SELECT reminder_id, mail_id FROM reminder_mail WHERE reminder_id = ANY(:reminders)")
			.param("reminders", reminders.toArray(UUID[]::new))
			.query((ResultSet row) -> {
				mails.computeIfAbsent(row.getObject("reminder_id", UUID.class), (id) -> new HashSet<>())
					.add(row.getObject("mail_id", UUID.class));
			});
		return mails;
	}

	private static Kind kind(ResultSet row) throws SQLException {
		return new Kind(row.getString("agency_code"), ReminderReason.valueOf(row.getString("reason")));
	}

	private static Reminder reminder(ResultSet row, int number) throws SQLException {
		return new Reminder(row.getObject("id", UUID.class), row.getString("office_code"), row.getString("agency_code"),
				new ReportYear(row.getInt("year")), ReminderReason.valueOf(row.getString("reason")),
				row.getString("note"), row.getObject("sent_at", OffsetDateTime.class).toInstant(),
				row.getObject("account_id", Long.class), row.getString("account_name"));
	}

	static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/**
	 * An agency and of what it is reminded.
	 */
	record Kind(String agency, ReminderReason reason) {

		static Kind of(Candidate candidate) {
			return new Kind(candidate.standing().agency().code(), candidate.reason());
		}

	}

}
