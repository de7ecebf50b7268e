package org.nianbao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.nianbao.content.CanonicalForm;
import org.nianbao.content.ContentJson;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.HistoryVerifier;
import org.nianbao.history.Subject;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what is on file of a report with what its history says of it: the contents
 * that were submitted, when, and the edits before.
 */
@Service
@Transactional(readOnly = true)
public class ReportRecords {

	private static final String SELECT = """
			SELECT s.id, s.receipt_number, s.number, s.received_at, s.content_hash, s.submitted_by_name, s.content,
			  s.revision_id, p.agency_code, p.year, p.scope,
			  EXISTS (SELECT 1 FROM revision_event e WHERE e.submission_id = s.id AND e.act = 'WITHDRAW') AS withdrawn
			FROM submission s JOIN report p ON p.id = s.report_id
			""";

	private final JdbcClient database;

	private final EditLog edits;

	private final History history;

	private final HistoryVerifier verifier;

	ReportRecords(JdbcClient database, EditLog edits, History history, HistoryVerifier verifier) {
		this.database = database;
		this.edits = edits;
		this.history = history;
		this.verifier = verifier;
	}

	/**
	 * Verifies a receipt.
	 * @param number the number that stands on it
	 * @param hash the hash that stands on it, in lower case
	 * @return the receipt of that number, if that hash stands on it; else empty
	 */
	public Optional<ReceiptCheck> receipt(String number, String hash) {
		return this.database.sql(SELECT + "WHERE s.receipt_number = :number")
			.param("number", number)
			.query(ReportRecords::filed)
			.optional()
			.filter((filed) -> filed.receipt().hash().equals(hash))
			.map((filed) -> new ReceiptCheck(filed.receipt(), filed.report(), filed.withdrawn(), isIntact(filed)));
	}

	/**
	 * What differs from the history of a report: the numbers of the receipts whose
	 * submission, or whose edits, are not as they were, in order. Empty if all is as it
	 * was; whether the history itself is, {@link HistoryVerifier} tells.
	 */
	public List<String> differing(ReportKey key) {
		List<Filed> filed = this.database
			.sql(SELECT + "WHERE p.agency_code = :agency AND p.year = :year AND p.scope = :scope ORDER BY s.number")
			.param("agency", key.agency())
			.param("year", key.year().value())
			.param("scope", key.scope().name())
			.query(ReportRecords::filed)
			.list();
		List<HistoryEntry> entries = this.history.of(subject(key));
		List<String> differing = new ArrayList<>();
		for (Filed each : filed) {
			Optional<HistoryEntry> noted = noted(entries, each);
			if (noted.isEmpty() || !agree(each, noted.get()) || !editsAgree(each, noted.get())) {
				differing.add(each.receipt().number());
			}
		}
		entries.stream()
			.filter(ReportRecords::isSubmission)
			.map((entry) -> entry.became().getOrDefault("receipt", ""))
			.filter((receipt) -> filed.stream().noneMatch((each) -> each.receipt().number().equals(receipt)))
			.forEach(differing::add);
		return differing;
	}

	private boolean isIntact(Filed filed) {
		Subject subject = subject(filed.report());
		return this.verifier.verify(subject).isSound()
				&& noted(this.history.of(subject), filed).filter((entry) -> agree(filed, entry)).isPresent();
	}

	private static Optional<HistoryEntry> noted(List<HistoryEntry> entries, Filed filed) {
		return entries.stream()
			.filter(ReportRecords::isSubmission)
			.filter((entry) -> filed.receipt().number().equals(entry.became().get("receipt")))
			.findFirst();
	}

	private static boolean isSubmission(HistoryEntry entry) {
		return entry.act().equals(RevisionEvents.code(RevisionAct.SUBMIT))
				|| entry.act().equals(RevisionEvents.code(RevisionAct.BRING_IN));
	}

	private static boolean agree(Filed filed, HistoryEntry entry) {
		Receipt receipt = filed.receipt();
		return receipt.hash().equals(entry.became().get("hash"))
				&& receipt.receivedAt().toInstant().equals(entry.at().toInstant())
				&& receipt.submittedBy().equals(entry.by().name()) && filed.hash().equals(receipt.hash());
	}

	private boolean editsAgree(Filed filed, HistoryEntry entry) {
		Map<String, String> noted = entry.became();
		long count = Long.parseLong(noted.getOrDefault("edits", "0"));
		return this.edits.digest(filed.revision(), count).hash().equals(noted.get("editsHash"));
	}

	private static Subject subject(ReportKey key) {
		return Subject.report(key.toString());
	}

	private static Filed filed(ResultSet row, int number) throws SQLException {
		ReportKey report = new ReportKey(row.getString("agency_code"), new ReportYear(row.getInt("year")),
				ReportScope.valueOf(row.getString("scope")));
		return new Filed(report, row.getLong("revision_id"), Submissions.receipt(row),
				contentHash(row.getString("content")), row.getBoolean("withdrawn"));
	}

	/** The hash of what is on file; empty if that can't even be read any more. */
	private static String contentHash(String content) {
		try {
			return CanonicalForm.hash(ContentJson.read(content));
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	/**
	 * A submission as it is on file.
	 *
	 * @param hash the SHA-256 of its content as it is now
	 */
	private record Filed(ReportKey report, long revision, Receipt receipt, String hash, boolean withdrawn) {
	}

}
