package org.nianbao.coverage.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.coverage.CoverageState;
import org.nianbao.coverage.Season;
import org.nianbao.coverage.Standing;
import org.nianbao.coverage.Standings;
import org.nianbao.mail.Addressee;
import org.nianbao.mail.Letter;
import org.nianbao.mail.Outbox;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Warns agencies and offices in time before the office's dates and before 31 January:
 * each of a date only while something is left to be done for it, and of every number of
 * days before it once.
 */
@Component
class DeadlineWarnings {

	private static final Set<Role> REVIEWERS_AND_PUBLISHERS = EnumSet.of(Role.REVIEWER, Role.PUBLISHER);

	private final AgencyRegister agencies;

	private final OfficeCalendar calendar;

	private final Standings standings;

	private final Recipients recipients;

	private final WarningStore store;

	private final WarningLetters letters;

	private final Outbox outbox;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DeadlineWarnings(AgencyRegister agencies, OfficeCalendar calendar, Standings standings, Recipients recipients,
			WarningStore store, WarningLetters letters, Outbox outbox, TransactionTemplate transaction, Clock clock) {
		this.agencies = agencies;
		this.calendar = calendar;
		this.standings = standings;
		this.recipients = recipients;
		this.store = store;
		this.letters = letters;
		this.outbox = outbox;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Gives the warnings that are due today, office by office. */
	void send() {
		ReportYear year = Season.newest(this.clock);
		for (String office : this.agencies.offices()) {
			OfficeYear decided = this.calendar.ofOffice(office, year);
			boolean anyDue = EnumSet.allOf(Due.class).stream().anyMatch((due) -> warning(due, decided).isPresent());
			if (anyDue) {
				this.transaction.executeWithoutResult((status) -> send(office, decided));
			}
		}
	}

	private void send(String office, OfficeYear decided) {
		List<Standing> reviewed = this.standings.ofOffice(this.agencies.require(office), decided.year())
			.stream()
			.filter((standing) -> !standing.copy())
			.toList();
		List<Letter> letters = new ArrayList<>();
		letters.addAll(toAgencies(Due.SUBMISSION, reviewed, decided, (each) -> each.state().awaitsSubmission()));
		if (decided.mode() != PublicationMode.BY_OFFICE) {
			letters.addAll(toPublishers(reviewed, decided));
		}
		// Who was told of the same day as the office's need not be told of it as the
		// law's.
		letters.addAll(toAgencies(Due.STATUTORY, reviewed, decided,
				(each) -> each.state().awaitsPublication() && !isSameDay(each, decided)));
		letters.addAll(toOffice(office, reviewed, decided));
		if (!letters.isEmpty()) {
			this.outbox.post(letters);
		}
	}

	private static boolean isSameDay(Standing standing, OfficeYear decided) {
		LocalDate told = standing.state().awaitsSubmission() ? decided.submissionDate() : decided.publicationDate();
		return told.equals(decided.year().statutoryDeadline());
	}

	private List<Letter> toAgencies(Due due, List<Standing> standings, OfficeYear decided,
			Predicate<Standing> concerned) {
		List<Agency> agencies = take(due, standings, decided, concerned);
		Map<String, List<Addressee>> people = this.recipients.filing(agencies);
		return letters(due, agencies, people, decided);
	}

	private List<Letter> toPublishers(List<Standing> standings, OfficeYear decided) {
		boolean beforeReview = decided.mode() == PublicationMode.PUBLISH_FIRST;
		List<Agency> agencies = take(Due.PUBLICATION, standings, decided,
				(each) -> each.state() == CoverageState.ACCEPTED
						|| beforeReview && each.state() == CoverageState.AWAITING_REVIEW);
		Map<String, List<Addressee>> people = this.recipients.of(agencies.stream().map(Agency::code).toList(),
				EnumSet.of(Role.PUBLISHER));
		return letters(Due.PUBLICATION, agencies, people, decided);
	}

	private List<Letter> letters(Due due, List<Agency> agencies, Map<String, List<Addressee>> people,
			OfficeYear decided) {
		List<Letter> letters = new ArrayList<>();
		for (Agency agency : agencies) {
			people.getOrDefault(agency.code(), List.of())
				.forEach((to) -> letters.add(this.letters.toAgency(to, due, agency, decided)));
		}
		return letters;
	}

	/** Those whom the date concerns and who were not warned of it yet. */
	private List<Agency> take(Due due, List<Standing> standings, OfficeYear decided, Predicate<Standing> concerned) {
		OptionalInt warning = warning(due, decided);
		if (warning.isEmpty()) {
			return List.of();
		}
		List<Agency> agencies = standings.stream().filter(concerned).map(Standing::agency).toList();
		Set<String> taken = this.store.take(agencies.stream().map(Agency::code).toList(), decided.year(), due,
				warning.getAsInt(), false, this.clock.instant());
		return agencies.stream().filter((agency) -> taken.contains(agency.code())).toList();
	}

	private List<Letter> toOffice(String office, List<Standing> standings, OfficeYear decided) {
		Backlog backlog = Backlog.of(standings, decided.mode());
		boolean newlyDue = false;
		for (Due due : Due.values()) {
			OptionalInt warning = warning(due, decided);
			if (warning.isPresent() && backlog.of(due) > 0) {
				newlyDue |= !this.store
					.take(List.of(office), decided.year(), due, warning.getAsInt(), true, this.clock.instant())
					.isEmpty();
			}
		}
		if (!newlyDue) {
			return List.of();
		}
		return this.recipients.of(List.of(office), REVIEWERS_AND_PUBLISHERS)
			.getOrDefault(office, List.of())
			.stream()
			.map((to) -> this.letters.toOffice(to, backlog, decided))
			.toList();
	}

	private OptionalInt warning(Due due, OfficeYear decided) {
		return due.warning(ChronoUnit.DAYS.between(LocalDate.now(this.clock), due.date(decided)));
	}

}
