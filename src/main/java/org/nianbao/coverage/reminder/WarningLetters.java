package org.nianbao.coverage.reminder;

import java.util.Locale;

import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeYear;
import org.nianbao.coverage.Board;
import org.nianbao.mail.Addressee;
import org.nianbao.mail.Letter;
import org.nianbao.web.Figures;

import org.springframework.stereotype.Component;

/** Puts warnings together. */
@Component
class WarningLetters {

	private final Figures figures;

	WarningLetters(Figures figures) {
		this.figures = figures;
	}

	/** What somebody at an agency is written. */
	Letter toAgency(Addressee to, Due due, Agency agency, OfficeYear decided) {
		Locale language = to.language();
		return Letter.usual(to, "coverage.warning." + due.name(), "/filing", agency.name(language),
				decided.year().toString(), this.figures.date(due.date(decided), language));
	}

	/** What somebody at an office is written. */
	Letter toOffice(Addressee to, Backlog backlog, OfficeYear decided) {
		Locale language = to.language();
		String link = Board.PATH + "?office=" + decided.office() + "&year=" + decided.year();
		return Letter.usual(to, "coverage.warning.office", link, decided.year().toString(),
				this.figures.number(backlog.notSubmitted()), this.figures.date(decided.submissionDate(), language),
				this.figures.number(backlog.notReviewed()), this.figures.date(decided.reviewDate(), language),
				this.figures.number(backlog.notPublished()), this.figures.date(decided.publicationDate(), language),
				this.figures.number(backlog.notPublic()),
				this.figures.date(decided.year().statutoryDeadline(), language));
	}

}
