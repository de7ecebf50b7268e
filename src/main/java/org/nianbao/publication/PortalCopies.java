package org.nianbao.publication;

import java.time.Clock;
import java.time.ZoneOffset;

import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.ReportKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agencies note of the pages on which their own portals publish their reports. */
@Service
public class PortalCopies {

	private final JdbcClient database;

	private final History history;

	private final Clock clock;

	PortalCopies(JdbcClient database, History history, Clock clock) {
		this.database = database;
		this.history = history;
		this.clock = clock;
	}

	/** What is noted of a report. */
	@Transactional(readOnly = true)
	public PortalCopy of(ReportKey report) {
		return this.database.sql("""
				SELECT c.address, c.index_number, c.document_number
				FROM portal_copy c JOIN report r ON r.id = c.report_id
				WHERE r.agency_code = :agency AND r.year = :year AND r.scope = :scope ORDER BY c.id DESC LIMIT 1
				""")
			.param("agency", report.agency())
			.param("year", report.year().value())
			.param("scope", report.scope().name())
			.query((row, number) -> new PortalCopy(row.getString("address"), row.getString("index_number"),
					row.getString("document_number")))
			.optional()
			.orElse(PortalCopy.NONE);
	}

	/**
	 * Notes where a published report is; nothing is done if that is noted already.
	 * @throws IllegalArgumentException if there is no such report
	 */
	@Transactional
	public void note(ReportKey report, PortalCopy copy, Actor actor) {
		long id = this.database
			.sql("SELECT id FROM report WHERE agency_code = :agency AND year = :year AND scope = :scope FOR UPDATE")
			.param("agency", report.agency())
			.param("year", report.year().value())
			.param("scope", report.scope().name())
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("no such report: " + report));
		PortalCopy before = of(report);
		if (before.equals(copy)) {
			return;
		}
		this.database.sql("""
				INSERT INTO portal_copy
				  (report_id, address, index_number, document_number, noted_at, noted_by, noted_by_name)
				VALUES (:report, :address, :index, :document, :at, :account, :name)
				""")
			.param("report", id)
			.param("address", copy.address())
			.param("index", copy.indexNumber())
			.param("document", copy.documentNumber())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("account", actor.account())
			.param("name", actor.name())
			.update();
		this.history.record(Act.of(actor, "publication.notePortal", Subject.report(report.toString()))
			.change("address", before.address(), copy.address())
			.change("indexNumber", before.indexNumber(), copy.indexNumber())
			.change("documentNumber", before.documentNumber(), copy.documentNumber()));
	}

}
