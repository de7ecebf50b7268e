package org.nianbao.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.check.RuleDescription;
import org.nianbao.check.RuleLevel;
import org.nianbao.check.Rulebook;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The levels of rules that supervising offices set for the reports of their area. The
 * nearest office of an agency that has decided about a rule wins.
 */
@Service
@Transactional(readOnly = true)
public class RuleLevels {

	private final AgencyRegister agencies;

	private final Rulebook rulebook;

	private final JdbcClient database;

	private final History history;

	RuleLevels(AgencyRegister agencies, Rulebook rulebook, JdbcClient database, History history) {
		this.agencies = agencies;
		this.rulebook = rulebook;
		this.database = database;
		this.history = history;
	}

	/**
	 * The levels that hold for the reports of an agency, by the code of the rule; a rule
	 * about which no office has decided is missing.
	 */
	public Map<String, RuleLevel> ofAgency(String agency) {
		return ofAgencies(List.of(agency)).getOrDefault(agency, Map.of());
	}

	/**
	 * The levels that hold for the reports of agencies, by agency and rule. An agency for
	 * which no office has decided anything is missing.
	 */
	Map<String, Map<String, RuleLevel>> ofAgencies(Collection<String> codes) {
		Map<String, Map<String, RuleLevel>> decided = decided();
		Map<String, Map<String, RuleLevel>> levels = new HashMap<>();
		if (decided.isEmpty()) {
			return levels;
		}
		Map<String, Map<String, RuleLevel>> byOffice = new HashMap<>();
		for (Agency agency : this.agencies.ofCodes(codes)) {
			Map<String, RuleLevel> holding = byOffice.computeIfAbsent(agency.reviewingOffice(),
					(office) -> levelsBelow(office, decided));
			if (!holding.isEmpty()) {
				levels.put(agency.code(), holding);
			}
		}
		return levels;
	}

	/** What an office and those above it have decided, the nearest one first. */
	private Map<String, RuleLevel> levelsBelow(String office, Map<String, Map<String, RuleLevel>> decided) {
		Map<String, RuleLevel> levels = new TreeMap<>();
		for (String each : upwards(office)) {
			decided.getOrDefault(each, Map.of()).forEach(levels::putIfAbsent);
		}
		return levels;
	}

	private SequencedSet<String> upwards(String office) {
		SequencedSet<String> offices = new LinkedHashSet<>();
		String next = office;
		while (offices.add(next)) {
			next = this.agencies.require(next).reviewingOffice();
		}
		return offices;
	}

	private Map<String, Map<String, RuleLevel>> decided() {
		Map<String, Map<String, RuleLevel>> decided = new HashMap<>();
		this.database.sql("""
				SELECT DISTINCT ON (office_code, rule) office_code, rule, level
				FROM rule_level ORDER BY office_code, rule, id DESC
				""").query((row) -> {
			RuleLevel level = level(row);
			if (level != null) {
				decided.computeIfAbsent(row.getString("office_code"), (office) -> new HashMap<>())
					.put(row.getString("rule"), level);
			}
		});
		return decided;
	}

	/** What an office itself has decided, by the code of the rule. */
	public Map<String, RuleLevel> ofOffice(String office) {
		return decided().getOrDefault(office, Map.of());
	}

	/**
	 * What the offices above one have decided, which holds where it decides nothing.
	 */
	public Map<String, RuleLevel> above(String office) {
		String above = this.agencies.require(office).reviewingOffice();
		return above.equals(office) ? Map.of() : levelsBelow(above, decided());
	}

	/** What an office decided so far, the newest first, at most 50. */
	public List<Decision> decisions(String office) {
		return this.database.sql(
				"SELECT rule, level, account_name, at FROM rule_level WHERE office_code = :office ORDER BY id DESC LIMIT 50")
			.param("office", office)
			.query((row, number) -> new Decision(row.getString("rule"), level(row), row.getString("account_name"),
					row.getObject("at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Sets the level of a rule for the reports of an office's area; nothing is done if it
	 * is set so already.
	 * @param level the level; null to leave it to the offices above and to the rule
	 * @throws IllegalArgumentException if there is no such rule, or no office may set its
	 * level
	 */
	@Transactional
	public void set(String office, String rule, @Nullable RuleLevel level, Actor actor) {
		boolean settable = this.rulebook.rules()
			.stream()
			.anyMatch((each) -> each.code().equals(rule) && each.isSettable());
		if (!settable) {
			throw new IllegalArgumentException("no office sets the level of " + rule);
		}
		this.agencies.require(office);
		RuleLevel before = ofOffice(office).get(rule);
		if (before == level) {
			return;
		}
		this.database.sql("""
				INSERT INTO rule_level (office_code, rule, level, account_id, account_name)
				VALUES (:office, :rule, :level, :account, :name)
				""")
			.param("office", office)
			.param("rule", rule)
			.param("level", (level != null) ? level.name() : null)
			.param("account", actor.account())
			.param("name", actor.name())
			.update();
		this.history.record(Act.of(actor, "rulebook.setLevel", Subject.office(office))
			.became("rule", rule)
			.change("level", code(before), code(level)));
	}

	/** The rules of which offices may set the level, in the order of the rulebook. */
	public List<RuleDescription> settable() {
		return new ArrayList<>(this.rulebook.rules().stream().filter(RuleDescription::isSettable).toList());
	}

	private static @Nullable String code(@Nullable RuleLevel level) {
		return (level != null) ? level.code() : null;
	}

	private static @Nullable RuleLevel level(ResultSet row) throws SQLException {
		String level = row.getString("level");
		return (level != null) ? RuleLevel.valueOf(level) : null;
	}

	/**
	 * What an office decided about a rule.
	 *
	 * @param rule the rule's code
	 * @param level the level; null where it is left to others
	 * @param by the name of who decided
	 * @param at when, on the database's clock
	 */
	public record Decision(String rule, @Nullable RuleLevel level, String by, Instant at) {
	}

}
