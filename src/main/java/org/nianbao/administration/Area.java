package org.nianbao.administration;

import org.nianbao.access.Access;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyDirectory;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What an office looks after. Whatever lies outside of it is answered like what does not
 * exist; that the person administers the office was checked before.
 */
@Component
public class Area {

	private final AgencyRegister agencies;

	private final AgencyDirectory directory;

	private final RegionRegister regions;

	private final Access access;

	Area(AgencyRegister agencies, AgencyDirectory directory, RegionRegister regions, Access access) {
		this.agencies = agencies;
		this.directory = directory;
		this.regions = regions;
		this.access = access;
	}

	/** The office of that code. */
	public Agency office(String code) {
		return this.agencies.find(code).filter(Agency::isOffice).orElseThrow(Area::notHere);
	}

	/**
	 * An agency that the office looks after: one below it; at the top, where nobody else
	 * does, also the office itself.
	 */
	Agency agency(Agency office, String code) {
		Agency agency = this.agencies.find(code).orElseThrow(Area::notHere);
		boolean itself = code.equals(office.code()) && office.supervisingOffice().isEmpty();
		if (!itself && !this.directory.isBelow(code, office.code())) {
			throw notHere();
		}
		return agency;
	}

	/** Whether a region is the office's own or inside it. */
	boolean hasRegion(Agency office, String region) {
		return this.regions.codesWithin(office.region()).contains(region);
	}

	/** The person as who acts as administrator of the agency or office. */
	public Actor actor(SignedIn person, String agencyCode) {
		return this.access.acting(person, Role.ADMIN, agencyCode);
	}

	/** What an address outside of the area is answered with. */
	public static ResponseStatusException notHere() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
