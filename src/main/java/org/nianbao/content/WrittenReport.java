package org.nianbao.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * A report as it is written down in JSON: where it is frozen, and in answers of the API.
 *
 * @param version the version of this form
 * @param edition the public name of the edition
 * @param year the report year
 * @param scope the public name of the scope
 * @param title the title; empty if there is none
 * @param documentNumber the document number; empty if there is none
 * @param indexNumber the index number; empty if there is none
 * @param preface the preface; empty if there is none
 * @param narratives the narratives by section code
 * @param cells the entered cells by cell code
 * @param tableNotes the notes under tables by table code
 * @param signature the signature block
 */
public record WrittenReport(int version, String edition, int year, String scope, String title, String documentNumber,
		String indexNumber, String preface, Map<String, String> narratives, Map<String, WrittenCell> cells,
		Map<String, String> tableNotes, WrittenSignature signature) {

	/** The version that is written. */
	public static final int VERSION = 1;

	/** Writes down a report. */
	public static WrittenReport of(ReportContent content) {
		return new WrittenReport(VERSION, content.edition(), content.year().value(), content.scope().code(),
				content.title(), content.documentNumber(), content.indexNumber(), content.preface(),
				content.narratives(), cells(content.cells()), content.tableNotes(),
				WrittenSignature.of(content.signature()));
	}

	/**
	 * Reads the report back.
	 * @throws IllegalArgumentException if this is not what {@link #of} writes
	 */
	public ReportContent toContent() {
		if (this.version != VERSION) {
			throw new IllegalArgumentException("unknown version of a written report: " + this.version);
		}
		ReportScope known = ReportScope.ofCode(this.scope)
			.orElseThrow(() -> new IllegalArgumentException("unknown scope: " + this.scope));
		Map<String, CellValue> values = new LinkedHashMap<>();
		this.cells.forEach((code, cell) -> values.put(code, cell.toValue()));
		return new ReportContent(this.edition, new ReportYear(this.year), known, this.title, this.documentNumber,
				this.indexNumber, this.preface, this.narratives, values, this.tableNotes, this.signature.toSignature());
	}

	private static Map<String, WrittenCell> cells(Map<String, CellValue> cells) {
		Map<String, WrittenCell> written = new LinkedHashMap<>();
		cells.forEach((code, value) -> written.put(code, WrittenCell.of(value)));
		return written;
	}

	/**
	 * A signature block as it is written down.
	 *
	 * @param agency the agency as it signs; empty if it doesn't
	 * @param date the date of signing, {@code 2026-01-28}; null if none is given
	 */
	public record WrittenSignature(String agency, @Nullable String date) {

		static WrittenSignature of(Signature signature) {
			return new WrittenSignature(signature.agency(),
					(signature.date() != null) ? signature.date().toString() : null);
		}

		Signature toSignature() {
			return new Signature(this.agency, (this.date != null) ? LocalDate.parse(this.date) : null);
		}

	}

}
