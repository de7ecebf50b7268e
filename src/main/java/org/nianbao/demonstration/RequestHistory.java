package org.nianbao.demonstration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.nianbao.format.Edition;

/**
 * The requests of one agency, year after year: what one year carries over, the next one
 * starts with.
 */
final class RequestHistory {

	private static final String TABLE = "requests.";

	/** How often each kind of applicant asks. */
	private static final Map<String, Double> APPLICANTS = weights("naturalPerson", 64, "enterprise", 20, "research",
			1.5, "publicWelfare", 1, "legalService", 9, "otherApplicant", 4.5);

	/** How often a request ends so, by row of either edition. */
	private static final Map<String, Double> OUTCOMES = weights("granted", 44, "partial", 9, "denied.stateSecret", 0.3,
			"denied.otherLaw", 0.6, "denied.thirdParty", 2, "denied.internalAffairs", 2, "denied.process", 3,
			"denied.enforcementFile", 1.5, "denied.adminQuery", 2, "unavailable.notHeld", 18, "unavailable.notExisting",
			5, "unavailable.unclear", 1.5, "notProcessed.petition", 4, "notProcessed.repeated", 2,
			"notProcessed.publication", 0.3, "notProcessed.excessive", 0.3, "notProcessed.confirmation", 0.8,
			"otherHandling", 3, "otherHandling.notCorrected", 2, "otherHandling.other", 1.5);

	/** Requests that arrive in December may be answered in January. */
	private static final double CARRIED_OVER = 0.05;

	/** Who has fewer answers them all within the year. */
	private static final int FEWEST_TO_CARRY_OVER = 5;

	private final InventedAgency agency;

	private final Map<String, Double> outcomes = new LinkedHashMap<>(OUTCOMES);

	private final Map<String, Integer> carried = new HashMap<>();

	private Map<String, BigDecimal> previous = Map.of();

	RequestHistory(InventedAgency agency) {
		this.agency = agency;
		this.outcomes.replaceAll((outcome, weight) -> agency.figures().outcomes().getOrDefault(outcome, weight));
	}

	/** The cells of the next year; those that are zero are left out. */
	Map<String, BigDecimal> next(Edition edition, int year, double trend) {
		Map<String, Double> possible = new LinkedHashMap<>(this.outcomes);
		possible.keySet().removeIf((row) -> edition.cell(TABLE + row + ".naturalPerson").isEmpty());
		Map<String, BigDecimal> cells = Map.of();
		Map<String, Integer> carriedOut = Map.of();
		for (int attempt = 0; attempt == 0 || isRepeated(cells); attempt++) {
			Luck luck = Luck.of(this.agency.code(), year, "requests", attempt);
			Map<String, Integer> received = received(luck, trend);
			carriedOut = carriedOut(luck, received);
			cells = cells(luck, received, carriedOut, possible);
		}
		this.carried.clear();
		this.carried.putAll(carriedOut);
		this.previous = cells;
		return cells;
	}

	/** Nobody has exactly the requests of the year before, unless there are none. */
	private boolean isRepeated(Map<String, BigDecimal> cells) {
		return !cells.isEmpty() && cells.equals(this.previous);
	}

	private Map<String, Integer> received(Luck luck, double trend) {
		Map<String, Integer> received = new LinkedHashMap<>();
		long number = luck.around(this.agency.figures().requests() * trend);
		for (int i = 0; i < number; i++) {
			received.merge(luck.pick(APPLICANTS), 1, Integer::sum);
		}
		return received;
	}

	private static Map<String, Integer> carriedOut(Luck luck, Map<String, Integer> received) {
		Map<String, Integer> carriedOut = new HashMap<>();
		int all = received.values().stream().mapToInt(Integer::intValue).sum();
		if (all >= FEWEST_TO_CARRY_OVER) {
			received.forEach((applicant, number) -> {
				for (int i = 0; i < number; i++) {
					if (luck.chance(CARRIED_OVER)) {
						carriedOut.merge(applicant, 1, Integer::sum);
					}
				}
			});
		}
		return carriedOut;
	}

	private Map<String, BigDecimal> cells(Luck luck, Map<String, Integer> received, Map<String, Integer> carriedOut,
			Map<String, Double> possible) {
		Map<String, BigDecimal> cells = new HashMap<>();
		for (String applicant : APPLICANTS.keySet()) {
			int in = received.getOrDefault(applicant, 0);
			int before = this.carried.getOrDefault(applicant, 0);
			int after = carriedOut.getOrDefault(applicant, 0);
			add(cells, "received", applicant, in);
			add(cells, "carriedIn", applicant, before);
			add(cells, "carriedOut", applicant, after);
			for (int i = 0; i < in + before - after; i++) {
				add(cells, luck.pick(possible), applicant, 1);
			}
		}
		return cells;
	}

	private static void add(Map<String, BigDecimal> cells, String row, String applicant, int number) {
		if (number != 0) {
			cells.merge(TABLE + row + '.' + applicant, BigDecimal.valueOf(number), BigDecimal::add);
		}
	}

	private static Map<String, Double> weights(Object... keysAndWeights) {
		Map<String, Double> weights = new LinkedHashMap<>();
		for (int i = 0; i < keysAndWeights.length; i += 2) {
			weights.put((String) keysAndWeights[i], ((Number) keysAndWeights[i + 1]).doubleValue());
		}
		return weights;
	}

}
