package org.nianbao.statistics;

import org.nianbao.agency.RegionsMoved;
import org.nianbao.publication.PublicReportChanged;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the sums in step with what is public. What was counted is taken out as it was
 * counted, so that a correction or a change of the agency in between does not matter.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SumsKept {

	private final JdbcClient database;

	SumsKept(JdbcClient database) {
		this.database = database;
	}

	@EventListener
	void follow(PublicReportChanged change) {
		this.database.sql("""
				WITH gone AS (DELETE FROM counted_publication WHERE report_id = :report RETURNING *)
				SELECT count_publication(CAST(gone AS counted_publication), -1) FROM gone
				""").param("report", change.report()).query().listOfRows();
		if (change.publication() != null) {
			this.database
				.sql("""
						WITH come AS (
						  INSERT INTO counted_publication
						    (report_id, publication_id, region_code, year, scope, edition, kind)
						  SELECT c.report_id, c.publication_id, c.region_code, c.year, c.scope, p.content ->> 'edition', a.kind
						  FROM current_publication c JOIN publication p ON p.id = c.publication_id
						    JOIN agency a ON a.code = c.agency_code
						  WHERE c.report_id = :report RETURNING *)
						SELECT count_publication(CAST(come AS counted_publication), 1) FROM come
						""")
				.param("report", change.report())
				.query()
				.listOfRows();
		}
	}

	/** A region that lies in another one now brings its sums there. */
	@EventListener
	void settleAnew(RegionsMoved moved) {
		this.database.sql("SELECT settle_all_sums()").query().listOfRows();
	}

}
