package org.nianbao.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agencies, and who supervises whom. */
@Service
@Transactional(readOnly = true)
public class AgencyRegister {

	private final Agencies agencies;

	private final RegionRegister regions;

	private final JdbcClient database;

	private final History history;

	AgencyRegister(Agencies agencies, RegionRegister regions, JdbcClient database, History history) {
		this.agencies = agencies;
		this.regions = regions;
		this.database = database;
		this.history = history;
	}

	/**
	 * Registers an agency and gives it the next code of its region.
	 * @throws IllegalArgumentException if there is no such region, the office to which it
	 * files is none, or the region has given all its 999 codes
	 * @throws org.springframework.dao.DataIntegrityViolationException if another agency
	 * has the unified social credit code
	 */
	@Transactional
	public Agency register(NewAgency data, Actor by) {
		if (data.supervisingOffice() != null && !require(data.supervisingOffice()).isOffice()) {
			throw new IllegalArgumentException(data.supervisingOffice() + " supervises nobody");
		}
		int serial = this.database.sql("""
				UPDATE region SET last_serial = last_serial + 1 WHERE code = :code AND last_serial < 999
				RETURNING last_serial
				""")
			.param("code", data.region())
			.query(Integer.class)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("no code left in region " + data.region()));
		Agency agency = this.agencies.save(new Agency("%s-%03d".formatted(data.region(), serial), data));
		this.history.record(Act.of(by, "agency.register", Subject.agency(agency.code()))
			.became("nameZh", data.nameZh())
			.became("nameEn", data.nameEn())
			.became("creditCode", data.creditCode())
			.became("kind", data.kind())
			.became("office", data.office())
			.became("supervisingOffice", data.supervisingOffice())
			.became("mainScope", data.mainScope())
			.became("signOff", data.signOff())
			.became("validFrom", data.validFrom()));
		return agency;
	}

	/**
	 * Gives an agency another name. Publications keep the one they were published under.
	 * @throws UnknownAgencyException if there is no such agency
	 */
	@Transactional
	public void rename(String code, String nameZh, @Nullable String nameEn, Actor by) {
		Agency agency = require(code);
		this.history.record(Act.of(by, "agency.rename", Subject.agency(code))
			.change("nameZh", agency.nameZh(), nameZh)
			.change("nameEn", agency.nameEn(), nameEn));
		agency.rename(nameZh, nameEn);
	}

	/**
	 * Notes the last day of an agency that was dissolved. Its code stays its own.
	 * @throws UnknownAgencyException if there is no such agency
	 */
	@Transactional
	public void dissolve(String code, LocalDate lastDay, Actor by) {
		Agency agency = require(code);
		this.history.record(Act.of(by, "agency.dissolve", Subject.agency(code))
			.change("validUntil", agency.validUntil().orElse(null), lastDay));
		agency.dissolve(lastDay);
	}

	/** The agency of that code, or empty if there is none. */
	public Optional<Agency> find(String code) {
		return this.agencies.findByCode(code);
	}

	/**
	 * The agency of that code.
	 * @throws UnknownAgencyException if there is none
	 */
	public Agency require(String code) {
		return find(code).orElseThrow(() -> new UnknownAgencyException(code));
	}

	/** The agency with that unified social credit code, or empty if there is none. */
	public Optional<Agency> findByCreditCode(String creditCode) {
		return this.agencies.findByCreditCode(creditCode);
	}

	/** The agencies that file to an office, ordered by code. */
	public List<Agency> supervisedBy(String office) {
		return this.agencies.findBySupervisingOfficeCodeOrderByCode(office);
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
