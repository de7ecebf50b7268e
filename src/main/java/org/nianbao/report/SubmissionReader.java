package org.nianbao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads frozen submissions, of many reports with one query. They go by the number of
 * their receipt, under which nothing ever changes.
 */
@Service
@Transactional(readOnly = true)
public class SubmissionReader {

	private final JdbcClient database;

	SubmissionReader(JdbcClient database) {
		this.database = database;
	}

	/** All submissions of a report, the newest first; empty if there is none. */
	public List<SubmittedReport> ofReport(ReportKey key) {
		return this.database
			.sql("""
					SELECT s.receipt_number, s.number, s.received_at, s.content_hash, s.submitted_by_name, s.submitted_by,
					  r.number AS revision_number,
					  EXISTS (SELECT 1 FROM revision_event e WHERE e.submission_id = s.id AND e.act = 'WITHDRAW') AS withdrawn
					FROM submission s JOIN revision r ON r.id = s.revision_id JOIN report p ON p.id = s.report_id
					WHERE p.agency_code = :agency AND p.year = :year AND p.scope = :scope ORDER BY s.number DESC
					""")
			.param("agency", key.agency())
			.param("year", key.year().value())
			.param("scope", key.scope().name())
			.query(SubmissionReader::submitted)
			.list();
	}

	/**
	 * Which submissions of the agencies' reports of a year their office has accepted,
	 * published or not: the number of the newest one's receipt, by report. A report
	 * without one is missing.
	 */
	public Map<ReportKey, String> accepted(Collection<String> agencies, ReportYear year) {
		Map<ReportKey, String> receipts = new HashMap<>();
		this.database.sql("""
				SELECT DISTINCT ON (p.id) p.agency_code, p.scope, s.receipt_number
				FROM report p JOIN revision r ON r.report_id = p.id JOIN submission s ON s.revision_id = r.id
				WHERE p.agency_code = ANY(:agencies) AND p.year = :year AND r.state IN ('ACCEPTED', 'PUBLISHED')
				ORDER BY p.id, s.number DESC
				""").param("agencies", agencies.toArray(String[]::new)).param("year", year.value()).query((row) -> {
			receipts.put(new ReportKey(row.getString("agency_code"), year, ReportScope.valueOf(row.getString("scope"))),
					row.getString("receipt_number"));
		});
		return receipts;
	}

	/**
	 * The contents of submissions as they were frozen, by the number of the receipt. A
	 * number that no receipt has is missing.
	 */
	public Map<String, ReportContent> contents(Collection<String> receiptNumbers) {
		Map<String, ReportContent> contents = new HashMap<>();
		this.database.sql("SELECT receipt_number, content FROM submission WHERE receipt_number = ANY(:numbers)")
			.param("numbers", receiptNumbers.toArray(String[]::new))
			.query((row) -> {
				contents.put(row.getString("receipt_number"), ContentJson.read(row.getString("content")));
			});
		return contents;
	}

	/**
	 * What submissions are the reports of, by the number of the receipt. A number that no
	 * receipt has is missing.
	 */
	public Map<String, ReportKey> reports(Collection<String> receiptNumbers) {
		Map<String, ReportKey> reports = new HashMap<>();
		this.database.sql("""
				SELECT s.receipt_number, p.agency_code, p.year, p.scope
				FROM submission s JOIN report p ON p.id = s.report_id WHERE s.receipt_number = ANY(:numbers)
				""").param("numbers", receiptNumbers.toArray(String[]::new)).query((row) -> {
			reports.put(row.getString("receipt_number"), new ReportKey(row.getString("agency_code"),
					new ReportYear(row.getInt("year")), ReportScope.valueOf(row.getString("scope"))));
		});
		return reports;
	}

	/**
	 * Which submissions were published elsewhere before and brought in.
	 * @param receiptNumbers the numbers of their receipts
	 */
	public Set<String> broughtIn(Collection<String> receiptNumbers) {
		return Set.copyOf(this.database.sql("""
				SELECT s.receipt_number FROM submission s
				WHERE s.receipt_number = ANY(:numbers) AND EXISTS (SELECT 1 FROM revision_event e
				  WHERE e.submission_id = s.id AND e.act = 'BRING_IN')
				""").param("numbers", receiptNumbers.toArray(String[]::new)).query(String.class).list());
	}

	private static SubmittedReport submitted(ResultSet row, int number) throws SQLException {
		return new SubmittedReport(Submissions.receipt(row), row.getInt("revision_number"), row.getLong("submitted_by"),
				row.getBoolean("withdrawn"));
	}

}
