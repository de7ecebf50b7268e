package org.nianbao.correspondence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.nianbao.account.MailingList;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.PublicationMode;
import org.nianbao.mail.Addressee;
import org.nianbao.mail.Letter;
import org.nianbao.mail.Outbox;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionAct;
import org.nianbao.report.RevisionActed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to those whom a change of a report's state concerns, in the transaction that
 * changes it. A letter names the report and leads to its page; what stands in the report
 * and why it was returned is read there. Nobody is written about an own act.
 */
@Component
class ReportNotices {

	private final AgencyRegister agencies;

	private final OfficeCalendar calendar;

	private final MailingList people;

	private final Outbox outbox;

	ReportNotices(AgencyRegister agencies, OfficeCalendar calendar, MailingList people, Outbox outbox) {
		this.agencies = agencies;
		this.calendar = calendar;
		this.people = people;
		this.outbox = outbox;
	}

	@EventListener
	void tell(RevisionActed acted) {
		Agency agency = this.agencies.require(acted.report().agency());
		Concerned concerned = Concerned.by(acted, isPublishedFirst(agency, acted));
		Set<Long> written = new HashSet<>(Set.of(acted.by().account()));
		List<Letter> letters = Stream
			.of(letters(agency.reviewingOffice(), concerned.office(), acted, agency, Part.OFFICE),
					letters(agency.code(), concerned.filing(), acted, agency, Part.FILING),
					letters(agency.code(), concerned.publishing() ? Set.of(Role.PUBLISHER) : Set.of(), acted, agency,
							Part.PUBLISHING))
			.flatMap(List::stream)
			.filter((letter) -> letter.to().account() == null || written.add(letter.to().account()))
			.toList();
		if (!letters.isEmpty()) {
			this.outbox.post(letters);
		}
	}

	private boolean isPublishedFirst(Agency agency, RevisionActed acted) {
		return this.calendar.ofOffice(agency.reviewingOffice(), acted.report().year())
			.mode() == PublicationMode.PUBLISH_FIRST;
	}

	private List<Letter> letters(String place, Set<Role> roles, RevisionActed acted, Agency agency, Part part) {
		if (roles.isEmpty()) {
			return List.of();
		}
		return this.people.of(List.of(place), roles).stream().map((to) -> letter(to, acted, agency, part)).toList();
	}

	private static Letter letter(Addressee to, RevisionActed acted, Agency agency, Part part) {
		return Letter.usual(to, "correspondence.notice." + acted.act().name() + "." + part.words(acted.act()),
				part.address(acted.report(), agency), agency.name(to.language()), acted.report().year().toString(),
				acted.by().name());
	}

	/** The part in which somebody is concerned. */
	private enum Part {

		OFFICE, FILING, PUBLISHING;

		/** Who publishes is told when it is time to. */
		private String words(RevisionAct act) {
			return switch (this) {
				case OFFICE -> "office";
				case FILING -> "agency";
				case PUBLISHING -> (act == RevisionAct.SUBMIT || act == RevisionAct.ACCEPT) ? "publisher" : "agency";
			};
		}

		private String address(ReportKey report, Agency agency) {
			String plain = '/' + report.agency() + '/' + report.year();
			return switch (this) {
				case OFFICE ->
					"/review" + plain + ((report.scope() == agency.mainScope()) ? "" : "/" + report.scope().code());
				case FILING -> "/filing" + plain;
				case PUBLISHING -> "/filing" + plain + "/publication";
			};
		}

	}

}
