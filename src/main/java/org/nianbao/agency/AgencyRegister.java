package org.nianbao.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyRefusedException.Reason;
import org.nianbao.agency.AgencyRules.Settled;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The agencies, and who supervises whom. */
@Service
@Transactional(readOnly = true)
public class AgencyRegister {

	private final Agencies agencies;

	private final RegionRegister regions;

	private final AgencyCodes codes;

	private final AgencyRules rules;

	private final CopyOffices copies;

	private final ContactBook contacts;

	private final FormerNames formerNames;

	private final JdbcClient database;

	private final History history;

	private final Clock clock;

	AgencyRegister(Agencies agencies, RegionRegister regions, AgencyCodes codes, AgencyRules rules, CopyOffices copies,
			ContactBook contacts, FormerNames formerNames, JdbcClient database, History history, Clock clock) {
		this.agencies = agencies;
		this.regions = regions;
		this.codes = codes;
		this.rules = rules;
		this.copies = copies;
		this.contacts = contacts;
		this.formerNames = formerNames;
		this.database = database;
		this.history = history;
		this.clock = clock;
	}

	/**
	 * Registers an agency and gives it the next code of its region.
	 * @throws AgencyRefusedException if there is no such region or it has given all its
	 * 999 codes, the office to which it files is none, or one of its codes is taken
	 */
	@Transactional
	public Agency register(NewAgency data, Actor by) {
		return registerAll(List.of(data), by).getFirst();
	}

	/**
	 * Registers several agencies: all of them or, where one is refused, none.
	 * @return the agencies in the same order
	 * @throws AgencyRefusedException as for one
	 */
	@Transactional
	public List<Agency> registerAll(List<NewAgency> added, Actor by) {
		List<AgencyDetails> details = added.stream().map(NewAgency::details).toList();
		this.rules.requireOffices(details);
		List<String> given = this.codes.next(added.stream().map(NewAgency::region).toList());
		this.rules.requireFreeCodes(
				IntStream.range(0, added.size()).mapToObj((i) -> new Settled(given.get(i), details.get(i))).toList());
		List<Agency> registered = new ArrayList<>();
		Map<String, Set<String>> copied = new HashMap<>();
		Map<String, AgencyContact> contact = new HashMap<>();
		List<Act> acts = new ArrayList<>();
		for (int i = 0; i < added.size(); i++) {
			NewAgency data = added.get(i);
			String code = given.get(i);
			AgencyRules.requireOrder(data.details().validFrom(), data.validUntil());
			registered.add(new Agency(code, data));
			copied.put(code, data.details().copyOffices());
			contact.put(code, data.contact());
			acts.add(AgencyActs.register(code, data, by));
		}
		this.agencies.saveAll(registered);
		this.agencies.flush();
		this.copies.settle(copied);
		this.contacts.settle(contact);
		this.rules.requireOrderlyChains();
		this.history.recordAll(acts);
		return registered;
	}

	/**
	 * Settles something else about an agency.
	 * @throws UnknownAgencyException if there is no such agency
	 * @throws AgencyRefusedException if one of its codes is taken, it would file to
	 * itself or to one that is no office, or no longer be the office of those who file to
	 * it
	 */
	@Transactional
	public void change(String code, AgencyDetails details, Actor by) {
		Agency agency = require(code);
		changeAll(List.of(new AgencyChange(code, agency.nameZh(), agency.nameEn(), null, details,
				agency.validUntil().orElse(null), this.contacts.of(code))), by);
	}

	/**
	 * Gives an agency another name. Publications keep the one they were published under.
	 * @param since the first day of the name, at the latest today; null if the name was
	 * only written wrongly, so that the old one is not kept
	 * @throws UnknownAgencyException if there is no such agency
	 * @throws AgencyRefusedException if the day is not over, or before the name's that it
	 * replaces
	 */
	@Transactional
	public void rename(String code, String nameZh, @Nullable String nameEn, @Nullable LocalDate since, Actor by) {
		Agency agency = require(code);
		changeAll(List.of(new AgencyChange(code, nameZh, nameEn, since, agency.details(copyOffices(code)),
				agency.validUntil().orElse(null), this.contacts.of(code))), by);
	}

	/**
	 * Settles whether a signer of the agency signs its reports before they are submitted.
	 * It is a part of how the agency signs off; who settles that notes it in the history.
	 * @throws UnknownAgencyException if there is no such agency
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void useSignOff(String code, boolean used) {
		require(code).useSignOff(used);
	}

	/**
	 * Notes the last day of an agency that is dissolved. Its code stays its own.
	 * @throws UnknownAgencyException if there is no such agency
	 * @throws AgencyRefusedException if agencies still file to it, or the day is before
	 * its first
	 */
	@Transactional
	public void dissolve(String code, LocalDate lastDay, Actor by) {
		Agency agency = require(code);
		changeAll(List.of(new AgencyChange(code, agency.nameZh(), agency.nameEn(), null,
				agency.details(copyOffices(code)), lastDay, this.contacts.of(code))), by);
	}

	/**
	 * Changes several agencies: all of them or, where one is refused, none. What does not
	 * change leaves no trace in the history.
	 * @throws UnknownAgencyException if one of them is not there
	 * @throws AgencyRefusedException as for one
	 */
	@Transactional
	public void changeAll(List<AgencyChange> changes, Actor by) {
		Map<String, Agency> byCode = ofCodes(changes.stream().map(AgencyChange::code).toList()).stream()
			.collect(Collectors.toMap(Agency::code, Function.identity()));
		Map<String, SortedSet<String>> copied = this.copies.of(byCode.keySet());
		Map<String, AgencyContact> contact = this.contacts.of(byCode.keySet());
		this.rules.requireOffices(changes.stream().map(AgencyChange::details).toList());
		this.rules
			.requireFreeCodes(changes.stream().map((change) -> new Settled(change.code(), change.details())).toList());
		Map<String, Set<String>> copiesWanted = new TreeMap<>();
		Map<String, AgencyContact> contactsWanted = new TreeMap<>();
		List<Act> acts = new ArrayList<>();
		for (AgencyChange change : changes) {
			Agency agency = Optional.ofNullable(byCode.get(change.code()))
				.orElseThrow(() -> new UnknownAgencyException(change.code()));
			AgencyDetails before = agency.details(copied.getOrDefault(change.code(), new TreeSet<>()));
			AgencyContact contactBefore = contact.getOrDefault(change.code(), AgencyContact.UNKNOWN);
			AgencyActs.change(agency, before, contactBefore, change, by).ifPresent(acts::add);
			apply(agency, change);
			copiesWanted.put(change.code(), change.details().copyOffices());
			contactsWanted.put(change.code(), change.contact());
		}
		this.agencies.flush();
		this.copies.settle(copiesWanted);
		this.contacts.settle(contactsWanted);
		this.rules.requireOrderlyChains();
		this.history.recordAll(acts);
	}

	private void apply(Agency agency, AgencyChange change) {
		AgencyRules.requireOrder(change.details().validFrom(), change.validUntil());
		if (change.validUntil() != null && agency.validUntil().isEmpty()) {
			this.rules.requireNobodyFilesTo(agency.code());
		}
		if (!agency.nameZh().equals(change.nameZh()) && change.namedSince() != null) {
			requireOver(change.namedSince());
			AgencyRules.requireOrder(agency.namedSince().orElse(null), change.namedSince().minusDays(1));
			this.formerNames.keep(agency, change.namedSince().minusDays(1));
		}
		agency.rename(change.nameZh(), change.nameEn(), change.namedSince());
		agency.change(change.details());
		agency.dissolve(change.validUntil());
	}

	private void requireOver(LocalDate day) {
		if (day.isAfter(LocalDate.now(this.clock))) {
			throw new AgencyRefusedException(Reason.IN_THE_FUTURE, day.toString());
		}
	}

	/** The agency of that code, or empty if there is none. */
	public Optional<Agency> find(String code) {
		return this.agencies.findById(code);
	}

	/**
	 * The agency of that code.
	 * @throws UnknownAgencyException if there is none
	 */
	public Agency require(String code) {
		return find(code).orElseThrow(() -> new UnknownAgencyException(code));
	}

	/** The agencies of these codes, ordered by code; a code that is none is left out. */
	public List<Agency> ofCodes(Collection<String> codes) {
		return this.agencies.findAllByCode(codes.toArray(String[]::new));
	}

	/** The agency with that unified social credit code, or empty if there is none. */
	public Optional<Agency> findByCreditCode(String creditCode) {
		return this.agencies.findByCreditCode(creditCode);
	}

	/** The codes of the agencies that have these unified social credit codes. */
	public Map<String, String> holders(Collection<String> creditCodes) {
		Map<String, String> holders = new HashMap<>();
		this.database.sql("SELECT credit_code, code FROM agency WHERE credit_code = ANY(:codes)")
			.param("codes", creditCodes.toArray(String[]::new))
			.query((row) -> {
				holders.put(row.getString("credit_code"), row.getString("code"));
			});
		return holders;
	}

	/** All offices, ordered by code. */
	public List<Agency> allOffices() {
		return this.agencies.findByOfficeTrueOrderByCode();
	}

	/** The agencies that file to an office, ordered by code. */
	public List<Agency> supervisedBy(String office) {
		return this.agencies.findBySupervisingOfficeCodeOrderByCode(office);
	}

	/** The codes of all supervising offices, in order. */
	public List<String> offices() {
		return this.database.sql("SELECT code FROM agency WHERE office ORDER BY code").query(String.class).list();
	}

	/**
	 * The agencies of which an office receives a copy, ordered by code: they stand on its
	 * board, and it neither reviews them nor adds their figures up.
	 */
	public List<Agency> copiedTo(String office) {
		return ofCodes(this.copies.copiedTo(office));
	}

	/** The codes of the offices that receive a copy of an agency's reports, in order. */
	public SortedSet<String> copyOffices(String agency) {
		return this.copies.of(List.of(agency)).getOrDefault(agency, new TreeSet<>());
	}

	/** The codes of the copy offices of each of these agencies that has any. */
	public Map<String, SortedSet<String>> copyOffices(Collection<String> agencies) {
		return this.copies.of(agencies);
	}

	/** The names that an agency had before its present one, the oldest first. */
	public List<FormerName> formerNames(String agency) {
		return formerNames(List.of(agency)).getOrDefault(agency, List.of());
	}

	/** The former names of each of these agencies that has any, the oldest first. */
	public Map<String, List<FormerName>> formerNames(Collection<String> agencies) {
		return this.formerNames.of(agencies);
	}

	/**
	 * The offices above an agency, the one to which it files first; empty at the top and
	 * if there is no such agency.
	 */
	public List<String> officesAbove(String code) {
		return this.database.sql("""
				WITH RECURSIVE above (code, distance) AS (
				  SELECT supervising_office_code, 1 FROM agency WHERE code = :code
				  UNION ALL
				  SELECT agency.supervising_office_code, distance + 1 FROM agency JOIN above USING (code)
				  WHERE distance < 20)
				SELECT code FROM above WHERE code IS NOT NULL ORDER BY distance
				""").param("code", code).query(String.class).list();
	}

	/**
	 * The codes of these agencies and of all that file to them, to offices that file to
	 * them, and so on; in order. A code that is none is left out.
	 */
	public SortedSet<String> codesBelow(Collection<String> codes) {
		List<String> found = this.database.sql("""
				WITH RECURSIVE below AS (
				  SELECT code FROM agency WHERE code = ANY(:codes)
				  UNION SELECT agency.code FROM agency JOIN below ON agency.supervising_office_code = below.code)
				SELECT code FROM below
				""").param("codes", codes.toArray(String[]::new)).query(String.class).list();
		return new TreeSet<>(found);
	}

	/**
	 * Agencies ordered by code.
	 * @param region the code of a region in which, or in a region inside which, they are;
	 * null for all
	 * @param namePart what their name contains; empty for all
	 */
	public Page<Agency> search(@Nullable String region, String namePart, Pageable page) {
		String pattern = '%' + namePart.replaceAll("([\\\\%_])", "\\\\$1") + '%';
		return (region != null) ? this.agencies.search(this.regions.codesWithin(region), pattern, page)
				: this.agencies.search(pattern, page);
	}

}
