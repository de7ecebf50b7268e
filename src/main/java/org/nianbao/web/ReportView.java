package org.nianbao.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.Narrative;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.format.TableLayout;

/**
 * A report as pages show it: the official layout, whatever the edition. The template
 * {@code fragments/report} sets it.
 *
 * @param content the report
 * @param preface the paragraphs before section 1; empty if there are none
 * @param sections the sections in printed order
 * @param marks what is to be pointed out at cells, by cell code: ids of findings or
 * remarks on the same page; empty on public pages
 * @param annotations what else staff see beside it; none on public pages
 * @param words the words of its texts that are to be pointed out; none on public pages
 * @param pictures the address below which its pictures are, by SHA-256; empty where only
 * their alternative texts are shown
 * @param plain whether rows and columns say in everyday words what they mean
 */
public record ReportView(ReportContent content, List<Narrative.Block> preface, List<SectionView> sections,
		Map<String, Mark> marks, Annotations annotations, TextMarks words, String pictures, boolean plain) {

	private static final Pattern BEFORE_YEAR = Pattern.compile("(?<=\\D)(?=20\\d\\d ?年)");

	/** A report without marks. */
	public static ReportView of(Edition edition, ReportContent content) {
		return of(edition, content, Map.of());
	}

	/** A report whose cells are marked. */
	public static ReportView of(Edition edition, ReportContent content, Map<String, Mark> marks) {
		return of(edition, content, marks, (cell, totals) -> null);
	}

	/**
	 * A report as it was read from a document, with the totals that the document states
	 * beside those that its numbers give, where the two differ.
	 */
	public static ReportView of(Edition edition, Reading reading, Map<String, Mark> marks) {
		return of(edition, reading.content(), marks, reading::contradicted);
	}

	private static ReportView of(Edition edition, ReportContent content, Map<String, Mark> marks,
			BiFunction<Cell, Totals, @Nullable CellValue> contradicted) {
		Totals totals = Totals.of(edition, content);
		List<SectionView> sections = edition.sections()
			.stream()
			.map((section) -> new SectionView(section, Narrative.blocks(content.narrative(section.code())),
					section.tables()
						.stream()
						.map((table) -> new TableView(table, TableLayout.of(edition, table), totals, contradicted,
								content.tableNote(table.code())))
						.toList()))
			.toList();
		return new ReportView(content, Narrative.blocks(content.preface()), sections, marks, Annotations.NONE,
				TextMarks.NONE, "", false);
	}

	/** The same report with what staff see beside it. */
	public ReportView annotated(Annotations added) {
		return new ReportView(this.content, this.preface, this.sections, this.marks, added, this.words, this.pictures,
				this.plain);
	}

	/** The same report with the words pointed out that findings are about. */
	public ReportView withWords(TextMarks marked) {
		return new ReportView(this.content, this.preface, this.sections, this.marks, this.annotations, marked,
				this.pictures, this.plain);
	}

	/** The same report with its pictures, which are below that address by SHA-256. */
	public ReportView withPictures(String address) {
		return new ReportView(this.content, this.preface, this.sections, this.marks, this.annotations, this.words,
				address, this.plain);
	}

	/** The same report with the everyday meaning of rows and columns. */
	public ReportView explained() {
		return new ReportView(this.content, this.preface, this.sections, this.marks, this.annotations, this.words,
				this.pictures, true);
	}

	/**
	 * The title in the parts between which a line may break: the agency, and the rest
	 * from the year on.
	 */
	public List<String> titleParts() {
		return List.of(BEFORE_YEAR.split(this.content.title(), 2));
	}

	public Signature signature() {
		return this.content.signature();
	}

	/** Whether something is to be pointed out at the cell. */
	public boolean isMarked(Cell cell) {
		return this.marks.containsKey(cell.code());
	}

	/**
	 * A section.
	 *
	 * @param section its declaration in the edition
	 * @param blocks its text; empty for tables
	 * @param tables its tables; empty for a narrative
	 */
	public record SectionView(Section section, List<Narrative.Block> blocks, List<TableView> tables) {
	}

	/**
	 * A table with its values.
	 *
	 * @param table its declaration in the edition
	 * @param layout how it is printed
	 * @param totals its values, totals computed
	 * @param contradicted the total that the source states instead of the computed one;
	 * null where it states none or the same
	 * @param note the note under it; empty if there is none
	 */
	public record TableView(Table table, TableLayout layout, Totals totals,
			BiFunction<Cell, Totals, @Nullable CellValue> contradicted, String note) {

		public CellValue value(Cell cell) {
			return this.totals.value(cell);
		}

		/** What the source states instead of a computed total; null if nothing. */
		public @Nullable CellValue stated(Cell cell) {
			return cell.computed() ? this.contradicted.apply(cell, this.totals) : null;
		}

		/** The columns of which it is said in everyday words what they mean. */
		public List<Heading.Line> plainColumns() {
			return this.table.columns().lines().stream().filter((column) -> column.plain() != null).toList();
		}

		public List<String> noteLines() {
			return this.note.isEmpty() ? List.of() : Arrays.asList(this.note.split("\n"));
		}

	}

	/**
	 * Something that is pointed out at a cell.
	 *
	 * @param target the id of the finding or remark on the same page
	 * @param level the public name of the finding's level
	 */
	public record Mark(String target, String level) {
	}

	/**
	 * What staff see beside a report.
	 *
	 * @param notes links to remarks on the same page, by the id of their place: {@code
	 * cell-…}, {@code row-…}, or {@code text-…} with the name of the text and the number
	 * of the passage, 0 for the text as a whole
	 * @param before last year's figures by cell code; a cell that has none is missing
	 * @param beforeShown whether last year's figures stand below this year's; otherwise
	 * they show where the pointer rests
	 * @param places whether rows and passages have ids, so that they can be linked to
	 */
	public record Annotations(Map<String, List<Note>> notes, Map<String, CellValue> before, boolean beforeShown,
			boolean places) {

		/** Nothing beside the report. */
		public static final Annotations NONE = new Annotations(Map.of(), Map.of(), false, false);

		public Annotations {
			notes = Map.copyOf(notes);
			before = Map.copyOf(before);
		}

		/** The links at a place; empty if there are none. */
		public List<Note> at(String place) {
			return this.notes.getOrDefault(place, List.of());
		}

		/** Last year's figure of a cell; null if there is none. */
		public @Nullable CellValue before(Cell cell) {
			return this.before.get(cell.code());
		}

	}

	/**
	 * A link to a remark.
	 *
	 * @param target the id of the remark on the same page
	 * @param number the number of the remark
	 */
	public record Note(String target, int number) {
	}

}
