package org.nianbao.demonstration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.nianbao.demonstration.InventedAgency.Figures;
import org.nianbao.demonstration.InventedAgency.YearNotes;
import org.nianbao.shared.ReportYear;

/**
 * What one agency discloses without being asked, year after year, in the words of both
 * editions: documents and items continue those of the year before.
 */
final class ProactiveHistory {

	private static final String DOCUMENTS = "normativeDocuments";

	private static final String RULES = "rules";

	private final InventedAgency agency;

	private final Map<String, BigDecimal> cells = new HashMap<>();

	private final Map<String, Long> inForce = new HashMap<>();

	private final Map<String, Long> items = new HashMap<>();

	private final Map<String, BigDecimal> decisions = new HashMap<>();

	private long lastMade;

	ProactiveHistory(InventedAgency agency) {
		this.agency = agency;
		Figures figures = agency.figures();
		this.inForce.put(DOCUMENTS, (long) figures.documents());
		this.inForce.put(RULES, (long) figures.rules());
		this.items.put("services.licensing", share(figures.items(), 0.25, figures.licensing()));
		this.items.put("services.otherServices", share(figures.items(), 0.35, figures.otherServices()));
		this.items.put("enforcement.penalties", share(figures.items(), 0.9, figures.penalties()));
		this.items.put("enforcement.compulsion", share(figures.items(), 0.06, figures.compulsion()));
		this.items.put("fees.fees", share(figures.items(), 0.05, figures.fees()));
	}

	private static long share(int items, double share, double used) {
		return (used > 0) ? Math.max(1, Math.round(items * share)) : 0;
	}

	/**
	 * The cells of the next year, in both editions; those that are zero may be left out.
	 */
	Map<String, BigDecimal> next(int year, double trend) {
		this.cells.clear();
		Figures figures = this.agency.figures();
		documents(year);
		decisions("services.licensing", year, figures.licensing() * trend);
		decisions("services.otherServices", year, figures.otherServices() * trend);
		decisions("enforcement.penalties", year, figures.penalties() * trend);
		decisions("enforcement.compulsion", year, figures.compulsion() * trend);
		this.items.replaceAll((row, number) -> items(row, number, year));
		fees(year, trend);
		procurement(year, trend);
		return Map.copyOf(this.cells);
	}

	private void documents(int year) {
		YearNotes notes = this.agency.notes(new ReportYear(year));
		int usual = this.agency.figures().documents();
		Luck luck = Luck.of(this.agency.code(), year, "documents");
		if (usual > 0) {
			long made = Math.max(notes.revised() + 1L, luck.around(usual * 0.14));
			long repealed = Math.min(this.inForce.getOrDefault(DOCUMENTS, 0L) - 1, luck.around(usual * 0.11));
			// Nobody has exactly the documents of the year before.
			made += (made == this.lastMade) ? 1 : 0;
			this.lastMade = made;
			documents(DOCUMENTS, made, repealed, notes.revised() + notes.lapsed());
		}
		if (this.agency.figures().rules() > 0) {
			documents(RULES, luck.between(0, 2), luck.between(0, 1), 0);
		}
	}

	private void documents(String row, long made, long repealed, int otherwiseLess) {
		String table = "documents." + row;
		long now = this.inForce.getOrDefault(row, 0L) + made - repealed - otherwiseLess;
		this.inForce.put(row, now);
		put(table + ".made", made);
		put(table + ".disclosed", made);
		put(table + ".totalDisclosed", now);
		put(table + ".repealed", repealed);
		put(table + ".inForce", now);
	}

	private void decisions(String row, int year, double mean) {
		BigDecimal number = BigDecimal.valueOf(Luck.of(this.agency.code(), year, row).around(mean));
		if (number.signum() > 0 && number.equals(this.decisions.get(row))) {
			number = number.add(BigDecimal.ONE);
		}
		this.decisions.put(row, number);
		this.cells.put(row + ".decisions", number);
	}

	private long items(String row, long number, int year) {
		long change = (number > 0) ? Luck.of(this.agency.code(), year, row, "items").between(-1, 3) : 0;
		change = Math.max(change, 1 - number);
		change = (number > 0) ? change : 0;
		put(row + ".previousItems", number);
		put(row + ".change", change);
		return number + change;
	}

	private void fees(int year, double trend) {
		double mean = this.agency.figures().fees() * trend;
		if (mean > 0) {
			double amount = mean * Luck.of(this.agency.code(), year, "fees").between(0.9, 1.1);
			this.cells.put("fees.fees.amount", BigDecimal.valueOf(amount).setScale(4, RoundingMode.HALF_UP));
		}
	}

	private void procurement(int year, double trend) {
		Luck luck = Luck.of(this.agency.code(), year, "procurement");
		long number = luck.around(this.agency.figures().procurement() * trend);
		if (number > 0) {
			double amount = number * luck.between(60_000.0, 340_000.0);
			put("procurement.procurement.items", number);
			this.cells.put("procurement.procurement.amount",
					BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP));
		}
	}

	private void put(String cell, long number) {
		this.cells.put(cell, BigDecimal.valueOf(number));
	}

}
