package org.nianbao.document;

import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.format.TestEditions;

/**
 * Reads what a fuzzer makes up. Only refusals are expected; anything else is a finding.
 */
final class FuzzedReader {

	private static final DocumentReader READER = new DocumentReader(TestEditions.official());

	private static final String[] NAMES = { "x.txt", "x.html", "x.md" };

	private FuzzedReader() {
	}

	static void readOrRefuse(byte[] file) {
		try {
			DocumentHints hints = DocumentHints.NONE.withFileName(NAMES[file.length % NAMES.length]);
			if (READER.openHere(file, hints).reading().content() == null) {
				throw new AssertionError("a reading has a content");
			}
		}
		catch (SourceRefusedException | UnreadableDocumentException ex) {
			if (ex.getMessage() == null) {
				throw new AssertionError("a refusal has a reason", ex);
			}
		}
	}

}
