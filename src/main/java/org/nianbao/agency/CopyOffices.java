package org.nianbao.agency;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offices that receive a copy of what they do not review. */
@Component
class CopyOffices {

	private final JdbcClient database;

	private final JdbcTemplate batches;

	CopyOffices(JdbcClient database, JdbcTemplate batches) {
		this.database = database;
		this.batches = batches;
	}

	/** The copy offices of each of these agencies that has any. */
	Map<String, SortedSet<String>> of(Collection<String> agencies) {
		Map<String, SortedSet<String>> offices = new HashMap<>();
		this.database.sql("SELECT agency_code, office_code FROM agency_copy WHERE agency_code = ANY(:agencies)")
			.param("agencies", agencies.toArray(String[]::new))
			.query((row) -> {
				offices.computeIfAbsent(row.getString(1), (code) -> new TreeSet<>()).add(row.getString(2));
			});
		return offices;
	}

	/** The agencies of which the office receives a copy. */
	List<String> copiedTo(String office) {
		return this.database.sql("SELECT agency_code FROM agency_copy WHERE office_code = :office ORDER BY agency_code")
			.param("office", office)
			.query(String.class)
			.list();
	}

	/** Settles which offices receive a copy, by agency. */
	void settle(Map<String, Set<String>> wanted) {
		Map<String, SortedSet<String>> before = of(wanted.keySet());
		for (Map.Entry<String, Set<String>> agency : new TreeMap<>(wanted).entrySet()) {
			Set<String> had = before.getOrDefault(agency.getKey(), new TreeSet<>());
			if (!had.equals(agency.getValue())) {
				replace(agency.getKey(), agency.getValue());
			}
		}
	}

	private void replace(String agency, Set<String> offices) {
		this.batches.update("DELETE FROM agency_copy WHERE agency_code = ?", agency);
		this.batches.batchUpdate("INSERT INTO agency_copy (agency_code, office_code) VALUES (?, ?)",
				offices.stream().sorted().map((office) -> new Object[] { agency, office }).toList());
	}

}
