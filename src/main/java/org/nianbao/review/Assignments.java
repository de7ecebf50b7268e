package org.nianbao.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.account.Accounts;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reviews what: a single report as it was assigned by hand, else as the office shared
 * out its areas and kinds of agencies. It decides nothing about permissions: every
 * reviewer of the office can review everything of it.
 */
@Service
public class Assignments {

	private final JdbcClient database;

	private final Accounts accounts;

	private final RegionRegister regions;

	private final History history;

	Assignments(JdbcClient database, Accounts accounts, RegionRegister regions, History history) {
		this.database = database;
		this.accounts = accounts;
		this.regions = regions;
		this.history = history;
	}

	/** The reviewers of an office, by name. */
	public List<Assignee> reviewers(String office) {
		return this.accounts.holding(Role.REVIEWER, office)
			.stream()
			.map((person) -> new Assignee(person.accountId(), person.displayName()))
			.sorted(Comparator.comparing(Assignee::name))
			.toList();
	}

	/**
	 * Assigns a report to a reviewer by hand.
	 * @param reviewer the number of the account; null for nobody, so that it goes by area
	 * @throws IllegalArgumentException if it is no reviewer of that office
	 */
	@Transactional
	public void assign(ReportKey report, String office, @Nullable Long reviewer, Actor actor) {
		Assignee before = byHand(Set.of(report.agency()), report.year()).get(report);
		Assignee assignee = (reviewer != null) ? require(office, reviewer) : null;
		if (assignee != null) {
			this.database.sql("""
					INSERT INTO review_assignment (agency_code, year, scope, account_id, account_name)
					VALUES (:agency, :year, :scope, :account, :name)
					ON CONFLICT (agency_code, year, scope) DO UPDATE SET account_id = EXCLUDED.account_id,
					  account_name = EXCLUDED.account_name
					""")
				.param("agency", report.agency())
				.param("year", report.year().value())
				.param("scope", report.scope().name())
				.param("account", assignee.account())
				.param("name", assignee.name())
				.update();
		}
		else {
			this.database
				.sql("DELETE FROM review_assignment WHERE agency_code = :agency AND year = :year AND scope = :scope")
				.param("agency", report.agency())
				.param("year", report.year().value())
				.param("scope", report.scope().name())
				.update();
		}
		this.history.record(Act.of(actor, "review.assign", Subject.report(report.toString()))
			.was("reviewer", (before != null) ? before.name() : null)
			.became("reviewer", (assignee != null) ? assignee.name() : null));
	}

	/**
	 * Makes a reviewer responsible for an area, a kind, or both, in place of whoever was.
	 * @param region the code of a region; null for all
	 * @param kind a kind of agency; null for all
	 * @throws IllegalArgumentException if it is no reviewer of the office, or there is no
	 * such region
	 */
	@Transactional
	public void share(String office, @Nullable String region, @Nullable AgencyKind kind, long reviewer, Actor actor) {
		Assignee assignee = require(office, reviewer);
		if (region != null && this.regions.find(region).isEmpty()) {
			throw new IllegalArgumentException("no region " + region);
		}
		this.database.sql("""
				INSERT INTO review_responsibility (office_code, region_code, kind, account_id, account_name)
				VALUES (:office, :region, :kind, :account, :name)
				ON CONFLICT ON CONSTRAINT review_responsibility_once DO UPDATE SET account_id = EXCLUDED.account_id,
				  account_name = EXCLUDED.account_name
				""")
			.param("office", office)
			.param("region", region)
			.param("kind", (kind != null) ? kind.name() : null)
			.param("account", assignee.account())
			.param("name", assignee.name())
			.update();
		this.history.record(Act.of(actor, "review.share", Subject.office(office))
			.became("region", region)
			.became("kind", kind)
			.became("reviewer", assignee.name()));
	}

	/**
	 * Ends a responsibility. Ending one that is gone, or another office's, changes
	 * nothing.
	 */
	@Transactional
	public void endShare(String office, long id, Actor actor) {
		this.database.sql("""
				DELETE FROM review_responsibility WHERE office_code = :office AND id = :id
				RETURNING id, office_code, region_code, kind, account_id, account_name
				""")
			.param("office", office)
			.param("id", id)
			.query(Assignments::responsibility)
			.optional()
			.ifPresent((ended) -> this.history.record(Act.of(actor, "review.end-share", Subject.office(office))
				.was("region", ended.region())
				.was("kind", ended.kind())
				.was("reviewer", ended.assignee().name())));
	}

	/** How an office has shared out its areas and kinds. */
	@Transactional(readOnly = true)
	List<Responsibility> ofOffices(Collection<String> offices) {
		return this.database.sql("""
				SELECT id, office_code, region_code, kind, account_id, account_name
				FROM review_responsibility WHERE office_code = ANY(:offices)
				ORDER BY region_code NULLS FIRST, kind NULLS FIRST
				""").param("offices", offices.toArray(String[]::new)).query(Assignments::responsibility).list();
	}

	/** Who reviews a report; empty if it is nobody's. */
	@Transactional(readOnly = true)
	public Optional<Assignee> of(Agency agency, ReportKey report) {
		return Optional.ofNullable(of(Set.of(agency), report.year()).of(agency, report));
	}

	/** Whether a report was assigned by hand. */
	@Transactional(readOnly = true)
	public boolean isByHand(ReportKey report) {
		return byHand(Set.of(report.agency()), report.year()).containsKey(report);
	}

	/** Who reviews the reports of these agencies in a year. */
	@Transactional(readOnly = true)
	Shared of(Collection<Agency> agencies, ReportYear year) {
		Set<String> offices = agencies.stream().map(Agency::reviewingOffice).collect(Collectors.toSet());
		List<Responsibility> shared = ofOffices(offices);
		Map<String, Set<String>> within = new HashMap<>();
		shared.stream().map(Responsibility::region).forEach((region) -> {
			if (region != null) {
				within.computeIfAbsent(region, (code) -> Set.copyOf(this.regions.codesWithin(code)));
			}
		});
		Set<String> codes = agencies.stream().map(Agency::code).collect(Collectors.toSet());
		return new Shared(byHand(codes, year), narrowestFirst(shared, within), within);
	}

	/**
	 * The smaller the area, the better it fits; of equal ones that which names a kind.
	 */
	private static List<Responsibility> narrowestFirst(List<Responsibility> shared, Map<String, Set<String>> within) {
		return shared.stream()
			.sorted(Comparator
				.comparingInt((Responsibility each) -> (each.region() != null)
						? within.getOrDefault(each.region(), Set.of()).size() : Integer.MAX_VALUE)
				.thenComparing((each) -> each.kind() == null))
			.toList();
	}

	private Map<ReportKey, Assignee> byHand(Collection<String> agencies, ReportYear year) {
		Map<ReportKey, Assignee> assigned = new HashMap<>();
		this.database.sql("""
				SELECT agency_code, scope, account_id, account_name FROM review_assignment
				WHERE year = :year AND agency_code = ANY(:agencies)
				""").param("year", year.value()).param("agencies", agencies.toArray(String[]::new)).query((row) -> {
			assigned.put(new ReportKey(row.getString("agency_code"), year, ReportScope.valueOf(row.getString("scope"))),
					assignee(row));
		});
		return assigned;
	}

	private Assignee require(String office, long reviewer) {
		return reviewers(office).stream()
			.filter((each) -> each.account() == reviewer)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(reviewer + " does not review for " + office));
	}

	private static Responsibility responsibility(ResultSet row, int number) throws SQLException {
		String kind = row.getString("kind");
		return new Responsibility(row.getLong("id"), row.getString("office_code"), row.getString("region_code"),
				(kind != null) ? AgencyKind.valueOf(kind) : null, assignee(row));
	}

	private static Assignee assignee(ResultSet row) throws SQLException {
		return new Assignee(row.getLong("account_id"), row.getString("account_name"));
	}

	/**
	 * Who reviews what, of some agencies in one year.
	 *
	 * @param byHand what was assigned by hand
	 * @param shared the areas and kinds, the narrowest first
	 * @param within the regions inside each region that occurs there
	 */
	record Shared(Map<ReportKey, Assignee> byHand, List<Responsibility> shared, Map<String, Set<String>> within) {

		/** The reviewer of a report; null if it is nobody's. */
		@Nullable Assignee of(Agency agency, ReportKey report) {
			return Optional.ofNullable(this.byHand.get(report))
				.or(() -> this.shared.stream()
					.filter((each) -> each.covers(agency,
							(each.region() != null) ? this.within.getOrDefault(each.region(), Set.of()) : Set.of()))
					.findFirst()
					.map(Responsibility::assignee))
				.orElse(null);
		}

	}

}
