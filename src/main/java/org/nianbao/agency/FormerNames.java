package org.nianbao.agency;

import java.time.LocalDate;
import java.util.List;

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

	List<FormerName> of(String agency) {
		return this.database.sql("""
				SELECT name_zh, name_en, valid_from, valid_until FROM agency_former_name
				WHERE agency_code = :agency ORDER BY valid_until, id
				""")
			.param("agency", agency)
			.query((row, number) -> new FormerName(row.getString(1), row.getString(2),
					row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)))
			.list();
	}

}
