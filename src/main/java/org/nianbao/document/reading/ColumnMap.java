package org.nianbao.document.reading;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.Block.Kind;
import org.nianbao.document.source.Token;

/**
 * Where the values of a table's rows stand, as its header says: for each leaf (column; in
 * a strip each column of each row) the position in a row, or none if the header lacks it.
 */
final class ColumnMap {

	private static final int NONE = -1;

	private final TableWords words;

	private final int[] positions;

	private final int first;

	private final int last;

	private ColumnMap(TableWords words, int[] positions) {
		this.words = words;
		this.positions = positions;
		this.first = Arrays.stream(positions).filter((position) -> position != NONE).min().orElse(NONE);
		this.last = Arrays.stream(positions).max().orElse(NONE);
	}

	/**
	 * Reads a header.
	 * @param header the header's rows from top to bottom
	 * @return the positions, or null if these rows are not this table's header
	 */
	static @Nullable ColumnMap of(TableWords words, List<Block> header) {
		TreeMap<Integer, String> lowest = new TreeMap<>();
		for (Block row : header) {
			for (int i = 0; i < row.cells().size(); i++) {
				Token cell = row.cells().get(i);
				if (!cell.isBlank()) {
					lowest.put(i, cell.wording());
				}
			}
		}
		int[] positions = new int[words.leaves().size()];
		Arrays.fill(positions, NONE);
		int leaf = 0;
		for (SortedMap.Entry<Integer, String> cell : lowest.entrySet()) {
			int found = leaf;
			while (found < positions.length && !words.isLeaf(found, cell.getValue())) {
				found++;
			}
			if (found < positions.length) {
				positions[found] = cell.getKey();
				leaf = found + 1;
			}
			else if (words.isLeaf(cell.getValue())) {
				return null;
			}
		}
		if (leaf == 0) {
			return null;
		}
		fillGaps(positions, width(header));
		return isEven(words, positions) ? new ColumnMap(words, positions) : null;
	}

	/** Under each row of a strip stand the same columns. */
	private static boolean isEven(TableWords words, int[] positions) {
		int columns = words.table().columns().lines().size();
		for (int leaf = columns; leaf < positions.length; leaf++) {
			if ((positions[leaf] == NONE) != (positions[leaf - columns] == NONE)) {
				return false;
			}
		}
		return true;
	}

	private static int width(List<Block> header) {
		return header.stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
	}

	/** A label that is lost or misspelt stands where there is just room for it. */
	private static void fillGaps(int[] positions, int width) {
		int leaf = 0;
		while (leaf < positions.length) {
			if (positions[leaf] != NONE) {
				leaf++;
				continue;
			}
			int end = leaf;
			while (end < positions.length && positions[end] == NONE) {
				end++;
			}
			int before = (leaf > 0) ? positions[leaf - 1] : NONE;
			int after = (end < positions.length) ? positions[end] : width;
			if (before != NONE && after - before - 1 == end - leaf) {
				for (int i = leaf; i < end; i++) {
					positions[i] = before + 1 + i - leaf;
				}
			}
			leaf = end;
		}
	}

	/** Whether the header has that leaf. */
	boolean has(int leaf) {
		return this.positions[leaf] != NONE;
	}

	/** What stands in a row under that leaf; blank if the header has no such leaf. */
	String value(Block row, int leaf) {
		return has(leaf) ? row.cells().get(this.positions[leaf]).text() : "";
	}

	/** How many leaves the header has. */
	int size() {
		return (int) Arrays.stream(this.positions).filter((position) -> position != NONE).count();
	}

	/** The cells of a row that stand left of all values. */
	List<Token> labels(Block row) {
		return row.cells().subList(0, this.first);
	}

	/**
	 * Whether a row stands under the header: labels left of the values, values under
	 * their columns, nothing elsewhere.
	 */
	boolean fits(Block row, Predicate<Token> isValue) {
		if (row.cells().size() <= this.last) {
			return false;
		}
		boolean labelled = false;
		for (int i = 0; i < row.cells().size(); i++) {
			Token cell = row.cells().get(i);
			if (cell.isBlank()) {
				continue;
			}
			if (i < this.first) {
				labelled = true;
				if (isValue.test(cell)) {
					return false;
				}
			}
			else if (!isMapped(i)) {
				return false;
			}
		}
		return labelled != this.words.isStrip();
	}

	private boolean isMapped(int position) {
		return Arrays.stream(this.positions).anyMatch((mapped) -> mapped == position);
	}

	/**
	 * Whether rows parted by tabs can be taken to stand in columns: all have the same
	 * number of cells and fit the header.
	 */
	boolean fitsAll(List<Block> header, List<Block> rows, Predicate<Token> isValue) {
		int width = header.getFirst().cells().size();
		return header.stream().allMatch((row) -> row.cells().size() == width) && rows.stream()
			.allMatch((row) -> row.kind() == Kind.LOOSE_ROW && row.cells().size() == width && fits(row, isValue));
	}

}
