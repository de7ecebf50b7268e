package org.nianbao.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose reports a person reviews or publishes. */
@Component
class Jurisdiction {

	private final AgencyRegister agencies;

	Jurisdiction(AgencyRegister agencies) {
		this.agencies = agencies;
	}

	/**
	 * The offices for which the person reviews or publishes now, ordered by code; also an
	 * agency that publishes for itself.
	 */
	List<Agency> offices(SignedIn person) {
		return person.desks(Role.REVIEWER, Role.PUBLISHER)
			.stream()
			.map(this.agencies::find)
			.flatMap(Optional::stream)
			.toList();
	}

	/** The offices for which the person reviews, ordered by code. */
	List<Agency> reviewing(SignedIn person) {
		return person.agencies(Role.REVIEWER).stream().map(this.agencies::find).flatMap(Optional::stream).toList();
	}

	/**
	 * One of the offices for which the person reviews.
	 * @param code its code; empty for the first
	 * @throws ResponseStatusException 404 if it is none of them
	 */
	Agency reviewing(SignedIn person, String code) {
		return reviewing(person).stream()
			.filter((office) -> code.isEmpty() || office.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * The agencies whose reports the person sees at one of these offices, ordered by
	 * code: those that file to it, and the office itself where it reviews its own report,
	 * at the top, or where the person publishes it.
	 */
	List<Agency> agencies(Agency office, SignedIn person) {
		List<Agency> supervised = this.agencies.supervisedBy(office.code());
		boolean own = office.reviewingOffice().equals(office.code()) || person.holds(Role.PUBLISHER, office.code());
		if (!own) {
			return supervised;
		}
		List<Agency> all = new ArrayList<>(supervised);
		all.addFirst(office);
		return all;
	}

}
