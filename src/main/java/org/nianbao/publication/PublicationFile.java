package org.nianbao.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.report.AcceptedSubmission;
import org.nianbao.history.Actor;
import org.nianbao.report.PublicationRegister;
import org.nianbao.report.ReportKey;
import org.nianbao.report.UnpublishableException;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files publications with their figures. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublicationFile implements PublicationRegister {

	private final JdbcClient database;

	private final JdbcTemplate batches;

	private final AgencyRegister agencies;

	private final Editions editions;

	private final ApplicationEventPublisher events;

	PublicationFile(JdbcClient database, JdbcTemplate batches, AgencyRegister agencies, Editions editions,
			ApplicationEventPublisher events) {
		this.database = database;
		this.batches = batches;
		this.agencies = agencies;
		this.editions = editions;
		this.events = events;
	}

	@Override
	public void publish(AcceptedSubmission submission, Actor actor, Instant at) {
		if (!CanonicalForm.hash(submission.content()).equals(submission.receipt().hash())) {
			throw new UnpublishableException(submission.receipt().number());
		}
		Agency agency = this.agencies.require(submission.key().agency());
		long publication = add(submission, agency, actor, at);
		addFigures(publication, submission);
		makeCurrent(publication, submission, agency);
		this.events.publishEvent(new PublicReportChanged(submission.key(), submission.report(), publication));
	}

	private long add(AcceptedSubmission submission, Agency agency, Actor actor, Instant at) {
		return this.database.sql("""
				INSERT INTO publication (report_id, revision_id, submission_id, agency_code, agency_name_zh,
				  agency_name_en, year, scope, revision_number, correction_reason, content, content_hash,
				  receipt_number, received_at, published_at, published_by, published_by_name)
				VALUES (:report, :revision, :submission, :agency, :nameZh, :nameEn, :year, :scope, :number, :correction,
				  CAST(:content AS jsonb), :hash, :receipt, :receivedAt, :at, :account, :name)
				RETURNING id
				""")
			.param("report", submission.report())
			.param("revision", submission.revision())
			.param("submission", submission.submission())
			.param("agency", agency.code())
			.param("nameZh", agency.nameZh())
			.param("nameEn", agency.nameEn())
			.param("year", submission.key().year().value())
			.param("scope", submission.key().scope().name())
			.param("number", submission.revisionNumber())
			.param("correction", submission.correctionReason())
			.param("content", ContentJson.write(submission.content()))
			.param("hash", submission.receipt().hash())
			.param("receipt", submission.receipt().number())
			.param("receivedAt", submission.receipt().receivedAt())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("account", actor.account())
			.param("name", actor.name())
			.query(Long.class)
			.single();
	}

	private void addFigures(long publication, AcceptedSubmission submission) {
		ReportContent content = submission.content();
		Edition edition = this.editions.require(content.edition());
		Totals totals = Totals.of(edition, content);
		List<Object[]> figures = new ArrayList<>();
		for (Cell cell : edition.cells().values()) {
			BigDecimal value = totals.counted(cell).orElse(BigDecimal.ZERO);
			if (value.signum() != 0) {
				figures.add(new Object[] { publication, submission.key().agency(), content.year().value(),
						content.scope().name(), cell.code(), value });
			}
		}
		this.batches.batchUpdate("""
				INSERT INTO published_figure (publication_id, agency_code, year, scope, cell, value)
				VALUES (?, ?, ?, ?, ?, ?)
				""", figures);
	}

	private void makeCurrent(long publication, AcceptedSubmission submission, Agency agency) {
		this.database.sql("""
				INSERT INTO current_publication
				  (report_id, publication_id, agency_code, agency_name_zh, agency_name_en, region_code, year, scope)
				VALUES (:report, :publication, :agency, :nameZh, :nameEn, :region, :year, :scope)
				ON CONFLICT (report_id) DO UPDATE SET publication_id = EXCLUDED.publication_id,
				  agency_name_zh = EXCLUDED.agency_name_zh, agency_name_en = EXCLUDED.agency_name_en,
				  region_code = EXCLUDED.region_code
				""")
			.param("report", submission.report())
			.param("publication", publication)
			.param("agency", agency.code())
			.param("nameZh", agency.nameZh())
			.param("nameEn", agency.nameEn())
			.param("region", agency.region())
			.param("year", submission.key().year().value())
			.param("scope", submission.key().scope().name())
			.update();
	}

	@Override
	public void takeDown(long revision, String reason, Actor actor, Instant at) {
		long publication = this.database.sql("""
				INSERT INTO publication_taken_down
				  (publication_id, reason, taken_down_at, taken_down_by, taken_down_by_name)
				SELECT id, :reason, :at, :account, :name FROM publication WHERE revision_id = :revision
				RETURNING publication_id
				""")
			.param("reason", reason)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("account", actor.account())
			.param("name", actor.name())
			.param("revision", revision)
			.query(Long.class)
			.single();
		this.database.sql("""
				DELETE FROM current_publication WHERE publication_id = :publication
				RETURNING report_id, agency_code, year, scope
				""")
			.param("publication", publication)
			.query((row,
					number) -> new PublicReportChanged(new ReportKey(row.getString("agency_code"),
							new ReportYear(row.getInt("year")), ReportScope.valueOf(row.getString("scope"))),
							row.getLong("report_id"), null))
			.optional()
			.ifPresent(this.events::publishEvent);
	}

}
