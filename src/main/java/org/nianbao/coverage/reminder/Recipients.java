package org.nianbao.coverage.reminder;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.account.MailingList;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.ContactBook;
import org.nianbao.mail.Addressee;

import org.springframework.stereotype.Component;

/** Who is written at agencies and offices. */
@Component
class Recipients {

	/** Those who prepare and sign an agency's report. */
	static final Set<Role> FILING = EnumSet.of(Role.FILER, Role.SIGNER);

	private final MailingList people;

	private final ContactBook contacts;

	Recipients(MailingList people, ContactBook contacts) {
		this.people = people;
		this.contacts = contacts;
	}

	/**
	 * Those who hold one of the roles, by the code of their agency or office; an agency
	 * without any is missing.
	 */
	Map<String, List<Addressee>> of(Collection<String> agencies, Set<Role> roles) {
		return this.people.of(agencies, roles)
			.stream()
			.collect(Collectors.groupingBy((person) -> String.valueOf(person.agency())));
	}

	/**
	 * Those who prepare and sign the agencies' reports, and where there is nobody, the
	 * address that the agency has told the public; an agency without either is missing.
	 */
	Map<String, List<Addressee>> filing(Collection<Agency> agencies) {
		Map<String, List<Addressee>> found = new HashMap<>(of(agencies.stream().map(Agency::code).toList(), FILING));
		List<Agency> others = agencies.stream().filter((agency) -> !found.containsKey(agency.code())).toList();
		Map<String, AgencyContact> told = this.contacts.of(others.stream().map(Agency::code).toList());
		for (Agency agency : others) {
			String address = told.getOrDefault(agency.code(), AgencyContact.UNKNOWN).email();
			if (Addressee.isAddress(address)) {
				found.put(agency.code(), List.of(new Addressee(null, agency.nameZh(), address,
						Locale.SIMPLIFIED_CHINESE, false, agency.code())));
			}
		}
		return found;
	}

}
