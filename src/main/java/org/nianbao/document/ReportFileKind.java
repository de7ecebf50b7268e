package org.nianbao.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file as which a report is offered. */
public enum ReportFileKind {

	/** Word. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),

	/** PDF. */
	PDF("application/pdf"),

	/** Excel in the official layout, each cell named by its code. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),

	/** CSV, one row for each cell. */
	CSV("text/csv;charset=UTF-8"),

	/** JSON, as the API answers. */
	JSON("application/json"),

	/** Markdown. */
	MD("text/markdown;charset=UTF-8"),

	/** HTML that can be pasted into another page. */
	HTML("text/html;charset=UTF-8");

	private final String mediaType;

	ReportFileKind(String mediaType) {
		this.mediaType = mediaType;
	}

	/** The ending of such a file's name, by which addresses name the kind. */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The media type. */
	public String mediaType() {
		return this.mediaType;
	}

	/** The kind whose files' names end so; empty if there is none. */
	public static Optional<ReportFileKind> ofEnding(String ending) {
		return Arrays.stream(values()).filter((kind) -> kind.ending().equals(ending)).findFirst();
	}

}
