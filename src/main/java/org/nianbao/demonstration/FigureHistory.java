package org.nianbao.demonstration;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.nianbao.demonstration.InventedAgency.Figures;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.shared.ReportYear;

/** Draws the figures of an agency, year after year. */
final class FigureHistory {

	private final InventedAgency agency;

	private final Editions editions;

	private double trend = 1;

	private FigureHistory(InventedAgency agency, Editions editions) {
		this.agency = agency;
		this.editions = editions;
	}

	/** The agency's own figures of all years, also of those before its first report. */
	static Map<ReportYear, YearFigures> of(InventedAgency agency, Editions editions) {
		return new FigureHistory(agency, editions).draw();
	}

	private Map<ReportYear, YearFigures> draw() {
		Map<ReportYear, YearFigures> years = new LinkedHashMap<>();
		ProactiveHistory proactive = new ProactiveHistory(this.agency);
		RequestHistory requests = new RequestHistory(this.agency);
		DisputeHistory disputes = new DisputeHistory(this.agency);
		for (int year = InventedAgency.FIRST_YEAR; year <= InventedAgency.LAST_YEAR; year++) {
			ReportYear reportYear = new ReportYear(year);
			Edition edition = this.editions.ofYear(reportYear).orElseThrow();
			this.trend *= Luck.of(this.agency.code(), year, "trend").between(0.9, 1.14);
			Map<String, Integer> mentions = mentions(year);
			mentions.put(YearFigures.PREVIOUS_PENDING, disputes.pending());
			Map<String, BigDecimal> cells = new HashMap<>(proactive.next(year, this.trend));
			cells.putAll(requests.next(edition, year, this.trend));
			cells.putAll(disputes.next(year, this.trend));
			years.put(reportYear, new YearFigures(reportYear, cells, mentions));
		}
		return years;
	}

	private Map<String, Integer> mentions(int year) {
		Luck luck = Luck.of(this.agency.code(), year, "mentions");
		Figures figures = this.agency.figures();
		int website = (int) luck.around(figures.website() * this.trend);
		int media = (int) luck.around(figures.media() * this.trend);
		int size = (int) Math.sqrt(figures.website());
		int trainings = luck.between(2, 4 + size / 40);
		Map<String, Integer> mentions = new HashMap<>();
		mentions.put("website", website);
		mentions.put("media", media);
		mentions.put("published", website + media);
		mentions.put("interpretations", luck.between(size / 3, size) + 4);
		mentions.put("replies", luck.between(website / 20, website / 12) + 3);
		mentions.put("trainings", trainings);
		mentions.put("trained", trainings * luck.between(18, 30 + size));
		mentions.put("checks", luck.between(4, 12));
		mentions.put("fixed", luck.between(3, 9 + size));
		mentions.put("briefings", luck.between(2, 6 + size / 4));
		return mentions;
	}

}
