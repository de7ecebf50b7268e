package org.nianbao.check.corpus;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.nianbao.check.corpus.Author.Kind;
import org.nianbao.content.CellValue;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;

/**
 * Makes the tables of a report and of the one a year before, in which all is right: the
 * figures of a usual agency, in both editions.
 */
final class FigureMaker {

	private static final List<String> NOT_OUTCOMES = List.of("received", "carriedIn", "carriedOut", "handled");

	private static final List<String> APPLICANTS = List.of("naturalPerson", "enterprise", "research", "publicWelfare",
			"legalService", "otherApplicant");

	private static final List<String> GROUPS = List.of("reconsideration", "directLitigation",
			"litigationAfterReconsideration");

	private static final List<String> RESULTS = List.of("upheld", "corrected", "otherResult", "pending");

	private final Random random;

	private final Author author;

	private final Edition edition;

	private final Edition editionBefore;

	private final Map<String, BigDecimal> now = new HashMap<>();

	private final Map<String, BigDecimal> before = new HashMap<>();

	FigureMaker(Author author, Edition edition, Edition editionBefore, Random random) {
		this.author = author;
		this.edition = edition;
		this.editionBefore = editionBefore;
		this.random = random;
		requests();
		disputes();
		if (edition.code().equals("2019")) {
			itemsOf2019();
		}
		else {
			decisionsOf2021();
		}
	}

	Map<String, CellValue> now() {
		return cells(this.edition, this.now);
	}

	Map<String, CellValue> before() {
		return cells(this.editionBefore, this.before);
	}

	private static Map<String, CellValue> cells(Edition edition, Map<String, BigDecimal> figures) {
		Map<String, CellValue> cells = new HashMap<>();
		edition.enteredCells()
			.forEach((cell) -> cells.put(cell.code(),
					new CellValue.Figure(figures.getOrDefault(cell.code(), BigDecimal.ZERO), null)));
		return cells;
	}

	private void requests() {
		int size = size();
		int carries = this.random.nextInt(6);
		Map<String, Double> weights = weights();
		List<String> rowsBefore = outcomes(this.editionBefore);
		for (String applicant : APPLICANTS) {
			double share = switch (applicant) {
				case "naturalPerson" -> 1;
				case "enterprise" -> 0.25;
				default -> 0.04;
			};
			long received = Math.round(size * share * between(0.4, 1));
			if (applicant.equals("naturalPerson") && size > 0) {
				received = (size > 5000) ? received / 100 * 100 + 1200 : Math.max(1, received);
			}
			else if (size > 5000) {
				received = 0;
			}
			boolean person = applicant.equals("naturalPerson");
			long few = person ? Math.min(received, 1 + this.random.nextInt(9)) : 0;
			long usual = Math.round(received * between(0.05, 0.2));
			long carriedIn = (carries == 1) ? usual : (carries == 2) ? few : 0;
			long carriedOut = (carries == 1) ? Math.round(usual * between(0.6, 1.5)) : (carries == 3) ? few : 0;
			set("received", applicant, received, carriedIn, carriedOut);
			Map<String, Long> results = spread(received + carriedIn - carriedOut, weights);
			results.forEach((row, count) -> put(this.now, cell(row, applicant), count));
			before(applicant, received, carriedIn, results, rowsBefore);
		}
	}

	private int size() {
		int dice = this.random.nextInt(100);
		boolean government = this.author.kind() == Kind.GOVERNMENT;
		if (dice < (government ? 4 : 25)) {
			return 0;
		}
		if (dice < (government ? 10 : 60)) {
			return 1 + this.random.nextInt(9);
		}
		if (dice < (government ? 50 : 88)) {
			return 10 + this.random.nextInt(80);
		}
		return (government && dice > 88) ? 6000 + this.random.nextInt(20_000) : 90 + this.random.nextInt(900);
	}

	private void set(String received, String applicant, long count, long carriedIn, long carriedOut) {
		put(this.now, cell(received, applicant), count);
		put(this.now, cell("carriedIn", applicant), carriedIn);
		put(this.now, cell("carriedOut", applicant), carriedOut);
	}

	/** The year before: about as many, with what is carried in now carried out then. */
	private void before(String applicant, long received, long carriedIn, Map<String, Long> results, List<String> rows) {
		double factor = between(0.7, 1.4);
		long handled = 0;
		for (Map.Entry<String, Long> result : results.entrySet()) {
			long count = Math.round(result.getValue() * factor);
			String row = rows.contains(result.getKey()) ? result.getKey() : "otherHandling";
			if (rows.contains(row)) {
				put(this.before, cell(row, applicant), count + get(this.before, cell(row, applicant)));
				handled += count;
			}
		}
		if (handled == 0 && carriedIn == 0 && received > 0) {
			put(this.before, cell("granted", applicant), 2);
			handled = 2;
		}
		long inBefore = Math.min(handled, Math.round(carriedIn * factor));
		put(this.before, cell("carriedOut", applicant), carriedIn);
		put(this.before, cell("carriedIn", applicant), inBefore);
		put(this.before, cell("received", applicant), handled + carriedIn - inBefore);
		if (applicant.equals("naturalPerson") && handled + carriedIn - inBefore == received && received > 0) {
			put(this.before, cell("granted", applicant), get(this.before, cell("granted", applicant)) + 1);
			put(this.before, cell("received", applicant), received + 1);
		}
	}

	private Map<String, Double> weights() {
		Map<String, Double> weights = new LinkedHashMap<>();
		for (String row : outcomes(this.edition)) {
			double weight = switch (row) {
				case "granted" -> 45;
				case "partial" -> 10;
				case "unavailable.notHeld" -> 14;
				case "unavailable.notExisting", "notProcessed.petition" -> 6;
				default -> 3;
			};
			boolean used = row.equals("granted") || this.random.nextInt(2) == 0;
			weights.put(row, used ? weight * between(0.3, 1.5) : 0);
		}
		return weights;
	}

	private static List<String> outcomes(Edition edition) {
		Table requests = edition.table("requests").orElseThrow();
		return requests.rows().lines().stream().map(Line::code).filter((code) -> !NOT_OUTCOMES.contains(code)).toList();
	}

	private Map<String, Long> spread(long count, Map<String, Double> weights) {
		double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
		Map<String, Long> spread = new LinkedHashMap<>();
		long left = count;
		for (Map.Entry<String, Double> weight : weights.entrySet()) {
			long share = Math.min(left, Math.round(count * weight.getValue() / all));
			spread.put(weight.getKey(), share);
			left -= share;
		}
		spread.merge("granted", left, Long::sum);
		return spread;
	}

	private void disputes() {
		boolean any = this.random.nextInt(100) < 35;
		for (String group : GROUPS) {
			for (String result : RESULTS) {
				long count = (any && this.random.nextInt(3) == 0) ? 1 + this.random.nextInt(5) : 0;
				put(this.now, "disputes." + group + '.' + result, count);
				if (!result.equals("pending")) {
					put(this.before, "disputes." + group + '.' + result,
							(count > 0) ? count + 1 : this.random.nextInt(2));
				}
			}
			long decided = get(this.now, "disputes." + group + ".upheld")
					+ get(this.now, "disputes." + group + ".corrected");
			put(this.before, "disputes." + group + ".pending", Math.min(decided, this.random.nextInt(3)));
		}
	}

	private void itemsOf2019() {
		boolean decides = this.random.nextBoolean();
		for (String row : List.of("services.licensing", "services.otherServices", "enforcement.penalties",
				"enforcement.compulsion", "fees.fees")) {
			long items = this.random.nextInt(40);
			long change = this.random.nextInt(5) - Math.min(2, items);
			long changeBefore = (this.random.nextInt(3) == 0) ? -1 : 1;
			put(this.now, row + ".previousItems", items);
			put(this.now, row + ".change", change);
			put(this.before, row + ".previousItems", Math.max(0, items - changeBefore));
			if (row.startsWith("fees") && this.random.nextBoolean()) {
				// The same fees as ever: a table that is identical for good reason.
				put(this.now, row + ".change", 0);
				put(this.before, row + ".previousItems", items);
			}
			put(this.before, row + ".change", items - get(this.before, row + ".previousItems"));
			if (!row.startsWith("fees")) {
				decisions(row + ".decisions", decides);
			}
		}
		long made = this.random.nextInt(12);
		long disclosed = this.random.nextInt(9);
		document("normativeDocuments", "made", made, made + 1);
		document("normativeDocuments", "disclosed", disclosed, disclosed);
		document("normativeDocuments", "totalDisclosed", disclosed + 20, disclosed + 15);
		long purchases = this.random.nextInt(12);
		put(this.now, "procurement.procurement.items", purchases);
		put(this.before, "procurement.procurement.items", purchases + 1);
		BigDecimal amount = BigDecimal.valueOf(purchases * (1_000_000L + this.random.nextInt(5_000_000)), 2);
		this.now.put("procurement.procurement.amount", amount);
		this.before.put("procurement.procurement.amount", amount.add(BigDecimal.valueOf(8_000_00, 2)));
	}

	private void decisionsOf2021() {
		boolean decides = this.random.nextBoolean() && this.author.kind() != Kind.INSTITUTION;
		for (String row : List.of("services.licensing", "enforcement.penalties", "enforcement.compulsion")) {
			decisions(row + ".decisions", decides);
		}
		boolean charges = this.random.nextInt(4) == 0;
		BigDecimal fees = BigDecimal.valueOf(charges ? 20_000 + this.random.nextInt(9_000_000) : 0, 4);
		this.now.put("fees.fees.amount", fees);
		this.before.put("fees.fees.amount", charges ? fees.add(BigDecimal.valueOf(35_000, 4)) : fees);
		for (String row : List.of("rules", "normativeDocuments")) {
			boolean makes = row.equals("rules") ? this.author.makesRules() : this.random.nextInt(3) > 0;
			long made = makes ? this.random.nextInt(7) : 0;
			long earlier = makes ? 10 + this.random.nextInt(60) : 0;
			long repealed = makes ? this.random.nextInt(6) : 0;
			document(row, "made", made, makes ? made + 1 : 0);
			document(row, "repealed", repealed, makes ? this.random.nextInt(4) : 0);
			document(row, "inForce", earlier + made - repealed, earlier);
		}
	}

	private void decisions(String cell, boolean any) {
		int most = (this.random.nextInt(6) == 0) ? 90_000 : 900;
		long count = (any && this.random.nextInt(3) > 0) ? 1 + this.random.nextInt(most) : 0;
		put(this.now, cell, count);
		put(this.before, cell, (count > 0) ? Math.round(count * between(0.7, 1.4)) + 1 : 0);
	}

	private void document(String row, String column, long count, long earlier) {
		put(this.now, "documents." + row + '.' + column, count);
		put(this.before, "documents." + row + '.' + column, earlier);
	}

	private double between(double low, double high) {
		return low + this.random.nextDouble() * (high - low);
	}

	private static String cell(String row, String applicant) {
		return "requests." + row + '.' + applicant;
	}

	private static void put(Map<String, BigDecimal> figures, String cell, long count) {
		figures.put(cell, BigDecimal.valueOf(count));
	}

	private static long get(Map<String, BigDecimal> figures, String cell) {
		return figures.getOrDefault(cell, BigDecimal.ZERO).longValue();
	}

}
