package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Block;

/**
 * A table row whose cells are parted by spaces alone, as it is copied from a PDF viewer:
 * {@code 行政许可 3 0 0}.
 */
final class SpacedRow {

	private static final int LONGEST = 300;

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	/** Spaces before a label's own number part it from the label of its group. */
	private static final Pattern BEFORE_NUMBER = Pattern.compile("[\\s\\p{Z}]+(?=[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．])");

	private SpacedRow() {
	}

	/**
	 * The row that a line of text shows, or null if it shows none.
	 * @param isValue tells what may stand in a cell
	 * @param isHeader tells the labels of columns
	 */
	static @Nullable Block of(Block block, Predicate<String> isValue, Predicate<String> isHeader) {
		String text = block.text();
		if (block.isRow() || text.length() > LONGEST || isValue.test(text)) {
			return null;
		}
		List<String> pieces = Arrays.asList(SPACES.split(text));
		if (pieces.size() < 2) {
			return null;
		}
		if (pieces.stream().allMatch(isHeader)) {
			return block.split(pieces);
		}
		int first = pieces.size();
		while (first > 0 && isValue.test(pieces.get(first - 1))) {
			first--;
		}
		if (first == pieces.size()) {
			return null;
		}
		List<String> cells = new ArrayList<>();
		if (first > 0) {
			cells.addAll(Arrays.asList(BEFORE_NUMBER.split(String.join(" ", pieces.subList(0, first)))));
		}
		cells.addAll(pieces.subList(first, pieces.size()));
		return block.split(cells);
	}

}
