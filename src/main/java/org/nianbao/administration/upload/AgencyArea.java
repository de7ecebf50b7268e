package org.nianbao.administration.upload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.AgencyDetails;

/**
 * An office's area as it is before a table is taken over, in memory: a table of thousands
 * of rows asks of it what there is, row by row.
 */
final class AgencyArea {

	private final Agency office;

	private final Map<String, Agency> byCode = new HashMap<>();

	private final Map<String, Agency> byCreditCode = new HashMap<>();

	private final Map<List<String>, Agency> byOwnCode = new HashMap<>();

	private final Map<String, List<Agency>> byName = new HashMap<>();

	private final Map<String, List<Agency>> officesByName = new HashMap<>();

	private final Map<String, Agency> offices = new HashMap<>();

	private final Map<String, SortedSet<String>> copies;

	private final Map<String, AgencyContact> contacts;

	private final Set<String> regions;

	/**
	 * Takes an area in.
	 * @param office the office whose area it is
	 * @param below the agencies below it
	 * @param offices all offices, also outside of the area
	 * @param copies the offices that receive a copy, by agency
	 * @param contacts the contacts, by agency
	 * @param regions the codes of the area's regions
	 */
	AgencyArea(Agency office, Collection<Agency> below, Collection<Agency> offices,
			Map<String, SortedSet<String>> copies, Map<String, AgencyContact> contacts, Collection<String> regions) {
		this.office = office;
		this.copies = copies;
		this.contacts = contacts;
		this.regions = new HashSet<>(regions);
		for (Agency agency : below) {
			this.byCode.put(agency.code(), agency);
			agency.creditCode().ifPresent((code) -> this.byCreditCode.put(code.value(), agency));
			agency.ownCode().ifPresent((code) -> this.byOwnCode.put(List.of(agency.reviewingOffice(), code), agency));
			this.byName.computeIfAbsent(agency.nameZh(), (name) -> new ArrayList<>()).add(agency);
		}
		for (Agency other : offices) {
			this.offices.put(other.code(), other);
			this.officesByName.computeIfAbsent(other.nameZh(), (name) -> new ArrayList<>()).add(other);
		}
	}

	/** The office whose area it is. */
	Agency office() {
		return this.office;
	}

	/** Whether a region lies in the area. */
	boolean hasRegion(String code) {
		return this.regions.contains(code);
	}

	/** The agency of that code, if it is below the office. */
	Optional<Agency> ofCode(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	Optional<Agency> ofCreditCode(String code) {
		return Optional.ofNullable(this.byCreditCode.get(code));
	}

	Optional<Agency> ofOwnCode(String reviewingOffice, String code) {
		return Optional.ofNullable(this.byOwnCode.get(List.of(reviewingOffice, code)));
	}

	/** The agencies of that very name below the office. */
	List<Agency> ofName(String name) {
		return this.byName.getOrDefault(name, List.of());
	}

	/** All agencies below the office. */
	Collection<Agency> below() {
		return this.byCode.values();
	}

	/** Whether an agency is below the office, or the office itself. */
	boolean covers(String code) {
		return this.office.code().equals(code) || this.byCode.containsKey(code);
	}

	/** The offices of that code or very name, wherever they are. */
	List<Agency> offices(String written) {
		Agency found = this.offices.get(written);
		return (found != null) ? List.of(found) : this.officesByName.getOrDefault(written, List.of());
	}

	/** What is settled about an agency. */
	AgencyDetails details(Agency agency) {
		SortedSet<String> copied = this.copies.get(agency.code());
		return agency.details((copied != null) ? copied : Set.of());
	}

	/** How the public reaches an agency. */
	AgencyContact contact(Agency agency) {
		return this.contacts.getOrDefault(agency.code(), AgencyContact.UNKNOWN);
	}

}
