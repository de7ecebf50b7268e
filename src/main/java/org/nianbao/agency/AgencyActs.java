package org.nianbao.agency;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.Subject;

/** How what is done with agencies stands in the history. */
final class AgencyActs {

	private AgencyActs() {
	}

	static Act register(String code, NewAgency data, Actor by) {
		Act act = Act.of(by, "agency.register", Subject.agency(code))
			.became("nameZh", data.nameZh())
			.became("nameEn", data.nameEn())
			.became("signOff", data.signOff())
			.became("validUntil", data.validUntil());
		return contact(details(act, null, data.details()), AgencyContact.UNKNOWN, data.contact());
	}

	/**
	 * What is changed; empty if nothing is. It is named after the one thing that changes,
	 * where it is one.
	 */
	static Optional<Act> change(Agency agency, AgencyDetails before, AgencyContact contactBefore, AgencyChange change,
			Actor by) {
		boolean named = !agency.nameZh().equals(change.nameZh()) || !Objects.equals(agency.nameEn(), change.nameEn());
		boolean dissolved = !Objects.equals(agency.validUntil().orElse(null), change.validUntil());
		boolean settled = !before.equals(change.details()) || !contactBefore.equals(change.contact());
		if (!named && !dissolved && !settled) {
			return Optional.empty();
		}
		String code = settled ? "agency.change" : dissolved ? "agency.dissolve" : "agency.rename";
		Act act = Act.of(by, code, Subject.agency(change.code()))
			.change("nameZh", agency.nameZh(), change.nameZh())
			.change("nameEn", agency.nameEn(), change.nameEn())
			.change("validUntil", agency.validUntil().orElse(null), change.validUntil());
		if (named) {
			act = act.change("namedSince", agency.namedSince().orElse(null),
					(change.namedSince() != null) ? change.namedSince() : agency.namedSince().orElse(null));
		}
		return Optional.of(contact(details(act, before, change.details()), contactBefore, change.contact()));
	}

	static Act contact(Act act, AgencyContact before, AgencyContact now) {
		return act.change("unit", before.unit(), now.unit())
			.change("address", before.address(), now.address())
			.change("hours", before.hours(), now.hours())
			.change("phone", before.phone(), now.phone())
			.change("fax", before.fax(), now.fax())
			.change("email", before.email(), now.email());
	}

	private static Act details(Act act, @Nullable AgencyDetails before, AgencyDetails now) {
		if (before == null) {
			return act.became("kind", now.kind())
				.became("creditCode", now.creditCode())
				.became("ownCode", now.ownCode())
				.became("supervisingOffice", now.supervisingOffice())
				.became("copyOffices", list(now.copyOffices()))
				.became("office", now.office())
				.became("officeTitleZh", now.officeTitleZh())
				.became("officeTitleEn", now.officeTitleEn())
				.became("mainScope", now.mainScope())
				.became("validFrom", now.validFrom());
		}
		return act.change("kind", before.kind(), now.kind())
			.change("creditCode", before.creditCode(), now.creditCode())
			.change("ownCode", before.ownCode(), now.ownCode())
			.change("supervisingOffice", before.supervisingOffice(), now.supervisingOffice())
			.change("copyOffices", list(before.copyOffices()), list(now.copyOffices()))
			.change("office", before.office(), now.office())
			.change("officeTitleZh", before.officeTitleZh(), now.officeTitleZh())
			.change("officeTitleEn", before.officeTitleEn(), now.officeTitleEn())
			.change("mainScope", before.mainScope(), now.mainScope())
			.change("validFrom", before.validFrom(), now.validFrom());
	}

	private static @Nullable String list(Set<String> codes) {
		return codes.isEmpty() ? null : String.join(" ", new TreeSet<>(codes));
	}

}
