package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Subject;
import org.nianbao.content.CellState;
import org.nianbao.format.Cell;
import org.nianbao.format.Heading;
import org.nianbao.format.Heading.Group;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;

/**
 * A whole block that a report does not have: a table, or all lines under one label of a
 * table. It is seen in the cells, so that it is found in a typed report too.
 *
 * @param table the table
 * @param group the label; null if the table as a whole is missing
 * @param cells the cells that are missing
 */
record AbsentBlock(Table table, @Nullable Group group, List<Cell> cells) {

	/** The blocks that are missing, each by its outermost label. */
	static List<AbsentBlock> in(Subject subject) {
		if (subject.cells(CellState.ABSENT).isEmpty()) {
			return List.of();
		}
		Set<Cell> absent = new HashSet<>(CellsOfTable.cells(subject.cells(CellState.ABSENT)));
		List<AbsentBlock> blocks = new ArrayList<>();
		for (Table table : subject.edition().tables()) {
			List<Cell> entered = subject.edition().cells(table).stream().filter((cell) -> !cell.computed()).toList();
			if (absent.containsAll(entered)) {
				blocks.add(new AbsentBlock(table, null, entered));
			}
			else {
				collect(table, table.rows().headings(), entered, Cell::row, absent, blocks);
				collect(table, table.columns().headings(), entered, Cell::column, absent, blocks);
			}
		}
		return blocks;
	}

	private static void collect(Table table, List<Heading> headings, List<Cell> entered, Function<Cell, Line> line,
			Set<Cell> absent, List<AbsentBlock> blocks) {
		for (Heading heading : headings) {
			if (heading instanceof Group group) {
				List<Cell> cells = entered.stream().filter((cell) -> group.lines().contains(line.apply(cell))).toList();
				if (!cells.isEmpty() && group.lines().size() > 1 && absent.containsAll(cells)) {
					blocks.add(new AbsentBlock(table, group, cells));
				}
				else {
					collect(table, group.headings(), entered, line, absent, blocks);
				}
			}
		}
	}

}
