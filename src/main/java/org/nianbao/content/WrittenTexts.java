package org.nianbao.content;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import org.nianbao.content.WrittenReport.WrittenSignature;

/**
 * The texts of a report as the API gives them.
 *
 * @param narratives the narratives by section code, beside the other keys
 * @param preface the text before section 1; empty if there is none
 * @param notes the notes under tables by table code
 * @param signature the signature block
 */
public record WrittenTexts(@JsonAnyGetter Map<String, String> narratives, String preface, Map<String, String> notes,
		WrittenSignature signature) {

	/** Writes down the texts of a report. */
	public static WrittenTexts of(ReportContent content) {
		return new WrittenTexts(content.narratives(), content.preface(), content.tableNotes(),
				WrittenSignature.of(content.signature()));
	}

}
