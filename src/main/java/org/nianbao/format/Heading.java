package org.nianbao.format;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.LocalizedText;

/** A node of a table's header: a line of cells, or a label over several headings. */
public sealed interface Heading {

	/** The official label, as printed. */
	LocalizedText label();

	/** The lines below this heading in printed order; a line's own list is itself. */
	List<Line> lines();

	/** How many levels of labels this heading needs, itself included. */
	int depth();

	/**
	 * A row or a column of a table.
	 *
	 * @param code unique within the table's rows or columns; rows may contain dots
	 * @param label the official label, as printed
	 * @param synonyms other labels under which real reports print this line, in Chinese
	 * @param meaning what the line says across editions
	 * @param hint what a person who fills in the line should know; null if nothing
	 * @param plain what the line says in everyday words, for the public; null if the
	 * label says it
	 * @param type what may stand in its cells; null where the other axis says it
	 */
	record Line(String code, LocalizedText label, List<String> synonyms, String meaning, @Nullable LocalizedText hint,
			@Nullable LocalizedText plain, @Nullable CellType type) implements Heading {

		public Line {
			synonyms = List.copyOf(synonyms);
		}

		@Override
		public List<Line> lines() {
			return List.of(this);
		}

		@Override
		public int depth() {
			return 1;
		}

	}

	/**
	 * A label over several headings, without cells of its own.
	 *
	 * @param label the official label, as printed
	 * @param printedAsOneRow the code of the line that takes the numbers where a document
	 * prints the whole group as one line; null if that doesn't occur
	 * @param headings what stands below, never empty
	 */
	record Group(LocalizedText label, @Nullable String printedAsOneRow, List<Heading> headings) implements Heading {

		public Group {
			headings = List.copyOf(headings);
			if (headings.isEmpty()) {
				throw new IllegalArgumentException("a group needs headings");
			}
		}

		@Override
		public List<Line> lines() {
			return this.headings.stream().flatMap((heading) -> heading.lines().stream()).toList();
		}

		@Override
		public int depth() {
			return 1 + this.headings.stream().mapToInt(Heading::depth).max().orElse(0);
		}

	}

}
