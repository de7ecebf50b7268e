package org.nianbao.document;

import java.nio.charset.Charset;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * What is known of a document before it is read.
 *
 * @param fileName its file name, whose ending may tell its kind; null if not known
 * @param mediaType its media type as the sender names it; null if not known
 * @param charset its encoding as the sender names it; null if not known. The bytes win
 * where they contradict it.
 * @param year the report year that the caller asks for, which wins over the document's;
 * null to take the document's
 * @param scope what the report's figures cover, which no document says
 */
public record DocumentHints(@Nullable String fileName, @Nullable String mediaType, @Nullable Charset charset,
		@Nullable ReportYear year, ReportScope scope) {

	/** Nothing is known; the report is the agency's own. */
	public static final DocumentHints NONE = new DocumentHints(null, null, null, null, ReportScope.OWN);

	/** The same with a file name. */
	public DocumentHints withFileName(@Nullable String name) {
		return new DocumentHints(name, this.mediaType, this.charset, this.year, this.scope);
	}

	/** The same with a media type and, if the sender names it, an encoding. */
	public DocumentHints withMediaType(@Nullable String type, @Nullable Charset encoding) {
		return new DocumentHints(this.fileName, type, encoding, this.year, this.scope);
	}

	/** The same for the report of a year. */
	public DocumentHints withYear(@Nullable ReportYear reportYear) {
		return new DocumentHints(this.fileName, this.mediaType, this.charset, reportYear, this.scope);
	}

	/** The same for a report of that scope. */
	public DocumentHints withScope(ReportScope reportScope) {
		return new DocumentHints(this.fileName, this.mediaType, this.charset, this.year, reportScope);
	}

}
