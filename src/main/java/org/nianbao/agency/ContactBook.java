package org.nianbao.agency;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.history.Actor;
import org.nianbao.history.Act;
import org.nianbao.history.History;
import org.nianbao.history.Subject;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the public reaches agencies. */
@Service
public class ContactBook {

	private final JdbcClient database;

	private final JdbcTemplate batches;

	private final History history;

	ContactBook(JdbcClient database, JdbcTemplate batches, History history) {
		this.database = database;
		this.batches = batches;
		this.history = history;
	}

	/** How the public reaches an agency; with nothing told if that is not known. */
	@Transactional(readOnly = true)
	public AgencyContact of(String agency) {
		return of(List.of(agency)).getOrDefault(agency, AgencyContact.UNKNOWN);
	}

	/** The contacts of those of the agencies of which one is known. */
	@Transactional(readOnly = true)
	public Map<String, AgencyContact> of(Collection<String> agencies) {
		Map<String, AgencyContact> found = new HashMap<>();
		this.database.sql("SELECT * FROM agency_contact WHERE agency_code = ANY(:agencies)")
			.param("agencies", agencies.toArray(String[]::new))
			.query((row) -> {
				found.put(row.getString("agency_code"),
						new AgencyContact(row.getString("unit"), row.getString("address"), row.getString("hours"),
								row.getString("phone"), row.getString("fax"), row.getString("email")));
			});
		return found;
	}

	/** Settles how the public reaches an agency. */
	@Transactional
	public void change(String agency, AgencyContact contact, Actor by) {
		AgencyContact before = of(agency);
		if (!before.equals(contact)) {
			settle(Map.of(agency, contact));
			this.history
				.record(AgencyActs.contact(Act.of(by, "agency.contact", Subject.agency(agency)), before, contact));
		}
	}

	/** Writes contacts down, without an entry in the history. */
	void settle(Map<String, AgencyContact> contacts) {
		Map<String, AgencyContact> before = of(contacts.keySet());
		List<Object[]> rows = contacts.entrySet()
			.stream()
			.filter((entry) -> !before.getOrDefault(entry.getKey(), AgencyContact.UNKNOWN).equals(entry.getValue()))
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> {
				AgencyContact contact = entry.getValue();
				return new Object[] { entry.getKey(), contact.unit(), contact.address(), contact.hours(),
						contact.phone(), contact.fax(), contact.email() };
			})
			.toList();
		this.batches.batchUpdate("""
				INSERT INTO agency_contact (agency_code, unit, address, hours, phone, fax, email)
				VALUES (?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (agency_code) DO UPDATE SET unit = EXCLUDED.unit, address = EXCLUDED.address,
				  hours = EXCLUDED.hours, phone = EXCLUDED.phone, fax = EXCLUDED.fax, email = EXCLUDED.email
				""", rows);
	}

}
