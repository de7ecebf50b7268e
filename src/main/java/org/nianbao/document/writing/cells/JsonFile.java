package org.nianbao.document.writing.cells;

import java.util.Map;

import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.content.WrittenCell;
import org.nianbao.content.WrittenReport;
import org.nianbao.content.WrittenTexts;
import org.nianbao.format.Edition;
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

}
