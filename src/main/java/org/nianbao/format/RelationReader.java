package org.nianbao.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.nianbao.format.Heading.Line;
import org.nianbao.format.Relation.Balance;
import org.nianbao.format.Relation.BalancePlace;
import org.nianbao.format.Relation.Comparison;
import org.nianbao.format.Relation.Head;
import org.nianbao.format.Relation.RollForward;
import org.nianbao.format.Relation.RollForwardPlace;
import org.nianbao.format.Relation.Sum;
import org.nianbao.format.Relation.SumPlace;
import org.nianbao.format.YamlValue.Entries;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

/** Reads the relations of an edition file and ties them to the cells of its tables. */
final class RelationReader {

	private static final String[] HEAD = { "rule", "kind", "level", "title", "basis", "tables", "along" };

	/** Stands for the unit of things that are counted, in messages. */
	private static final LocalizedText COUNTED = LocalizedText.same("a count");

	private final Map<String, Table> tables;

	private final Map<String, Cell> cells;

	/** By computed cell, the sum that defines it and where it is declared. */
	private final Map<String, DeclaredTotal> totals = new LinkedHashMap<>();

	private final Set<String> rules = new HashSet<>();

	RelationReader(Map<String, Table> tables, Map<String, Cell> cells) {
		this.tables = tables;
		this.cells = cells;
	}

	/** The kinds of relation that an edition may declare. */
	private enum Kind {

		SUM("result", "parts"), RECONCILIATION("left", "right"), LIMIT("left", "right"),
		ROLL_FORWARD("from", "result", "before", "now", "allowance", "resultName", "name", "unit");

		private final List<String> keys;

		Kind(String... keys) {
			this.keys = List.of(keys);
		}

		String[] known() {
			List<String> known = new ArrayList<>(List.of(HEAD));
			known.addAll(this.keys);
			return known.toArray(String[]::new);
		}

	}

	/** Reads the relations; sums come first, since they say which cells are computed. */
	List<Relation> relations(YamlValue list) {
		list.items().stream().filter((item) -> kind(item) == Kind.SUM).forEach(this::markTotals);
		return list.each(this::relation);
	}

	private static Kind kind(YamlValue item) {
		return item.entries(allKeys()).get("kind").oneOf(Kind.class);
	}

	private void markTotals(YamlValue item) {
		Entries entries = item.entries(Kind.SUM.known());
		Axis along = entries.get("along").oneOf(Axis.class);
		for (Table table : tables(entries)) {
			for (Line across : across(along, table)) {
				Cell cell = cell(along, table, across, entries.get("result"));
				this.cells.put(cell.code(), cell.asTotal());
			}
		}
	}

	private Relation relation(YamlValue item) {
		Kind kind = kind(item);
		Entries entries = item.entries(kind.known());
		Head head = new Head(rule(entries.get("rule")), entries.get("level").oneOf(FindingLevel.class),
				entries.get("title").label(), entries.get("basis").label(), entries.get("along").oneOf(Axis.class));
		return switch (kind) {
			case SUM -> sum(head, entries);
			case RECONCILIATION -> balance(head, entries, Comparison.EQUAL);
			case LIMIT -> balance(head, entries, Comparison.AT_MOST);
			case ROLL_FORWARD -> rollForward(head, entries);
		};
	}

	private String rule(YamlValue code) {
		if (!this.rules.add(code.text())) {
			throw code.refuse("the rule '" + code.text() + "' is there twice");
		}
		return code.text();
	}

	private static String[] allKeys() {
		Set<String> keys = new HashSet<>();
		for (Kind kind : Kind.values()) {
			keys.addAll(List.of(kind.known()));
		}
		return keys.stream().sorted().toArray(String[]::new);
	}

	private Sum sum(Head head, Entries entries) {
		List<SumPlace> places = new ArrayList<>();
		for (Table table : tables(entries)) {
			for (Line across : across(head.along(), table)) {
				Cell total = cell(head.along(), table, across, entries.get("result"));
				SumPlace place = new SumPlace(across, total, lines(head.along(), table, across, entries.get("parts")));
				requireOneUnit(entries.get("parts"), place.parts(), List.of(total));
				places.add(place);
				this.totals.putIfAbsent(total.code(), new DeclaredTotal(place, entries.owner()));
			}
		}
		return new Sum(head, places);
	}

	private Balance balance(Head head, Entries entries, Comparison comparison) {
		Entries left = entries.get("left").entries("lines", "name");
		Entries right = entries.get("right").entries("lines", "name");
		List<BalancePlace> places = new ArrayList<>();
		for (Table table : tables(entries)) {
			for (Line across : across(head.along(), table)) {
				BalancePlace place = new BalancePlace(across, lines(head.along(), table, across, left.get("lines")),
						lines(head.along(), table, across, right.get("lines")));
				requireOneUnit(right.get("lines"), place.right(), place.left());
				places.add(place);
			}
		}
		return new Balance(head, comparison, left.get("name").label(), right.get("name").label(), places);
	}

	private RollForward rollForward(Head head, Entries entries) {
		LocalizedText resultName = entries.get("resultName").label();
		LocalizedText name = entries.get("name").label();
		LocalizedText unit = entries.find("unit").map(YamlValue::label).orElse(null);
		ReportYear from = entries.find("from").map(EditionFile::year).orElse(null);
		List<String> before = entries.get("before").entries("plus").get("plus").texts();
		Entries now = entries.find("now").map((value) -> value.entries("plus", "minus")).orElse(none(entries));
		Entries allowance = entries.find("allowance").map(RelationReader::allowance).orElse(none(entries));
		List<RollForwardPlace> places = new ArrayList<>();
		for (Table table : tables(entries)) {
			for (Line across : across(head.along(), table)) {
				RollForwardPlace place = new RollForwardPlace(across,
						cell(head.along(), table, across, entries.get("result")),
						before.stream().map((meaning) -> meaning(head, across, meaning)).toList(),
						lines(head.along(), table, across, now, "plus"),
						lines(head.along(), table, across, now, "minus"),
						lines(head.along(), table, across, allowance, "lines"));
				requireOneUnit(entries.get("result"), List.of(place.result()), place.plus(), place.minus());
				places.add(place);
			}
		}
		return new RollForward(head, from, resultName, name, unit,
				allowance.find("word").map(YamlValue::text).orElse(null), places);
	}

	private static Entries allowance(YamlValue value) {
		Entries entries = value.entries("lines", "word");
		entries.get("lines").texts();
		entries.get("word").text();
		return entries;
	}

	private static Entries none(Entries entries) {
		return new Entries(entries.owner(), Map.of());
	}

	private List<Table> tables(Entries entries) {
		List<Table> result = new ArrayList<>();
		for (YamlValue code : entries.get("tables").items()) {
			Table table = this.tables.get(code.text());
			if (table == null) {
				throw code.refuse("there is no table '" + code.text() + "'");
			}
			result.add(table);
		}
		return result;
	}

	private static List<Line> across(Axis along, Table table) {
		return (along == Axis.ROWS) ? table.columns().lines() : table.rows().lines();
	}

	private static Meaning meaning(Head head, Line across, String meaning) {
		return (head.along() == Axis.ROWS) ? new Meaning(meaning, across.meaning())
				: new Meaning(across.meaning(), meaning);
	}

	private List<Cell> lines(Axis along, Table table, Line across, Entries entries, String key) {
		return entries.find(key).map((list) -> lines(along, table, across, list)).orElse(List.of());
	}

	private List<Cell> lines(Axis along, Table table, Line across, YamlValue list) {
		List<Cell> result = new ArrayList<>();
		for (YamlValue line : list.items()) {
			Cell cell = cell(along, table, across, line);
			if (result.contains(cell)) {
				throw line.refuse("the line '" + line.text() + "' is there twice");
			}
			result.add(cell);
		}
		return result;
	}

	/** Refuses a relation that would add or compare amounts in different units. */
	@SafeVarargs
	private static void requireOneUnit(YamlValue declaredAt, List<Cell>... cells) {
		List<LocalizedText> units = Stream.of(cells)
			.flatMap(List::stream)
			.map((cell) -> Objects.requireNonNullElse(cell.type().unit(), COUNTED))
			.distinct()
			.toList();
		if (units.size() > 1) {
			throw declaredAt.refuse("cells in different units can't be added or compared: "
					+ String.join(", ", units.stream().map(LocalizedText::en).toList()));
		}
	}

	private Cell cell(Axis along, Table table, Line across, YamlValue line) {
		String code = (along == Axis.ROWS) ? Cell.code(table.code(), line.text(), across.code())
				: Cell.code(table.code(), across.code(), line.text());
		Cell cell = this.cells.get(code);
		if (cell == null) {
			throw line.refuse("the table '" + table.code() + "' has no " + ((along == Axis.ROWS) ? "row" : "column")
					+ " '" + line.text() + "'");
		}
		return cell;
	}

	/** The defining sums in the order in which they are computed. */
	List<SumPlace> totals() {
		Map<String, SumPlace> ordered = new LinkedHashMap<>();
		this.totals.keySet().forEach((code) -> order(code, ordered, new HashSet<>()));
		return List.copyOf(ordered.values());
	}

	private void order(String code, Map<String, SumPlace> ordered, Set<String> open) {
		DeclaredTotal total = this.totals.get(code);
		if (total == null || ordered.containsKey(code)) {
			return;
		}
		if (!open.add(code)) {
			throw total.declaredAt().refuse("the total '" + code + "' is a part of itself");
		}
		total.place().parts().forEach((part) -> order(part.code(), ordered, open));
		ordered.put(code, total.place());
	}

	/** A computed cell's defining sum and the place in the file that declares it. */
	private record DeclaredTotal(SumPlace place, YamlValue declaredAt) {
	}

}
