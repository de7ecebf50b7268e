package org.nianbao.document.reading;

import org.nianbao.format.Edition;

/** What a document is recognised by in one edition. */
final class EditionWords {

	private final Edition edition;

	private final SectionTitles sectionTitles;

	private final ReportTitle reportTitle;

	private final Equations equations;

	EditionWords(Edition edition) {
		this.edition = edition;
		this.sectionTitles = new SectionTitles(edition);
		this.reportTitle = new ReportTitle(edition);
		this.equations = new Equations(edition);
	}

	Edition edition() {
		return this.edition;
	}

	SectionTitles sectionTitles() {
		return this.sectionTitles;
	}

	ReportTitle reportTitle() {
		return this.reportTitle;
	}

	Equations equations() {
		return this.equations;
	}

}
