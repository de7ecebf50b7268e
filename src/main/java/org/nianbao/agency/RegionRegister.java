package org.nianbao.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.shared.LocalizedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The regions and how they contain each other. */
@Service
public class RegionRegister {

	private static final String SELECT = "SELECT code, name_zh, name_en, parent_code, level FROM region ";

	private final JdbcClient database;

	private final History history;

	RegionRegister(JdbcClient database, History history) {
		this.database = database;
		this.history = history;
	}

	/**
	 * Adds a region; its parent must be there.
	 * @throws org.springframework.dao.DataIntegrityViolationException if the code is
	 * taken or the parent is not there
	 */
	@Transactional
	public void add(Region region, Actor by) {
		this.database.sql("""
				INSERT INTO region (code, name_zh, name_en, parent_code, level)
				VALUES (:code, :nameZh, :nameEn, :parent, :level)
				""")
			.param("code", region.code())
			.param("nameZh", region.name().zh())
			.param("nameEn", region.name().en())
			.param("parent", region.parent())
			.param("level", region.level().name())
			.update();
		this.history.record(Act.of(by, "agency.add-region", Subject.region(region.code()))
			.became("nameZh", region.name().zh())
			.became("nameEn", region.name().en())
			.became("parent", region.parent())
			.became("level", region.level()));
	}

	/** The region of that code, or empty if there is none. */
	public Optional<Region> find(String code) {
		return this.database.sql(SELECT + "WHERE code = :code")
			.param("code", code)
			.query(RegionRegister::region)
			.optional();
	}

	/** The regions of these codes, ordered by code; a code that is none is missing. */
	public List<Region> ofCodes(Collection<String> codes) {
		return this.database.sql(SELECT + "WHERE code = ANY(:codes) ORDER BY code")
			.param("codes", codes.toArray(String[]::new))
			.query(RegionRegister::region)
			.list();
	}

	/** All regions, ordered by code. */
	public List<Region> all() {
		return this.database.sql(SELECT + "ORDER BY code").query(RegionRegister::region).list();
	}

	/**
	 * The codes of a region and of all regions inside it; empty if there is no such
	 * region.
	 */
	public List<String> codesWithin(String code) {
		return this.database.sql("""
				WITH RECURSIVE inside AS (
				  SELECT code FROM region WHERE code = :code
				  UNION SELECT region.code FROM region JOIN inside ON region.parent_code = inside.code)
				SELECT code FROM inside ORDER BY code
				""").param("code", code).query(String.class).list();
	}

	private static Region region(ResultSet row, int number) throws SQLException {
		return new Region(row.getString("code"), new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
				row.getString("parent_code"), RegionLevel.valueOf(row.getString("level")));
	}

}
