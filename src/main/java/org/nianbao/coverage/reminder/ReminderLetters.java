package org.nianbao.coverage.reminder;

import java.time.LocalDate;
import java.util.Locale;

import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeYear;
import org.nianbao.mail.Addressee;
import org.nianbao.mail.Letter;
import org.nianbao.web.Figures;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts reminders together. They name the report and its dates, and nothing that stands in
 * it.
 */
@Component
class ReminderLetters {

	private final MessageSource messages;

	private final Figures figures;

	ReminderLetters(MessageSource messages, Figures figures) {
		this.messages = messages;
		this.figures = figures;
	}

	/** What somebody at an agency is written. */
	Letter reminder(Addressee to, Candidate candidate, Agency office, String note) {
		Agency agency = candidate.standing().agency();
		OfficeYear decided = candidate.standing().decided();
		Locale language = to.language();
		String remark = note.isEmpty() ? "" : this.messages.getMessage("coverage.reminder.note",
				new Object[] { office.name(language), note }, language);
		return Letter.usual(to, "coverage.reminder." + candidate.reason().name(),
				"/filing/" + agency.code() + '/' + decided.year(), agency.name(language), decided.year().toString(),
				date(decided.submissionDate(), language), date(decided.year().statutoryDeadline(), language),
				office.name(language), remark);
	}

	String date(LocalDate day, Locale language) {
		return this.figures.date(day, language);
	}

}
