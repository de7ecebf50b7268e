package org.nianbao.coverage.reminder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.mail.PostedMail;
import org.nianbao.mail.PostedMails;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reminders of an office with what became of their mails. */
@Service
class ReminderLog {

	private final ReminderStore store;

	private final PostedMails mails;

	private final AgencyRegister agencies;

	ReminderLog(ReminderStore store, PostedMails mails, AgencyRegister agencies) {
		this.store = store;
		this.mails = mails;
		this.agencies = agencies;
	}

	/** A part of the log, the newest first. */
	@Transactional(readOnly = true)
	List<Line> lines(String office, int offset, int most) {
		List<Reminder> reminders = this.store.ofOffice(office, offset, most);
		Map<UUID, Set<UUID>> numbers = this.store.mails(reminders.stream().map(Reminder::id).toList());
		Map<UUID, PostedMail> mails = this.mails.of(numbers.values().stream().flatMap(Collection::stream).toList())
			.stream()
			.collect(Collectors.toMap(PostedMail::id, Function.identity()));
		Map<String, Agency> agencies = this.agencies
			.ofCodes(reminders.stream().map(Reminder::agency).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Agency::code, Function.identity()));
		List<Line> lines = new ArrayList<>();
		for (Reminder reminder : reminders) {
			Agency agency = agencies.get(reminder.agency());
			if (agency != null) {
				lines.add(new Line(reminder, agency,
						numbers.getOrDefault(reminder.id(), Set.of())
							.stream()
							.map(mails::get)
							.sorted(Comparator.comparing(PostedMail::address))
							.toList()));
			}
		}
		return lines;
	}

	/**
	 * A line of the log.
	 *
	 * @param reminder the reminder
	 * @param agency the agency that was reminded
	 * @param mails its mails, ordered by address
	 */
	record Line(Reminder reminder, Agency agency, List<PostedMail> mails) {
	}

}
