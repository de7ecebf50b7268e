package org.nianbao;

import java.util.LinkedHashMap;
import java.util.Map;

import org.nianbao.agency.Agency;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An office with thousands of agencies in a hundred areas, whose reports are in every
 * state. One report of each state is led there by the acts that people do; the others are
 * copies of it.
 */
public final class LargeOffice {

	/** The year of the reports. */
	public static final ReportYear YEAR = new ReportYear(2025);

	private static final int AREAS = 100;

	private static final int MOST_PER_AREA = 999;

	/** How many of ten agencies are in the state of that report; the others have none. */
	private final Map<Long, Integer> outOfTen = new LinkedHashMap<>();

	private final JdbcClient database;

	private final ReportWalk walk;

	private final Agency office;

	private LargeOffice(ApplicationContext application) {
		this.database = application.getBean(JdbcClient.class);
		this.walk = new ReportWalk(application);
		this.office = this.walk.agencies.office();
	}

	/**
	 * Makes an office.
	 * @param agencies how many agencies file to it
	 * @return its code
	 */
	public static String create(ApplicationContext application, int agencies) {
		LargeOffice large = new LargeOffice(application);
		large.lead();
		large.addAgencies(agencies - large.outOfTen.size());
		int first = 0;
		for (Map.Entry<Long, Integer> template : large.outOfTen.entrySet()) {
			large.copy(template.getKey(), first, first + template.getValue());
			first += template.getValue();
		}
		large.database.sql("ANALYZE").update();
		return large.office.code();
	}

	private void lead() {
		this.outOfTen.put(this.walk.begun(key()), 1);
		this.outOfTen.put(this.walk.submitted(key()), 2);
		this.outOfTen.put(this.walk.opened(key()), 1);
		long returned = this.walk.opened(key());
		this.walk.reviews.returnToAgency(returned, "请核对", ReportWalk.REVIEWER);
		this.outOfTen.put(returned, 1);
		this.outOfTen.put(this.walk.accepted(key()), 1);
		this.outOfTen.put(this.walk.published(key()), 3);
	}

	private ReportKey key() {
		return new ReportKey(this.walk.agencies.agency(this.office).code(), YEAR, ReportScope.OWN);
	}

	private void addAgencies(int count) {
		if (count > AREAS * MOST_PER_AREA) {
			throw new IllegalArgumentException("too many agencies");
		}
		this.database.sql("""
				INSERT INTO region (code, name_zh, name_en, parent_code, level)
				SELECT :parent || to_char(n, 'FM000'), '第' || n || '镇', 'Town ' || n, :parent, 'TOWNSHIP'
				FROM generate_series(1, :areas) n
				""").param("parent", this.office.region()).param("areas", AREAS).update();
		this.database
			.sql("""
					INSERT INTO agency (code, region_code, name_zh, kind, office, supervising_office_code)
					SELECT region || '-' || to_char(n / :areas + 1, 'FM000'), region, '第' || n || '局', 'DEPARTMENT', false, :office
					FROM (SELECT n, :parent || to_char(n % :areas + 1, 'FM000') AS region FROM generate_series(1, :count) n)
					""")
			.param("areas", AREAS)
			.param("office", this.office.code())
			.param("parent", this.office.region())
			.param("count", count)
			.update();
	}

	/** Gives agencies whose number ends so a copy of the report. */
	private void copy(long revision, int from, int to) {
		this.database
			.sql("""
					WITH chosen AS (
					  SELECT code FROM agency WHERE supervising_office_code = :office AND name_zh LIKE '第%局'
					    AND CAST(right(rtrim(name_zh, '局'), 1) AS integer) >= :from
					    AND CAST(right(rtrim(name_zh, '局'), 1) AS integer) < :to),
					copied_report AS (
					  INSERT INTO report (agency_code, year, scope) SELECT code, :year, 'OWN' FROM chosen RETURNING id),
					copied AS (
					  INSERT INTO revision (report_id, number, edition, state, opened_at, opened_by, opened_by_name, created_at,
					    created_by, created_by_name)
					  SELECT r.id, t.number, t.edition, t.state, t.opened_at, t.opened_by, t.opened_by_name, t.created_at,
					    t.created_by, t.created_by_name
					  FROM copied_report r CROSS JOIN revision t WHERE t.id = :revision RETURNING id, report_id),
					submitted AS (
					  INSERT INTO submission (report_id, revision_id, number, idempotency_key, receipt_number, received_at, content,
					    content_hash, submitted_by, submitted_by_name)
					  SELECT c.report_id, c.id, t.number, gen_random_uuid(), 'COPY-' || c.id, t.received_at, t.content,
					    t.content_hash, t.submitted_by, t.submitted_by_name
					  FROM copied c CROSS JOIN submission t WHERE t.revision_id = :revision)
					INSERT INTO revision_event (revision_id, act, from_state, to_state, reason, account_id, account_name, at)
					SELECT c.id, t.act, t.from_state, t.to_state, t.reason, t.account_id, t.account_name, t.at
					FROM copied c CROSS JOIN revision_event t WHERE t.revision_id = :revision
					""")
			.param("office", this.office.code())
			.param("from", from)
			.param("to", to)
			.param("year", YEAR.value())
			.param("revision", revision)
			.update();
	}

}
