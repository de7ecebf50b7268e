package org.nianbao.document.writing.cells;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.content.Totals;
import org.nianbao.content.WrittenCell;
import org.nianbao.content.WrittenReport;
import org.nianbao.content.WrittenReport.WrittenSignature;
import org.nianbao.content.WrittenTexts;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as JSON in the words of the API: every cell by its code, totals as computed,
 * and the texts.
 */
public final class JsonFile {

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private JsonFile() {
	}

	/** What the file says; the same keys as in the API's answers. */
	record Answer(int year, String scope, String edition, String title, String documentNumber, String indexNumber,
			Map<String, WrittenCell> cells, WrittenTexts sections) {
	}

	/** The report as JSON in UTF-8. */
	public static byte[] of(Edition edition, ReportContent content) {
		WrittenReport written = WrittenReport.of(content);
		return MAPPER.writeValueAsBytes(new Answer(written.year(), written.scope(), written.edition(), written.title(),
				written.documentNumber(), written.indexNumber(), WrittenCell.all(edition, Totals.of(edition, content)),
				WrittenTexts.of(content)));
	}

	/**
	 * Reads the report back, totals left out.
	 * @throws IllegalArgumentException if this is not what {@link #of} writes
	 */
	public static ReportContent read(Edition edition, byte[] file) {
		try {
			JsonNode report = MAPPER.readTree(new String(file, StandardCharsets.UTF_8));
			Map<String, CellValue> cells = new HashMap<>();
			for (Cell cell : edition.enteredCells()) {
				cells.put(cell.code(),
						MAPPER.treeToValue(report.required("cells").required(cell.code()), WrittenCell.class)
							.toValue());
			}
			JsonNode texts = report.required("sections");
			Map<String, String> narratives = texts(texts);
			narratives.remove("preface");
			WrittenSignature signature = MAPPER.treeToValue(texts.required("signature"), WrittenSignature.class);
			return new ReportContent(report.required("edition").asString(),
					new ReportYear(report.required("year").asInt()),
					ReportScope.ofCode(report.required("scope").asString())
						.orElseThrow(() -> new IllegalArgumentException("unknown scope")),
					report.required("title").asString(), report.required("documentNumber").asString(),
					report.required("indexNumber").asString(), texts.required("preface").asString(), narratives, cells,
					texts(texts.required("notes")), signature(signature));
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("not a report in JSON", ex);
		}
	}

	private static Map<String, String> texts(JsonNode node) {
		Map<String, String> texts = new HashMap<>();
		node.properties().forEach((entry) -> {
			if (entry.getValue().isString()) {
				texts.put(entry.getKey(), entry.getValue().asString());
			}
		});
		return texts;
	}

	private static Signature signature(WrittenSignature written) {
		return new Signature(written.agency(), (written.date() != null) ? LocalDate.parse(written.date()) : null);
	}

}
