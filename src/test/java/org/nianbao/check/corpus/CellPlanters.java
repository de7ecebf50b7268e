package org.nianbao.check.corpus;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Subject;
import org.nianbao.check.TestReadings;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.content.Reading.Placement;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType.Kind;

/** Defects of the tables of one year. */
final class CellPlanters {

	private static final List<String> NONES = List.of("/", "—", "无", "不适用", "-");

	private static final List<String> TEXTS = List.of("12a", "三件", "约20", "见附件", "1O");

	private CellPlanters() {
	}

	static Map<String, Planter> all() {
		Map<String, Planter> planters = new HashMap<>();
		planters.put("cell.notFilled", (draft, random) -> with(draft, any(draft, random), CellValue.NOT_FILLED));
		planters.put("cell.statedNone",
				(draft, random) -> with(draft, any(draft, random), new CellValue.StatedNone(one(NONES, random))));
		planters.put("cell.notCount", CellPlanters::notCount);
		planters.put("cell.range", CellPlanters::range);
		planters.put("cell.absent", CellPlanters::absentRow);
		planters.put("cell.inferred", CellPlanters::inferred);
		planters.put("table.arity", CellPlanters::arity);
		planters.put("requests.reconcile", CellPlanters::reconcile);
		planters.put("requests.totalColumn", (draft, random) -> stated(draft, random, ".total", "requests."));
		planters.put("requests.handledSum", (draft, random) -> stated(draft, random, "", "requests.handled."));
		planters.put("disputes.totals", (draft, random) -> stated(draft, random, ".total", "disputes."));
		planters.put("documents.made", (draft, random) -> draft.is2021()
				? with(draft, "documents.normativeDocuments.made", CellValue.of(900 + random.nextInt(90))) : null);
		planters.put("documents.disclosed", (draft, random) -> draft.is2021() ? null
				: with(draft, "documents.normativeDocuments.disclosed", CellValue.of(900 + random.nextInt(90))));
		planters.put("rules.authority", CellPlanters::authority);
		planters.put("requests.kind", CellPlanters::kind);
		planters.put("report.otherHandling", CellPlanters::otherHandling);
		return planters;
	}

	static <T> T one(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	private static String any(Draft draft, Random random) {
		return one(draft.edition().enteredCells(), random).code();
	}

	static Planted with(Draft draft, String cell, CellValue value) {
		return Planted.changed(draft, draft.content().withCell(cell, value));
	}

	private static Planted notCount(Draft draft, Random random) {
		Cell cell = one(draft.edition().enteredCells(), random);
		BigDecimal negative = BigDecimal.valueOf(-1 - random.nextInt(30));
		BigDecimal decimal = BigDecimal.valueOf(11 + random.nextInt(900), 1);
		CellValue value = switch (random.nextInt(3)) {
			case 0 -> new CellValue.Unreadable(one(TEXTS, random));
			case 1 -> new CellValue.Figure((cell.type().kind() == Kind.CHANGE) ? decimal : negative, null);
			default -> new CellValue.Figure((cell.type().kind() == Kind.MONEY) ? negative : decimal, null);
		};
		return with(draft, cell.code(), value);
	}

	private static Planted range(Draft draft, Random random) {
		String money = draft.is2021() ? "fees.fees.amount" : "procurement.procurement.amount";
		return random.nextBoolean() ? with(draft, money, new CellValue.Figure(new BigDecimal("12.12345678"), null))
				: with(draft, any(draft, random), new CellValue.Figure(BigDecimal.TEN.pow(18), null));
	}

	/** A row of requests for which the source has no line. */
	private static Planted absentRow(Draft draft, Random random) {
		String row = one(List.of("denied.process", "denied.adminQuery", "unavailable.unclear", "notProcessed.repeated",
				"carriedIn", "partial"), random);
		return Planted.changed(draft, draft.content().withCells((cells) -> {
			cells.replaceAll((code, value) -> code.startsWith("requests." + row + '.') ? CellValue.ABSENT : value);
			return cells;
		}));
	}

	private static Planted inferred(Draft draft, Random random) {
		String cell = any(draft, random);
		Reading reading = TestReadings.of(draft.edition(), draft.content());
		return Planted.at(subject(draft, TestReadings.withInferred(reading, Set.of(cell))), cell);
	}

	static Subject subject(Draft draft, Reading reading) {
		return Subject.of(draft.edition(), reading, draft.context());
	}

	private static Planted arity(Draft draft, Random random) {
		String table = one(draft.edition().tables(), random).code();
		if (random.nextBoolean()) {
			return Planted.changed(draft, draft.content().withCells((cells) -> {
				cells.replaceAll((code, value) -> code.startsWith(table + '.') ? CellValue.ABSENT : value);
				return cells;
			}));
		}
		Reading reading = TestReadings.of(draft.edition(), draft.content());
		int index = random.nextInt(reading.rows().size());
		FoundRow row = reading.rows().get(index);
		boolean fewer = random.nextBoolean();
		List<String> values = fewer ? row.values().subList(1, row.values().size())
				: List.of("1", "2", "3", "4", "5", "6", "7", "8");
		Placement placed = random.nextBoolean() ? Placement.COMPLETE : Placement.UNPLACED;
		FoundRow odd = new FoundRow(row.table(), row.row(), row.printedLabel(), values, row.expected(), row.line(),
				placed);
		String first = draft.edition()
			.cells(draft.edition().table(row.table()).orElseThrow())
			.stream()
			.filter((cell) -> cell.row().code().equals(row.row()))
			.findFirst()
			.orElseThrow()
			.code();
		return Planted.at(subject(draft, TestReadings.withRows(reading, (rows) -> {
			rows.set(index, odd);
			return rows;
		})), first);
	}

	private static Planted reconcile(Draft draft, Random random) {
		Cell cell = one(draft.edition()
			.enteredCells()
			.stream()
			.filter((entered) -> entered.code().startsWith("requests."))
			.toList(), random);
		BigDecimal right = draft.content().cell(cell).counted().orElseThrow();
		Planted planted = with(draft, cell.code(), CellValue.of(right.longValue() + 1 + random.nextInt(4)));
		String applicant = cell.column().code();
		return Planted.at(planted.subject(), "requests.received." + applicant, "requests.handled." + applicant);
	}

	/** A document that states another total than its figures give. */
	private static Planted stated(Draft draft, Random random, String end, String start) {
		Cell cell = one(draft.edition()
			.allCells()
			.stream()
			.filter(Cell::computed)
			.filter((total) -> total.code().startsWith(start) && total.code().endsWith(end))
			.toList(), random);
		Reading reading = TestReadings.of(draft.edition(), draft.content());
		return Planted.at(subject(draft, TestReadings.withStated(reading, (stated) -> {
			long right = stated.get(cell.code()).counted().orElseThrow().longValue();
			stated.put(cell.code(), CellValue.of(right + 1 + random.nextInt(9)));
			return stated;
		})), cell.code());
	}

	private static @Nullable Planted authority(Draft draft, Random random) {
		if (draft.author().makesRules()) {
			return null;
		}
		long made = 1 + random.nextInt(3);
		return Planted.changed(draft, draft.content().withCells((cells) -> {
			cells.put("documents.rules.made", CellValue.of(made));
			cells.put(draft.is2021() ? "documents.rules.inForce" : "documents.rules.totalDisclosed",
					CellValue.of(made));
			return cells;
		}));
	}

	/** Nearly all applicants under 其他. */
	private static @Nullable Planted kind(Draft draft, Random random) {
		ReportContent content = draft.content();
		if (new Facts(draft).get("received") < 10) {
			return null;
		}
		return Planted.changed(draft, content.withCells((cells) -> {
			for (String code : content.cells().keySet()) {
				if (code.startsWith("requests.") && !code.endsWith(".otherApplicant")) {
					String other = code.substring(0, code.lastIndexOf('.')) + ".otherApplicant";
					BigDecimal moved = cells.get(code).counted().orElseThrow();
					cells.put(other, CellValue.of(cells.get(other).counted().orElseThrow().add(moved).longValue()));
					cells.put(code, CellValue.of(0));
				}
			}
			return cells;
		}));
	}

	private static @Nullable Planted otherHandling(Draft draft, Random random) {
		if (!draft.is2021()) {
			return null;
		}
		return Planted.changed(draft, draft.content().withCells((cells) -> {
			cells.replaceAll((code, value) -> code.startsWith("requests.otherHandling.notCorrected")
					|| code.startsWith("requests.otherHandling.feeUnpaid") ? CellValue.ABSENT : value);
			return cells;
		}));
	}

}
