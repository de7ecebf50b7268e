package org.nianbao.document.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.nianbao.format.Cell;
import org.nianbao.format.TableLayout;
import org.nianbao.format.TableLayout.Label;
import org.nianbao.format.TableLayout.Slot;
import org.nianbao.format.TableLayout.Value;

/** A table for files that know no merged cells: a place spanned over is blank. */
final class PrintedGrid {

	private PrintedGrid() {
	}

	/** The table's lines, all of the same length. */
	static List<List<String>> lines(TableLayout layout, Function<Cell, String> values) {
		List<List<Slot>> slots = new ArrayList<>(layout.head());
		slots.addAll(layout.body());
		int width = slots.getFirst().stream().mapToInt(PrintedGrid::width).sum();
		int[] spanned = new int[width];
		List<List<String>> lines = new ArrayList<>();
		for (List<Slot> line : slots) {
			lines.add(line(line, spanned, values));
		}
		return lines;
	}

	private static List<String> line(List<Slot> slots, int[] spanned, Function<Cell, String> values) {
		String[] line = new String[spanned.length];
		Arrays.fill(line, "");
		int column = 0;
		for (Slot slot : slots) {
			column = free(spanned, column);
			line[column] = text(slot, values);
			for (int i = 0; i < width(slot); i++) {
				spanned[column++] = height(slot) - 1;
			}
		}
		free(spanned, column);
		return List.of(line);
	}

	/** The next place that no cell above spans; counts the spans down on the way. */
	private static int free(int[] spanned, int from) {
		int column = from;
		while (column < spanned.length && spanned[column] > 0) {
			spanned[column++]--;
		}
		return column;
	}

	private static String text(Slot slot, Function<Cell, String> values) {
		return switch (slot) {
			case Label label -> (label.label() != null) ? label.label().zh() : "";
			case Value value -> values.apply(value.cell());
		};
	}

	private static int width(Slot slot) {
		return (slot instanceof Label label) ? label.colspan() : 1;
	}

	private static int height(Slot slot) {
		return (slot instanceof Label label) ? label.rowspan() : 1;
	}

}
