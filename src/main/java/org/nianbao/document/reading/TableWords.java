package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.nianbao.document.source.Wording;
import org.nianbao.format.Heading;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;

/** The wordings of a table's caption and header, by which they are recognised. */
final class TableWords {

	/** A corner or a caption of which the beginning is lost is still one. */
	private static final int SHORTEST_REMAINDER = 6;

	private final Table table;

	private final String caption;

	private final String corner;

	/** The lines under which values stand, from left to right. */
	private final List<Line> leaves = new ArrayList<>();

	private final List<Set<String>> leafWordings = new ArrayList<>();

	private final Set<String> headerWordings = new HashSet<>();

	private final String allHeaders;

	TableWords(Table table) {
		this.table = table;
		this.caption = Wording.of(table.caption().zh());
		this.corner = (table.corner() != null) ? Wording.of(table.corner().zh()) : "";
		int times = (table.layout() == Table.Layout.STRIP) ? table.rows().lines().size() : 1;
		for (int i = 0; i < times; i++) {
			for (Line column : table.columns().lines()) {
				this.leaves.add(column);
				this.leafWordings.add(wordings(column));
			}
		}
		this.leafWordings.forEach(this.headerWordings::addAll);
		table.columns().groups().forEach((group) -> this.headerWordings.add(Wording.of(group.label().zh())));
		if (table.layout() == Table.Layout.STRIP) {
			table.rows().groups().forEach((group) -> this.headerWordings.add(Wording.of(group.label().zh())));
			table.rows().lines().forEach((row) -> this.headerWordings.addAll(wordings(row)));
		}
		StringBuilder headers = new StringBuilder(this.corner);
		this.headerWordings.forEach((wording) -> headers.append('|').append(wording));
		headers.append('|');
		this.leaves.forEach((leaf) -> headers.append(Wording.of(leaf.label().zh())));
		this.allHeaders = headers.toString();
	}

	/** The label, the label without its bracketed unit, and the synonyms. */
	private static Set<String> wordings(Line line) {
		Set<String> wordings = new LinkedHashSet<>();
		String label = line.label().zh();
		wordings.add(Wording.of(label));
		int bracket = label.indexOf('（');
		if (bracket > 0) {
			wordings.add(Wording.of(label.substring(0, bracket)));
		}
		line.synonyms().forEach((synonym) -> wordings.add(Wording.of(synonym)));
		return wordings;
	}

	Table table() {
		return this.table;
	}

	boolean isStrip() {
		return this.table.layout() == Table.Layout.STRIP;
	}

	/** The columns under which values stand; those of a strip once for each row. */
	List<Line> leaves() {
		return this.leaves;
	}

	boolean isCaption(String wording) {
		return this.caption.equals(wording);
	}

	String caption() {
		return this.caption;
	}

	/** The corner's wording; empty if none is printed. */
	String corner() {
		return this.corner;
	}

	boolean isCorner(String wording) {
		return !wording.isEmpty() && (this.corner.equals(wording)
				|| (wording.length() >= SHORTEST_REMAINDER && this.corner.contains(wording)));
	}

	/** Whether the wording is a column's, a group's, or the corner's. */
	boolean isHeader(String wording) {
		return this.headerWordings.contains(wording) || isCorner(wording);
	}

	/** Whether the wording could be a piece of a label that is broken over lines. */
	boolean isHeaderFragment(String wording) {
		return !wording.isEmpty() && this.allHeaders.contains(wording);
	}

	/** Whether the wording names the leaf at that place. */
	boolean isLeaf(int leaf, String wording) {
		return this.leafWordings.get(leaf).contains(wording);
	}

	/** Whether the wording names that column. */
	boolean isColumn(Line column, String wording) {
		return isLeaf(this.leaves.indexOf(column), wording);
	}

	/** Whether the wording names any leaf. */
	boolean isLeaf(String wording) {
		return this.leafWordings.stream().anyMatch((wordings) -> wordings.contains(wording));
	}

	/** Whether all characters of a column's label are among the pieces. */
	static boolean isMadeOf(Line column, String pieces) {
		return Wording.of(column.label().zh()).chars().allMatch((c) -> pieces.indexOf(c) >= 0);
	}

	/** The wording by which a row is recognised, number and all, and its variants. */
	static Set<String> rowWordings(Heading heading) {
		Set<String> wordings = new LinkedHashSet<>();
		String label = heading.label().zh();
		wordings.add(Wording.of(label));
		wordings.add(Wording.of(Numbering.withoutNumber(label)));
		if (heading instanceof Line line) {
			line.synonyms().forEach((synonym) -> wordings.add(Wording.of(synonym)));
		}
		return wordings;
	}

}
