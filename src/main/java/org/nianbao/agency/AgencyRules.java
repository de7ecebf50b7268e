package org.nianbao.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyRefusedException.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What must hold for agencies whatever is settled about them. */
@Component
class AgencyRules {

	private final JdbcClient database;

	AgencyRules(JdbcClient database) {
		this.database = database;
	}

	/** All whom these agencies name as office are offices. */
	void requireOffices(Collection<AgencyDetails> settled) {
		Set<String> named = new TreeSet<>();
		settled.forEach((details) -> {
			named.addAll(details.copyOffices());
			if (details.supervisingOffice() != null) {
				named.add(details.supervisingOffice());
			}
		});
		named.removeAll(this.database.sql("SELECT code FROM agency WHERE office AND code = ANY(:codes)")
			.param("codes", named.toArray(String[]::new))
			.query(String.class)
			.set());
		if (!named.isEmpty()) {
			throw new AgencyRefusedException(Reason.NOT_AN_OFFICE, named.iterator().next());
		}
	}

	/** No two agencies have one credit code, and no two of one office one own code. */
	void requireFreeCodes(Collection<Settled> settled) {
		Map<String, String> credit = new HashMap<>();
		Map<List<String>, String> own = new HashMap<>();
		for (Settled agency : settled) {
			AgencyDetails details = agency.details();
			if (details.creditCode() != null && credit.put(details.creditCode().value(), agency.code()) != null) {
				throw new AgencyRefusedException(Reason.CREDIT_CODE_TAKEN, details.creditCode().value());
			}
			if (details.ownCode() != null && own.put(agency.ownKey(), agency.code()) != null) {
				throw new AgencyRefusedException(Reason.OWN_CODE_TAKEN, details.ownCode());
			}
		}
		this.database.sql("""
				SELECT code, credit_code, own_code, coalesce(supervising_office_code, code) AS office FROM agency
				WHERE credit_code = ANY(:credit) OR own_code = ANY(:own)
				""")
			.param("credit", credit.keySet().toArray(String[]::new))
			.param("own", own.keySet().stream().map(List::getLast).toArray(String[]::new))
			.query((row) -> {
				String holder = row.getString("code");
				String creditCode = row.getString("credit_code");
				String ownCode = row.getString("own_code");
				if (creditCode != null && !holder.equals(credit.getOrDefault(creditCode, holder))) {
					throw new AgencyRefusedException(Reason.CREDIT_CODE_TAKEN, creditCode);
				}
				if (ownCode != null
						&& !holder.equals(own.getOrDefault(List.of(row.getString("office"), ownCode), holder))) {
					throw new AgencyRefusedException(Reason.OWN_CODE_TAKEN, ownCode);
				}
			});
	}

	/**
	 * Nobody files to itself by way of others, and nobody files to one who is no office.
	 */
	void requireOrderlyChains() {
		this.database
			.sql("""
					WITH RECURSIVE above (start, code, distance) AS (
					  SELECT code, supervising_office_code, 1 FROM agency WHERE office AND supervising_office_code IS NOT NULL
					  UNION ALL
					  SELECT start, agency.supervising_office_code, distance + 1 FROM above JOIN agency USING (code)
					  WHERE agency.supervising_office_code IS NOT NULL AND start <> above.code AND distance < 20)
					SELECT start FROM above WHERE code = start LIMIT 1
					""")
			.query(String.class)
			.optional()
			.ifPresent((code) -> {
				throw new AgencyRefusedException(Reason.FILES_TO_ITSELF, code);
			});
		this.database
			.sql("""
					SELECT office.code FROM agency office WHERE NOT office.office AND EXISTS (
					  SELECT FROM agency WHERE supervising_office_code = office.code)
					UNION ALL
					SELECT office.code FROM agency_copy JOIN agency office ON office.code = office_code WHERE NOT office.office
					LIMIT 1
					""")
			.query(String.class)
			.optional()
			.ifPresent((code) -> {
				throw new AgencyRefusedException(Reason.STILL_SUPERVISES, code);
			});
	}

	/** An agency that is dissolved leaves nobody behind who files to it. */
	void requireNobodyFilesTo(String office) {
		boolean supervises = this.database.sql("""
				SELECT EXISTS (SELECT FROM agency WHERE supervising_office_code = :office AND valid_until IS NULL)
				""").param("office", office).query(Boolean.class).single();
		if (supervises) {
			throw new AgencyRefusedException(Reason.STILL_SUPERVISES, office);
		}
	}

	static void requireOrder(@Nullable LocalDate first, @Nullable LocalDate last) {
		if (first != null && last != null && last.isBefore(first)) {
			throw new AgencyRefusedException(Reason.WRONG_DATES, first.toString(), last.toString());
		}
	}

	/**
	 * What is settled about an agency.
	 *
	 * @param code its code; of one that is new whatever no agency has
	 * @param details what is settled
	 */
	record Settled(String code, AgencyDetails details) {

		private List<String> ownKey() {
			String office = (this.details.supervisingOffice() != null) ? this.details.supervisingOffice() : this.code;
			return List.of(office, String.valueOf(this.details.ownCode()));
		}

	}

}
