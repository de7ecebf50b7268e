package org.nianbao.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nianbao.agency.AgencyRefusedException.Reason;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.shared.LocalizedText;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The regions and how they contain each other. */
@Service
public class RegionRegister {

	private static final String SELECT = """
			SELECT code, name_zh, name_en, parent_code, valid_from, valid_until FROM region
			""";

	private final JdbcClient database;

	private final JdbcTemplate batches;

	private final History history;

	private final ApplicationEventPublisher events;

	RegionRegister(JdbcClient database, JdbcTemplate batches, History history, ApplicationEventPublisher events) {
		this.database = database;
		this.batches = batches;
		this.history = history;
		this.events = events;
	}

	/**
	 * Adds a region; its parent must be there.
	 * @throws AgencyRefusedException if the code is taken or the parent is not there
	 */
	@Transactional
	public void add(Region region, Actor by) {
		if (find(region.code()).isPresent()) {
			throw new AgencyRefusedException(Reason.REGION_TAKEN, region.code());
		}
		settleAll(List.of(region), by);
	}

	/**
	 * Adds regions or changes those that are there: all of them or, where one is refused,
	 * none. What does not change leaves no trace in the history.
	 * @param regions regions in an order in which every one comes after its parent
	 * @throws AgencyRefusedException if a parent is not there
	 */
	@Transactional
	public void settleAll(List<Region> regions, Actor by) {
		Map<String, Region> before = byCode(regions.stream().map(Region::code).toList());
		Map<String, Region> after = byCode(
				regions.stream().flatMap((region) -> Stream.ofNullable(region.parent())).toList());
		List<Act> acts = new ArrayList<>();
		List<Object[]> rows = new ArrayList<>();
		Set<String> moved = new TreeSet<>();
		for (Region region : regions) {
			if (region.parent() != null && !after.containsKey(region.parent())) {
				throw new AgencyRefusedException(Reason.NO_REGION, region.parent());
			}
			after.put(region.code(), region);
			Region old = before.get(region.code());
			if (old != null && !Objects.equals(old.parent(), region.parent())) {
				moved.add(region.code());
			}
			if (!region.equals(old)) {
				acts.add((old == null) ? added(region, by) : changed(old, region, by));
				rows.add(new Object[] { region.code(), region.name().zh(), region.name().en(), region.parent(),
						region.level().name(), region.validFrom(), region.validUntil() });
			}
		}
		this.batches.batchUpdate(
				"""
						INSERT INTO region (code, name_zh, name_en, parent_code, level, valid_from, valid_until)
						VALUES (?, ?, ?, ?, ?, ?, ?)
						ON CONFLICT (code) DO UPDATE SET name_zh = EXCLUDED.name_zh, name_en = EXCLUDED.name_en,
						  parent_code = EXCLUDED.parent_code, valid_from = EXCLUDED.valid_from, valid_until = EXCLUDED.valid_until
						""",
				rows);
		this.history.recordAll(acts);
		if (!moved.isEmpty()) {
			this.events.publishEvent(new RegionsMoved(moved));
		}
	}

	private static Act added(Region region, Actor by) {
		return Act.of(by, "agency.add-region", Subject.region(region.code()))
			.became("nameZh", region.name().zh())
			.became("nameEn", region.name().en())
			.became("parent", region.parent())
			.became("level", region.level())
			.became("validFrom", region.validFrom())
			.became("validUntil", region.validUntil());
	}

	private static Act changed(Region before, Region now, Actor by) {
		return Act.of(by, "agency.change-region", Subject.region(now.code()))
			.change("nameZh", before.name().zh(), now.name().zh())
			.change("nameEn", before.name().en(), now.name().en())
			.change("parent", before.parent(), now.parent())
			.change("validFrom", before.validFrom(), now.validFrom())
			.change("validUntil", before.validUntil(), now.validUntil());
	}

	private Map<String, Region> byCode(Collection<String> codes) {
		return new HashMap<>(ofCodes(codes).stream().collect(Collectors.toMap(Region::code, Function.identity())));
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

	/** How many codes each of these regions has left for agencies. */
	public Map<String, Integer> codesLeft(Collection<String> codes) {
		Map<String, Integer> left = new HashMap<>();
		this.database.sql("SELECT code, last_serial FROM region WHERE code = ANY(:codes)")
			.param("codes", codes.toArray(String[]::new))
			.query((row) -> {
				left.put(row.getString("code"), AgencyCodes.LAST - row.getInt("last_serial"));
			});
		return left;
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

	/**
	 * A region and all regions inside it, told by whichever codes are fewer. No region
	 * has that code: no codes.
	 */
	public RegionChoice choiceWithin(String code) {
		return this.database
			.sql("""
					WITH RECURSIVE inside AS (
					  SELECT code FROM region WHERE code = :code
					  UNION SELECT region.code FROM region JOIN inside ON region.parent_code = inside.code),
					counted AS (SELECT (SELECT count(*) FROM inside) * 2 > (SELECT count(*) FROM region) AS most)
					SELECT most, CASE WHEN most THEN ARRAY(SELECT code FROM region EXCEPT SELECT code FROM inside ORDER BY code)
					  ELSE ARRAY(SELECT code FROM inside ORDER BY code) END AS codes FROM counted
					""")
			.param("code", code)
			.query((row, number) -> new RegionChoice(List.of((String[]) row.getArray("codes").getArray()),
					row.getBoolean("most")))
			.single();
	}

	private static Region region(ResultSet row, int number) throws SQLException {
		return new Region(row.getString("code"), new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
				row.getString("parent_code"), row.getObject("valid_from", LocalDate.class),
				row.getObject("valid_until", LocalDate.class));
	}

}
