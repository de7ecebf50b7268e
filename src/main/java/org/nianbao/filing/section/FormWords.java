package org.nianbao.filing.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nianbao.format.Header;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;
import org.nianbao.shared.LocalizedText;

/**
 * The words that a table's form prints around its cells, for the script that recognises
 * them in a pasted block. Names of one line are parted by tabs, lines by line ends.
 *
 * @param rows the names of each row that stands in a line of its own, in printed order
 * @param columns the names of each column, in printed order
 * @param headings what is printed over several rows or columns, and the table's caption
 * @param oneRow the names of groups that some documents print as one row, each with the
 * place of the row to which its numbers belong, counted from 0
 */
record FormWords(String rows, String columns, String headings, String oneRow) {

	static FormWords of(Table table) {
		boolean grid = table.layout() == Table.Layout.GRID;
		List<String> headings = new ArrayList<>(names(table.caption()));
		if (table.corner() != null) {
			headings.addAll(names(table.corner()));
		}
		Stream.of(table.rows(), table.columns())
			.flatMap((header) -> header.groups().stream())
			.forEach((group) -> headings.addAll(names(group.label())));
		if (!grid) {
			table.rows().lines().forEach((row) -> headings.addAll(names(row)));
		}
		return new FormWords(grid ? lines(table.rows()) : "", lines(table.columns()), String.join("\n", headings),
				grid ? oneRow(table.rows()) : "");
	}

	private static String lines(Header header) {
		return header.lines().stream().map((line) -> String.join("\t", names(line))).collect(Collectors.joining("\n"));
	}

	private static String oneRow(Header rows) {
		List<String> codes = rows.lines().stream().map(Line::code).toList();
		return rows.groups()
			.stream()
			.filter((group) -> group.printedAsOneRow() != null)
			.map((group) -> group.label().zh() + '\t' + codes.indexOf(group.printedAsOneRow()))
			.collect(Collectors.joining("\n"));
	}

	private static List<String> names(Line line) {
		return Stream.concat(names(line.label()).stream(), line.synonyms().stream()).toList();
	}

	private static List<String> names(LocalizedText label) {
		return List.of(label.zh(), label.en());
	}

}
