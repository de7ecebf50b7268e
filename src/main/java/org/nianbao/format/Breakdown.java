package org.nianbao.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.nianbao.format.Heading.Group;
import org.nianbao.format.Relation.SumPlace;
import org.nianbao.shared.LocalizedText;

/**
 * What a total is made of, in kinds that people tell apart: a row or a column by itself,
 * or a group of rows (（三）不予公开) together.
 *
 * @param whole the total
 * @param parts what makes it up, in printed order
 */
public record Breakdown(Cell whole, List<Part> parts) {

	/** {@code request.denied.process} is of the kind {@code request.denied}. */
	private static final Pattern KIND = Pattern.compile("^([^.]+\\.[^.]+).*$");

	/** The number before a label, and what is explained behind it in brackets. */
	private static final Pattern AROUND = Pattern.compile("^(?:[(（][^)）]*[)）]|\\d+[.、])\\s*|\\s*[(（].*[)）]$");

	public Breakdown {
		parts = List.copyOf(parts);
	}

	/**
	 * What a total is made of.
	 * @param row the meaning of its row
	 * @param column the meaning of its column
	 * @param along whether the total is taken apart into rows or into columns
	 * @return empty if the edition has no such total
	 */
	public static Optional<Breakdown> of(Edition edition, String row, String column, Axis along) {
		return edition.cell(new Meaning(row, column))
			.flatMap((whole) -> edition.sumsOf(whole)
				.stream()
				.filter((sum) -> runs(sum, along))
				.findFirst()
				.map((sum) -> new Breakdown(whole, parts(edition, sum, along))));
	}

	private static boolean runs(SumPlace sum, Axis along) {
		return sum.parts()
			.stream()
			.allMatch((part) -> (along == Axis.ROWS) ? part.column().equals(sum.total().column())
					: part.row().equals(sum.total().row()));
	}

	private static List<Part> parts(Edition edition, SumPlace sum, Axis along) {
		Map<String, List<Cell>> kinds = new LinkedHashMap<>();
		for (Cell cell : sum.parts()) {
			String meaning = (along == Axis.ROWS) ? cell.row().meaning() : cell.column().meaning();
			kinds.computeIfAbsent(KIND.matcher(meaning).replaceFirst("$1"), (kind) -> new ArrayList<>()).add(cell);
		}
		List<Part> parts = new ArrayList<>();
		kinds.forEach((kind, cells) -> parts.add(new Part(kind, label(edition, cells, along), cells)));
		return parts;
	}

	private static LocalizedText label(Edition edition, List<Cell> cells, Axis along) {
		Table table = edition.table(cells.getFirst().table()).orElseThrow();
		Header header = (along == Axis.ROWS) ? table.rows() : table.columns();
		List<Heading.Line> lines = cells.stream()
			.map((cell) -> (along == Axis.ROWS) ? cell.row() : cell.column())
			.toList();
		LocalizedText label = header.groups()
			.stream()
			.filter((group) -> lines.size() > 1 && group.lines().equals(lines))
			.findFirst()
			.map(Group::label)
			.orElse(lines.getFirst().label());
		return new LocalizedText(bare(label.zh()), bare(label.en()));
	}

	/** A label without its number and without what is explained in brackets. */
	private static String bare(String label) {
		String bare = AROUND.matcher(label).replaceAll("");
		return bare.isBlank() ? label : bare;
	}

	/**
	 * One kind.
	 *
	 * @param meaning what it says, whatever the edition
	 * @param label what it is called, without a number
	 * @param cells its cells, one or more
	 */
	public record Part(String meaning, LocalizedText label, List<Cell> cells) {

		public Part {
			cells = List.copyOf(cells);
		}

	}

}
