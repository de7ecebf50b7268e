package org.nianbao.document.source.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A ruled table, or the part of one that stands on a page. Cells are what lines enclose:
 * one cell may reach over several rows and columns, and its text stands in the first of
 * them.
 */
final class RuledTable {

	/** No official table has so many; what has more is a drawing. */
	private static final int MOST_LINES = 200;

	private final List<Rule> across;

	private final List<Rule> down;

	private final List<Float> rows;

	private List<Float> columns;

	private RuledTable(List<Rule> across, List<Rule> down) {
		this.across = across;
		this.down = down;
		List<Float> tops = new ArrayList<>(across.stream().map(Rule::at).toList());
		List<Float> lefts = new ArrayList<>(down.stream().map(Rule::at).toList());
		// Some tables are open at their sides.
		down.forEach((rule) -> Collections.addAll(tops, rule.from(), rule.to()));
		across.forEach((rule) -> Collections.addAll(lefts, rule.from(), rule.to()));
		this.rows = apart(tops);
		this.columns = apart(lefts);
	}

	/** The tables of a page from top to bottom. */
	static List<RuledTable> findOn(PrintedPage page) {
		List<Rule> across = merged(page.across());
		List<Rule> down = merged(page.down());
		boolean[] taken = new boolean[across.size()];
		List<RuledTable> tables = new ArrayList<>();
		List<Rule> rest = new ArrayList<>(down);
		while (!rest.isEmpty()) {
			RuledTable table = connected(rest.removeLast(), rest, across, taken);
			if (table != null) {
				tables.add(table);
			}
		}
		tables.sort((one, other) -> Float.compare(one.top(), other.top()));
		return tables;
	}

	/** What hangs together with a line, if it is a table. */
	private static @Nullable RuledTable connected(Rule first, List<Rule> rest, List<Rule> across, boolean[] taken) {
		List<Rule> downs = new ArrayList<>(List.of(first));
		List<Rule> acrosses = new ArrayList<>();
		for (int i = 0; i < downs.size(); i++) {
			Rule down = downs.get(i);
			for (int j = 0; j < across.size(); j++) {
				if (!taken[j] && across.get(j).touches(down)) {
					taken[j] = true;
					Rule found = across.get(j);
					acrosses.add(found);
					rest.removeIf((other) -> found.touches(other) && downs.add(other));
				}
			}
		}
		boolean isTable = acrosses.size() >= 2 && downs.size() >= 2 && acrosses.size() <= MOST_LINES
				&& downs.size() <= MOST_LINES;
		RuledTable table = isTable ? new RuledTable(acrosses, downs) : null;
		return (table != null && table.rows.size() >= 2 && table.columns.size() >= 3) ? table : null;
	}

	/** Lines that go on where another one ends, or lie on it, are one. */
	private static List<Rule> merged(List<Rule> rules) {
		List<Rule> sorted = new ArrayList<>(rules);
		sorted.sort((one, other) -> (Math.abs(one.at() - other.at()) > 1) ? Float.compare(one.at(), other.at())
				: Float.compare(one.from(), other.from()));
		List<Rule> merged = new ArrayList<>();
		for (Rule rule : sorted) {
			Rule last = merged.isEmpty() ? null : merged.getLast();
			if (last != null && Math.abs(last.at() - rule.at()) <= 1 && rule.from() - last.to() <= Rule.NEAR) {
				merged.set(merged.size() - 1,
						new Rule(Math.min(last.from(), rule.from()), Math.max(last.to(), rule.to()), last.at()));
			}
			else {
				merged.add(rule);
			}
		}
		return merged;
	}

	/** The places from small to large, each that is near another one left out. */
	private static List<Float> apart(List<Float> places) {
		List<Float> apart = new ArrayList<>();
		for (float place : new TreeSet<>(places)) {
			if (apart.isEmpty() || place - apart.getLast() > Rule.NEAR * 2) {
				apart.add(place);
			}
		}
		return apart;
	}

	float top() {
		return this.rows.getFirst();
	}

	float bottom() {
		return this.rows.getLast();
	}

	float left() {
		return this.columns.getFirst();
	}

	float right() {
		return this.columns.getLast();
	}

	/** Whether a character stands in the table. */
	boolean holds(Glyph glyph) {
		return glyph.centreY() > top() - 1 && glyph.centreY() < bottom() + 1 && glyph.centreX() > left() - 1
				&& glyph.centreX() < right() + 1;
	}

	/** Whether this can be the next page's part of that table: as wide, at its place. */
	boolean goesOnFrom(RuledTable before) {
		return Math.abs(before.left() - left()) < Rule.NEAR * 2 && Math.abs(before.right() - right()) < Rule.NEAR * 2;
	}

	List<Float> columns() {
		return this.columns;
	}

	/** Takes over the columns of the table's other parts. */
	void alignTo(List<Float> others) {
		List<Float> all = new ArrayList<>(this.columns);
		all.addAll(others);
		this.columns = apart(all);
	}

	/**
	 * The texts of the cells, row by row. A cell that another one reaches over is empty.
	 */
	List<List<String>> texts(List<Glyph> glyphs) {
		int width = this.columns.size() - 1;
		int height = this.rows.size() - 1;
		int[] owners = owners(width, height);
		List<List<Glyph>> inside = new ArrayList<>();
		for (int i = 0; i < owners.length; i++) {
			inside.add(new ArrayList<>());
		}
		for (Glyph glyph : glyphs) {
			int row = index(this.rows, glyph.centreY());
			int column = index(this.columns, glyph.centreX());
			inside.get(owners[row * width + column]).add(glyph);
		}
		List<List<String>> texts = new ArrayList<>();
		for (int row = 0; row < height; row++) {
			List<String> cells = new ArrayList<>();
			for (int column = 0; column < width; column++) {
				int cell = row * width + column;
				cells.add(text(inside.get(cell), rightOf(cell, owners, width)));
			}
			texts.add(cells);
		}
		return texts;
	}

	/** For each cell between the lines the first one of those that form one. */
	private int[] owners(int width, int height) {
		int[] owners = new int[width * height];
		for (int row = 0; row < height; row++) {
			float middle = (this.rows.get(row) + this.rows.get(row + 1)) / 2;
			for (int column = 0; column < width; column++) {
				int cell = row * width + column;
				float centre = (this.columns.get(column) + this.columns.get(column + 1)) / 2;
				boolean wallLeft = column == 0 || isWall(this.down, this.columns.get(column), middle);
				boolean wallAbove = row == 0 || isWall(this.across, this.rows.get(row), centre);
				owners[cell] = cell;
				if (!wallLeft) {
					owners[cell] = owners[cell - 1];
				}
				if (!wallAbove) {
					join(owners, cell, owners[cell], owners[cell - width]);
				}
			}
		}
		return owners;
	}

	private static boolean isWall(List<Rule> rules, float at, float point) {
		return rules.stream()
			.anyMatch((rule) -> Math.abs(rule.at() - at) <= Rule.NEAR * 2 && rule.from() - 1 <= point
					&& rule.to() + 1 >= point);
	}

	private static void join(int[] owners, int last, int one, int other) {
		int first = Math.min(one, other);
		for (int i = 0; i <= last; i++) {
			if (owners[i] == one || owners[i] == other) {
				owners[i] = first;
			}
		}
	}

	private static int index(List<Float> edges, float place) {
		int index = 0;
		while (index < edges.size() - 2 && place > edges.get(index + 1)) {
			index++;
		}
		return index;
	}

	private float rightOf(int cell, int[] owners, int width) {
		int column = cell % width;
		while (column + 1 < width && owners[cell - cell % width + column + 1] == cell) {
			column++;
		}
		return this.columns.get(column + 1);
	}

	/**
	 * The text of a cell. Its lines are one text where they are words or where the line
	 * is full; numbers below each other in a cell stay apart.
	 */
	private static String text(List<Glyph> glyphs, float right) {
		String text = "";
		Glyph last = null;
		for (List<Glyph> line : Lettering.lines(glyphs)) {
			String next = Lettering.text(line);
			if (last != null) {
				boolean full = last.right() + last.size() * 1.5f > right;
				boolean numbers = isNumeric(text.charAt(text.length() - 1)) && isNumeric(next.charAt(0));
				text = (numbers && !full) ? text + "\n" + next : Lettering.joined(text, next);
			}
			else {
				text = next;
			}
			last = line.getLast();
		}
		return text;
	}

	private static boolean isNumeric(char c) {
		return Character.isDigit(c) || c == '.' || c == ',' || c == '-' || c == '+' || c == '/';
	}

}
