package org.nianbao.content;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * What an agency reports in one year: the one representation of a report, always in its
 * normal form (texts as {@link PlainText} says, maps ordered by key, empty texts left
 * out), so that equal reports are equal objects.
 *
 * @param edition the public name of the edition in which it is written
 * @param year the report year
 * @param scope what its figures cover
 * @param title the report's title as printed; empty if it has none
 * @param documentNumber the document number (文号); empty if it has none
 * @param indexNumber the index number (索引号); empty if it has none
 * @param preface the text before section 1 (引言); empty if it has none
 * @param narratives the texts of the narrative sections by section code
 * @param cells the values of the entered cells by cell code; a cell that is missing here
 * is not filled in, and totals never stand here, since they are computed
 * @param tableNotes the notes under tables (注：…) by table code
 * @param signature the signature block
 */
public record ReportContent(String edition, ReportYear year, ReportScope scope, String title, String documentNumber,
		String indexNumber, String preface, Map<String, String> narratives, Map<String, CellValue> cells,
		Map<String, String> tableNotes, Signature signature) {

	public ReportContent {
		title = PlainText.line(title);
		documentNumber = PlainText.line(documentNumber);
		indexNumber = PlainText.line(indexNumber);
		preface = PlainText.paragraphs(preface);
		narratives = texts(narratives);
		tableNotes = texts(tableNotes);
		Map<String, CellValue> filled = new TreeMap<>(cells);
		filled.values().removeIf((value) -> value instanceof CellValue.NotFilled);
		cells = Collections.unmodifiableMap(new LinkedHashMap<>(filled));
	}

	private static Map<String, String> texts(Map<String, String> texts) {
		Map<String, String> normal = new TreeMap<>();
		texts.forEach((key, text) -> normal.put(key, PlainText.paragraphs(text)));
		normal.values().removeIf(String::isEmpty);
		return Collections.unmodifiableMap(new LinkedHashMap<>(normal));
	}

	/** An empty report: nothing is filled in. */
	public static ReportContent blank(Edition edition, ReportYear year, ReportScope scope, String title) {
		return new ReportContent(edition.code(), year, scope, title, "", "", "", Map.of(), Map.of(), Map.of(),
				Signature.NONE);
	}

	/** The value of an entered cell; not filled in if nothing stands there. */
	public CellValue cell(String code) {
		CellValue value = this.cells.get(code);
		return (value != null) ? value : CellValue.NOT_FILLED;
	}

	/** The value of an entered cell; not filled in if nothing stands there. */
	public CellValue cell(Cell cell) {
		return cell(cell.code());
	}

	/** The text of a narrative section; empty if nothing is written. */
	public String narrative(String section) {
		return this.narratives.getOrDefault(section, "");
	}

	/** The note under a table; empty if there is none. */
	public String tableNote(String table) {
		return this.tableNotes.getOrDefault(table, "");
	}

	/** The same report with another value in one cell. */
	public ReportContent withCell(String code, CellValue value) {
		return withCells((cells) -> {
			cells.put(code, value);
			return cells;
		});
	}

	/** The same report with other values in its cells. */
	public ReportContent withCells(UnaryOperator<Map<String, CellValue>> change) {
		return new ReportContent(this.edition, this.year, this.scope, this.title, this.documentNumber, this.indexNumber,
				this.preface, this.narratives, change.apply(new HashMap<>(this.cells)), this.tableNotes,
				this.signature);
	}

	/** The same report with another text before its first section. */
	public ReportContent withPreface(String text) {
		return new ReportContent(this.edition, this.year, this.scope, this.title, this.documentNumber, this.indexNumber,
				text, this.narratives, this.cells, this.tableNotes, this.signature);
	}

	/** The same report with another text in one narrative section. */
	public ReportContent withNarrative(String section, String text) {
		Map<String, String> changed = new HashMap<>(this.narratives);
		changed.put(section, text);
		return new ReportContent(this.edition, this.year, this.scope, this.title, this.documentNumber, this.indexNumber,
				this.preface, changed, this.cells, this.tableNotes, this.signature);
	}

}
