package org.nianbao.filing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The cells of drafts that were taken over from a document in which their values were
 * inferred, as long as nobody has confirmed or changed them. They decide nothing: the
 * value stands, and somebody should compare it with the document.
 */
@Repository
public class InferredCells {

	private final JdbcClient database;

	InferredCells(JdbcClient database) {
		this.database = database;
	}

	/** Marks cells with the values that were taken over. */
	public void mark(long revision, Map<String, CellValue> values) {
		values.forEach((cell, value) -> this.database.sql("""
				INSERT INTO inferred_cell (revision_id, cell, written) VALUES (:revision, :cell, :written)
				ON CONFLICT (revision_id, cell) DO UPDATE SET written = EXCLUDED.written
				""")
			.param("revision", revision)
			.param("cell", cell)
			.param("written", String.valueOf(value.text()))
			.update());
	}

	/** The cells of a draft that still hold what was inferred, in printed order. */
	public List<Inferred> in(long revision, Edition edition, ReportContent draft) {
		Map<String, String> written = this.database
			.sql("SELECT cell, written FROM inferred_cell WHERE revision_id = :revision")
			.param("revision", revision)
			.query((row, number) -> Map.entry(row.getString("cell"), row.getString("written")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return edition.sections()
			.stream()
			.flatMap((section) -> section.tables()
				.stream()
				.flatMap((table) -> edition.cells(table).stream())
				.filter((cell) -> String.valueOf(draft.cell(cell).text()).equals(written.get(cell.code())))
				.map((cell) -> new Inferred(section, cell, draft.cell(cell))))
			.toList();
	}

	/** Says that a person has compared cells with the document. */
	public void confirm(long revision, Collection<String> cells) {
		if (!cells.isEmpty()) {
			this.database.sql("DELETE FROM inferred_cell WHERE revision_id = :revision AND cell IN (:cells)")
				.param("revision", revision)
				.param("cells", cells)
				.update();
		}
	}

	/** Says that a person has compared all of them with the document. */
	public void confirm(long revision) {
		this.database.sql("DELETE FROM inferred_cell WHERE revision_id = :revision")
			.param("revision", revision)
			.update();
	}

	/**
	 * A cell that holds what was inferred.
	 *
	 * @param section where it stands
	 * @param cell the cell
	 * @param value what it holds
	 */
	public record Inferred(Section section, Cell cell, CellValue value) {
	}

}
