package org.nianbao.coverage.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.nianbao.agency.Agency;
import org.nianbao.coverage.Standing;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.mail.Addressee;
import org.nianbao.mail.Letter;
import org.nianbao.mail.Outbox;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds agencies of what the office waits for: each at most once in 24 hours of the
 * same, whoever and however many do it at once.
 */
@Service
public class Reminders {

	/** So long an agency is not reminded of the same again. */
	static final Duration REST = Duration.ofHours(24);

	private final Recipients recipients;

	private final ReminderStore store;

	private final ReminderLetters letters;

	private final Outbox outbox;

	private final History history;

	private final Clock clock;

	Reminders(Recipients recipients, ReminderStore store, ReminderLetters letters, Outbox outbox, History history,
			Clock clock) {
		this.recipients = recipients;
		this.store = store;
		this.letters = letters;
		this.outbox = outbox;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Those of these agencies that the office might remind now, with why not where that
	 * can't be done. Agencies for which the office waits for nothing, and those that
	 * another office reviews, are left out.
	 */
	@Transactional(readOnly = true)
	public List<Candidate> candidates(Collection<Standing> agencies, ReportYear year) {
		List<Standing> waitedFor = agencies.stream()
			.filter((standing) -> !standing.copy() && ReminderReason.of(standing).isPresent())
			.toList();
		List<String> codes = waitedFor.stream().map((standing) -> standing.agency().code()).toList();
		Map<String, List<Addressee>> people = this.recipients.filing(waitedFor.stream().map(Standing::agency).toList());
		Map<ReminderStore.Kind, Instant> recent = this.store.since(codes, year, this.clock.instant().minus(REST));
		return waitedFor.stream().map((standing) -> candidate(standing, people, recent)).toList();
	}

	private static Candidate candidate(Standing standing, Map<String, List<Addressee>> people,
			Map<ReminderStore.Kind, Instant> recent) {
		ReminderReason reason = ReminderReason.of(standing).orElseThrow();
		String code = standing.agency().code();
		return new Candidate(standing, reason, people.getOrDefault(code, List.of()),
				recent.get(new ReminderStore.Kind(code, reason)));
	}

	/**
	 * Reminds those of these agencies that can be reminded now.
	 * @param office the office that reminds, which reviews their reports
	 * @param note what the office adds in its own words; empty for nothing
	 * @param by who does it; {@link Actor#APPLICATION} for the office's schedule
	 */
	@Transactional
	public SentReminders send(Agency office, ReportYear year, Collection<Standing> agencies, String note, Actor by) {
		List<Candidate> candidates = candidates(agencies, year);
		List<Candidate> ready = candidates.stream().filter(Candidate::isReady).toList();
		Instant now = this.clock.instant();
		Set<ReminderStore.Kind> taken = this.store.take(ready, year, now, now.minus(REST));
		List<Candidate> reminded = ready.stream()
			.filter((each) -> taken.contains(ReminderStore.Kind.of(each)))
			.toList();
		if (!reminded.isEmpty()) {
			write(office, year, reminded, note, by, now);
		}
		int mails = reminded.stream().mapToInt((each) -> each.recipients().size()).sum();
		int unreachable = (int) candidates.stream().filter((each) -> each.recipients().isEmpty()).count();
		return new SentReminders(reminded.size(), mails, candidates.size() - unreachable - reminded.size(),
				unreachable);
	}

	private void write(Agency office, ReportYear year, List<Candidate> reminded, String note, Actor by, Instant now) {
		boolean scheduled = by.equals(Actor.APPLICATION);
		List<Reminder> reminders = new ArrayList<>();
		List<Letter> letters = new ArrayList<>();
		List<UUID> reminderOfLetter = new ArrayList<>();
		for (Candidate each : reminded) {
			Reminder reminder = new Reminder(UUID.randomUUID(), office.code(), each.standing().agency().code(), year,
					each.reason(), note, now, scheduled ? null : by.account(), scheduled ? null : by.name());
			reminders.add(reminder);
			for (Addressee to : each.recipients()) {
				letters.add(this.letters.reminder(to, each, office, note));
				reminderOfLetter.add(reminder.id());
			}
		}
		List<UUID> mails = this.outbox.post(letters);
		this.store.add(reminders);
		this.store.link(reminderOfLetter, mails);
		this.history.record(Act.of(by, "coverage.remind", Subject.office(office.code()))
			.became("year", year)
			.became("agencies", reminders.size())
			.became("mails", mails.size())
			.became("note", note.isEmpty() ? null : note));
	}

}
