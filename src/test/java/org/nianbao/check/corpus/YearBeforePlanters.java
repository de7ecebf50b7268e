package org.nianbao.check.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Context.Earlier;
import org.nianbao.check.Subject;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;

/** Defects that show against the year before. */
final class YearBeforePlanters {

	private static final List<String> APPLICANTS = List.of("naturalPerson", "enterprise", "otherApplicant");

	private YearBeforePlanters() {
	}

	static Map<String, Planter> all() {
		Map<String, Planter> planters = new HashMap<>();
		planters.put("requests.carryOver", (draft, random) -> {
			String applicant = CellPlanters.one(APPLICANTS, random);
			return more(draft, random, "requests.carriedOut." + applicant, "requests.carriedIn." + applicant);
		});
		planters.put("documents.rollForward", (draft, random) -> (draft.year().value() >= 2022)
				? more(draft, random, "documents.normativeDocuments.inForce", "documents.normativeDocuments.inForce")
				: null);
		planters.put("items.rollForward", (draft, random) -> draft.is2021() ? null
				: more(draft, random, "services.licensing.previousItems", "services.licensing.previousItems"));
		planters.put("series.jump", YearBeforePlanters::jump);
		planters.put("series.same", YearBeforePlanters::same);
		planters.put("unit.slip", YearBeforePlanters::slip);
		planters.put("disputes.pendingChain", YearBeforePlanters::pending);
		return planters;
	}

	/** The draft's content with another content of the year before. */
	private static @Nullable Planted before(Draft draft, UnaryOperator<Map<String, CellValue>> change,
			String... places) {
		Earlier before = draft.before();
		return (before == null) ? null : Planted.at(subject(draft, draft.content(), before, change), places);
	}

	private static Subject subject(Draft draft, ReportContent content, Earlier before,
			UnaryOperator<Map<String, CellValue>> change) {
		Earlier other = new Earlier(before.edition(), before.content().withCells(change));
		return Subject.typed(draft.edition(), content, draft.context().withYearBefore(List.of(other)));
	}

	private static @Nullable Planted more(Draft draft, Random random, String cellBefore, String place) {
		return before(draft, (cells) -> {
			cells.computeIfPresent(cellBefore,
					(code, value) -> CellValue.of(value.counted().orElseThrow().longValue() + 1 + random.nextInt(5)));
			return cells;
		}, place);
	}

	private static @Nullable Planted jump(Draft draft, Random random) {
		String cell = CellPlanters.one(List.of("services.licensing.decisions", "enforcement.penalties.decisions",
				"disputes.reconsideration.pending"), random);
		long now = draft.content().cell(cell).counted().orElseThrow().longValue();
		String total = cell.startsWith("disputes") ? "disputes.reconsideration.total" : cell;
		String[] places = total.equals(cell) ? new String[] { cell } : new String[] { cell, total };
		return before(draft, (cells) -> {
			cells.put(cell, CellValue.of((now > 120 && random.nextBoolean()) ? now / 6 : now * 6 + 200));
			return cells;
		}, places);
	}

	/** A table as it was last year; a few small figures may well agree. */
	private static @Nullable Planted same(Draft draft, Random random) {
		String table = CellPlanters.one(List.of("services", "enforcement", "documents", "requests", "disputes"),
				random);
		Map<String, CellValue> now = new HashMap<>(draft.content().cells());
		now.keySet().removeIf((code) -> !code.startsWith(table + '.'));
		boolean telling = now.values()
			.stream()
			.filter((value) -> value.counted().orElseThrow().compareTo(BigDecimal.TEN) > 0)
			.count() > 2;
		boolean otherEdition = draft.before() != null && !draft.before().edition().equals(draft.edition());
		if (!telling || otherEdition && !table.equals("disputes")) {
			return null;
		}
		Planted planted = before(draft, (cells) -> {
			cells.putAll(now);
			return cells;
		}, now.keySet().toArray(String[]::new));
		String section = draft.edition().sectionOf(draft.edition().table(table).orElseThrow()).code();
		return (planted != null) ? new Planted(planted.subject(), with(planted.places(), section + ":0")) : null;
	}

	private static Set<String> with(Set<String> places, String place) {
		Set<String> all = new HashSet<>(places);
		all.add(place);
		return all;
	}

	/** 元 entered as 万元, or the other way round. */
	private static @Nullable Planted slip(Draft draft, Random random) {
		Earlier before = draft.before();
		String cell = draft.is2021() ? "fees.fees.amount" : "procurement.procurement.amount";
		if (before == null || !before.edition().equals(draft.edition())
				|| before.content().cell(cell).counted().orElseThrow().signum() == 0) {
			return null;
		}
		BigDecimal earlier = before.content().cell(cell).counted().orElseThrow();
		BigDecimal about = earlier.multiply(BigDecimal.valueOf(80 + random.nextInt(50), 2));
		BigDecimal wrong = draft.is2021() ? about.movePointRight(4) : about.movePointLeft(4);
		return CellPlanters.with(draft, cell, new CellValue.Figure(wrong.setScale(2, RoundingMode.HALF_UP), null));
	}

	/** Cases pending last year of which nothing is heard this year. */
	private static @Nullable Planted pending(Draft draft, Random random) {
		if (new Facts(draft).get("disputesAll") > 0) {
			return null;
		}
		String group = CellPlanters
			.one(List.of("reconsideration", "directLitigation", "litigationAfterReconsideration"), random);
		List<String> outcomes = List.of("upheld", "corrected", "otherResult", "pending", "total");
		return before(draft, (cells) -> {
			cells.put("disputes." + group + ".pending", CellValue.of(1 + random.nextInt(4)));
			return cells;
		}, outcomes.stream().map((outcome) -> "disputes." + group + '.' + outcome).toArray(String[]::new));
	}

}
