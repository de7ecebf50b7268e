package org.nianbao.coverage.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was warned of which date. */
@Repository
class WarningStore {

	private final JdbcClient database;

	WarningStore(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Notes warnings before they are given. Who was warned of the same already is left
	 * out; who does it at the same time waits.
	 * @return the codes of those who are to be warned now
	 */
	Set<String> take(Collection<String> agencies, ReportYear year, Due due, int daysBefore, boolean asOffice,
			Instant now) {
		List<String> inOrder = agencies.stream().sorted().toList();
		return new HashSet<>(this.database.sql("""
				INSERT INTO deadline_warning (agency_code, year, due, days_before, as_office, sent_at)
				SELECT agency, :year, :due, :days, :asOffice, :now FROM unnest(:agencies) AS wanted (agency)
				ON CONFLICT DO NOTHING RETURNING agency_code
				""")
			.param("year", year.value())
			.param("due", due.name())
			.param("days", daysBefore)
			.param("asOffice", asOffice)
			.param("now", ReminderStore.utc(now))
			.param("agencies", inOrder.toArray(String[]::new))
			.query(String.class)
			.list());
	}

}
