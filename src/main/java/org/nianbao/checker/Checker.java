package org.nianbao.checker;

import java.util.List;

import org.nianbao.check.Context;
import org.nianbao.check.Finding;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.content.Reading;
import org.nianbao.content.Totals;
import org.nianbao.document.DocumentHints;
import org.nianbao.document.DocumentReader;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;

import org.springframework.stereotype.Service;

/**
 * Reads a report from a document and checks it by the rulebook, knowing nothing but the
 * document: no report of the year before is looked up, and nothing is kept.
 */
@Service
class Checker {

	private final DocumentReader documents;

	private final Editions editions;

	private final Rulebook rulebook;

	Checker(DocumentReader documents, Editions editions, Rulebook rulebook) {
		this.documents = documents;
		this.editions = editions;
		this.rulebook = rulebook;
	}

	/**
	 * Checks a document.
	 * @param document the document's bytes, at most 20 MB
	 * @param hints what is known of it; a year given here wins over the document's
	 * @throws org.nianbao.document.UnreadableDocumentException if no report can be read
	 * from it
	 */
	Checked check(byte[] document, DocumentHints hints) {
		Reading reading = this.documents.read(document, hints);
		Edition edition = this.editions.require(reading.content().edition());
		List<Finding> findings = this.rulebook.check(Subject.of(edition, reading, Context.NONE));
		return new Checked(edition, reading, Totals.of(edition, reading.content()), findings);
	}

}
