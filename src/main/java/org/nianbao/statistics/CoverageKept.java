package org.nianbao.statistics;

import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how many agencies of each region have published the report of a year. What
 * changes is noted by the database; it is counted when somebody asks, and kept again once
 * much has changed.
 */
@Component
class CoverageKept {

	/** So many changes are counted agency by agency each time. */
	static final int FEW_CHANGES = 50;

	private final JdbcClient database;

	CoverageKept(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Sees to it that what is kept of a year is counted quickly.
	 * @param begin whether to keep the year if it is not kept yet
	 * @return whether it is kept; false as well while somebody else sees to that
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	boolean keep(ReportYear year, boolean begin) {
		if (!isKept(year)) {
			return begin && settle(year);
		}
		return !hasChangedMuch() || settle(year);
	}

	private boolean isKept(ReportYear year) {
		return this.database.sql("SELECT EXISTS (SELECT FROM covered_year WHERE year = :year)")
			.param("year", year.value())
			.query(Boolean.class)
			.single();
	}

	private boolean hasChangedMuch() {
		return this.database.sql("SELECT count(*) FROM (SELECT FROM coverage_change LIMIT :most) AS noted")
			.param("most", FEW_CHANGES + 1)
			.query(Integer.class)
			.single() > FEW_CHANGES;
	}

	private boolean settle(ReportYear year) {
		return this.database.sql("SELECT settle_coverage(:year)")
			.param("year", year.value())
			.query(Boolean.class)
			.single();
	}

}
