package org.nianbao.filing.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.document.DocumentHints;
import org.nianbao.document.DocumentReader;
import org.nianbao.document.ReadDocument;
import org.nianbao.filing.InferredCells;
import org.nianbao.filing.OpenReport;
import org.nianbao.format.Cell;
import org.nianbao.history.Actor;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.EditOutcome;
import org.nianbao.report.ReportDesk;
import org.nianbao.rulebook.ReportChecks;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads documents for a report and takes them over into its draft. */
@Component
class DocumentIntake {

	private final DocumentReader reader;

	private final ReportChecks checks;

	private final ReportDesk reports;

	private final DraftEditor editor;

	private final InferredCells inferred;

	DocumentIntake(DocumentReader reader, ReportChecks checks, ReportDesk reports, DraftEditor editor,
			InferredCells inferred) {
		this.reader = reader;
		this.checks = checks;
		this.reports = reports;
		this.editor = editor;
		this.inferred = inferred;
	}

	/**
	 * Reads a document as the report's.
	 * @throws org.nianbao.document.UnreadableDocumentException if no report can be read
	 * from it
	 */
	ReadDocument read(OpenReport report, StagedDocument document) {
		@Nullable MediaType type = mediaType(document.mediaType());
		@Nullable Charset charset = (document.fileName() == null) ? StandardCharsets.UTF_8
				: (type != null) ? type.getCharset() : null;
		DocumentHints hints = DocumentHints.NONE.withFileName(document.fileName())
			.withMediaType((type != null) ? type.getType() + "/" + type.getSubtype() : null, charset)
			.withYear(report.year())
			.withScope(report.key().scope());
		return this.reader.open(document.body(), hints);
	}

	/** What the rulebook finds in a document. */
	List<Finding> findings(OpenReport report, Reading reading) {
		return this.checks.checkDocument(report.key(), reading);
	}

	/** The draft as it stands. */
	ReportContent draft(OpenReport report) {
		return this.reports.content(report.revision());
	}

	/**
	 * Takes over parts of a document.
	 * @param draft the draft beside which the person saw it
	 */
	@Transactional
	EditOutcome takeOver(OpenReport report, Reading reading, ReportContent draft, Set<String> parts, Actor actor) {
		ReportContent wanted = new Takeover(report.edition(), draft, reading.content()).of(parts);
		EditOutcome outcome = this.editor.takeOver(report.revision(), draft, wanted, actor);
		if (outcome instanceof EditOutcome.Settled) {
			Map<String, CellValue> values = new HashMap<>();
			for (Cell cell : report.edition().enteredCells()) {
				boolean taken = reading.inferred().contains(cell.code()) && parts.contains(section(report, cell));
				if (taken && wanted.cell(cell).equals(reading.content().cell(cell))) {
					values.put(cell.code(), wanted.cell(cell));
				}
			}
			this.inferred.mark(report.revision(), values);
		}
		return outcome;
	}

	private static String section(OpenReport report, Cell cell) {
		return report.edition().sectionOf(report.edition().table(cell.table()).orElseThrow()).code();
	}

	/** By what a draft is told from any other. */
	static String fingerprint(ReportContent draft) {
		return CanonicalForm.hash(draft);
	}

	private static @Nullable MediaType mediaType(@Nullable String written) {
		try {
			return (written != null) ? MediaType.parseMediaType(written) : null;
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

}
