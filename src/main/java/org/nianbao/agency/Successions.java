package org.nianbao.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.nianbao.agency.AgencyRefusedException.Reason;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mergers and splits. Reports stay with the agency that filed them, under its old name
 * and address; its page points to those who took over.
 */
@Service
public class Successions {

	private final JdbcClient database;

	private final AgencyRegister agencies;

	private final AgencyRules rules;

	private final History history;

	Successions(JdbcClient database, AgencyRegister agencies, AgencyRules rules, History history) {
		this.database = database;
		this.agencies = agencies;
		this.rules = rules;
		this.history = history;
	}

	/**
	 * Notes that agencies took over from others. A predecessor that is not among the
	 * successors is dissolved on the day before; one that is goes on: an agency that took
	 * in others, or from which another was split off.
	 * @param since the successors' first day
	 * @throws UnknownAgencyException if one of them is not there
	 * @throws AgencyRefusedException if nobody takes over from anybody else, it is noted
	 * already, or agencies still file to a predecessor that is dissolved
	 */
	@Transactional
	public void note(Set<String> predecessors, Set<String> successors, LocalDate since, Actor by) {
		List<Succession> pairs = pairs(predecessors, successors, since);
		Set<String> ended = new TreeSet<>(predecessors);
		ended.removeAll(successors);
		List<Act> acts = new ArrayList<>();
		for (String predecessor : new TreeSet<>(predecessors)) {
			Agency agency = this.agencies.require(predecessor);
			Act act = Act.of(by, "agency.succeed", Subject.agency(predecessor))
				.became("successors", String.join(" ", new TreeSet<>(successors)))
				.became("since", since);
			if (ended.contains(predecessor)) {
				AgencyRules.requireOrder(agency.validFrom().orElse(null), since.minusDays(1));
				this.rules.requireNobodyFilesTo(predecessor);
				act = act.change("validUntil", agency.validUntil().orElse(null), since.minusDays(1));
				agency.dissolve(since.minusDays(1));
			}
			acts.add(act);
		}
		for (String successor : new TreeSet<>(successors)) {
			this.agencies.require(successor);
			if (!predecessors.contains(successor)) {
				acts.add(Act.of(by, "agency.succeed", Subject.agency(successor))
					.became("predecessors", String.join(" ", new TreeSet<>(predecessors)))
					.became("since", since));
			}
		}
		pairs.forEach(this::store);
		this.history.recordAll(acts);
	}

	private static List<Succession> pairs(Set<String> predecessors, Set<String> successors, LocalDate since) {
		List<Succession> pairs = new ArrayList<>();
		for (String predecessor : new TreeSet<>(predecessors)) {
			for (String successor : new TreeSet<>(successors)) {
				if (!predecessor.equals(successor)) {
					pairs.add(new Succession(predecessor, successor, since));
				}
			}
		}
		if (pairs.isEmpty()) {
			throw new AgencyRefusedException(Reason.NO_SUCCESSOR);
		}
		return pairs;
	}

	private void store(Succession pair) {
		int stored = this.database.sql("""
				INSERT INTO agency_succession (predecessor_code, successor_code, since)
				VALUES (:predecessor, :successor, :since) ON CONFLICT DO NOTHING
				""").paramSource(pair).update();
		if (stored == 0) {
			throw new AgencyRefusedException(Reason.SUCCEEDED_ALREADY, pair.predecessor(), pair.successor());
		}
	}

	/** What is noted of an agency as a successor or a predecessor, the oldest first. */
	@Transactional(readOnly = true)
	public List<Succession> of(String agency) {
		return of(List.of(agency));
	}

	/** What is noted of these agencies, the oldest first. */
	@Transactional(readOnly = true)
	public List<Succession> of(Collection<String> agencies) {
		return this.database.sql("""
				SELECT predecessor_code AS predecessor, successor_code AS successor, since FROM agency_succession
				WHERE predecessor_code = ANY(:agencies) OR successor_code = ANY(:agencies)
				ORDER BY since, predecessor_code, successor_code
				""").param("agencies", agencies.toArray(String[]::new)).query(Succession.class).list();
	}

}
