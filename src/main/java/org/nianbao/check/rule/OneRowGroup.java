package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.nianbao.check.Subject;
import org.nianbao.content.CellState;
import org.nianbao.format.Cell;
import org.nianbao.format.Heading.Group;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;

/**
 * A group of rows that a report prints as one: its numbers stand in the row that the
 * edition names for this, and the group's other rows are absent.
 *
 * @param table the table
 * @param group the group
 * @param row the row that holds the numbers
 * @param absent the cells of the other rows
 */
record OneRowGroup(Table table, Group group, Line row, List<Cell> absent) {

	static List<OneRowGroup> in(Subject subject) {
		List<OneRowGroup> found = new ArrayList<>();
		if (subject.cells(CellState.ABSENT).isEmpty()) {
			return found;
		}
		for (Table table : subject.edition().tables()) {
			Map<String, List<Cell>> entered = subject.edition()
				.cells(table)
				.stream()
				.filter((cell) -> !cell.computed())
				.collect(Collectors.groupingBy((cell) -> cell.row().code()));
			for (Group group : table.rows().groups()) {
				List<Cell> others = others(group, entered);
				table.rows()
					.line(String.valueOf(group.printedAsOneRow()))
					.filter((row) -> !others.isEmpty() && others.stream().allMatch((cell) -> isAbsent(subject, cell))
							&& !entered.getOrDefault(row.code(), List.of())
								.stream()
								.allMatch((cell) -> isAbsent(subject, cell)))
					.ifPresent((row) -> found.add(new OneRowGroup(table, group, row, others)));
			}
		}
		return found;
	}

	private static List<Cell> others(Group group, Map<String, List<Cell>> entered) {
		return group.lines()
			.stream()
			.filter((line) -> !line.code().equals(group.printedAsOneRow()))
			.flatMap((line) -> entered.getOrDefault(line.code(), List.of()).stream())
			.toList();
	}

	private static boolean isAbsent(Subject subject, Cell cell) {
		return subject.content().cell(cell).state() == CellState.ABSENT;
	}

}
