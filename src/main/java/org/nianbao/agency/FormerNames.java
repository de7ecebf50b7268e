package org.nianbao.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names that agencies had before. */
@Component
class FormerNames {

	private final JdbcClient database;

	FormerNames(JdbcClient database) {
		this.database = database;
	}

	/** Keeps the agency's present name, which it has up to that day. */
	void keep(Agency agency, LocalDate lastDay) {
		this.database.sql("""
				INSERT INTO agency_former_name (agency_code, name_zh, name_en, valid_from, valid_until)
				VALUES (:agency, :nameZh, :nameEn, :validFrom, :validUntil)
				""")
			.param("agency", agency.code())
			.param("nameZh", agency.nameZh())
			.param("nameEn", agency.nameEn())
			.param("validFrom", agency.namedSince().or(agency::validFrom).orElse(null))
			.param("validUntil", lastDay)
			.update();
	}

	/**
	 * The names of these agencies, the oldest first; an agency without any is missing.
	 */
	Map<String, List<FormerName>> of(Collection<String> agencies) {
		Map<String, List<FormerName>> names = new HashMap<>();
		this.database.sql("""
				SELECT agency_code, name_zh, name_en, valid_from, valid_until FROM agency_former_name
				WHERE agency_code = ANY(:agencies) ORDER BY valid_until, id
				""").param("agencies", agencies.toArray(String[]::new)).query((row) -> {
			names.computeIfAbsent(row.getString(1), (agency) -> new ArrayList<>())
				.add(new FormerName(row.getString(2), row.getString(3), row.getObject(4, LocalDate.class),
						row.getObject(5, LocalDate.class)));
		});
		return names;
	}

}
