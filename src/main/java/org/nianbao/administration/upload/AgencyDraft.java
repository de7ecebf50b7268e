package org.nianbao.administration.upload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.administration.upload.PlannedRow.Change;
import org.nianbao.administration.upload.PlannedRow.Outcome;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyChange;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.NewAgency;

/**
 * What a row asks for. Other agencies, which may be rows of the same table, stand in it
 * by their keys: the permanent code where there is one, else a sign and the row's number.
 */
final class AgencyDraft {

	private static final String NEW = "#";

	final int number;

	/** Why the row is refused, so far. */
	final List<Note> reasons = new ArrayList<>();

	/** The agency that is there already; null if the row adds one. */
	final @Nullable Agency existing;

	String name = "";

	@Nullable String nameEn;

	@Nullable LocalDate namedSince;

	String region = "";

	/** With the keys of others in place of their codes. */
	AgencyDetails details;

	@Nullable LocalDate validUntil;

	AgencyContact contact;

	AgencyDraft(int number, @Nullable Agency existing, AgencyDetails details, AgencyContact contact) {
		this.number = number;
		this.existing = existing;
		this.details = details;
		this.contact = contact;
		if (existing != null) {
			this.name = existing.nameZh();
			this.nameEn = existing.nameEn();
			this.region = existing.region();
			this.validUntil = existing.validUntil().orElse(null);
		}
	}

	/** The agency's code, or what stands for it as long as it has none. */
	String key() {
		return (this.existing != null) ? this.existing.code() : NEW + this.number;
	}

	/** Whether a key stands for an agency that has no code yet. */
	static boolean isNew(String key) {
		return key.startsWith(NEW);
	}

	/** The keys of the new agencies without which this one can't be registered. */
	Set<String> waitsFor() {
		Set<String> keys = new TreeSet<>(this.details.copyOffices());
		if (this.details.supervisingOffice() != null) {
			keys.add(this.details.supervisingOffice());
		}
		keys.removeIf((key) -> !isNew(key));
		return keys;
	}

	/** The agency to be registered, now that all others have codes. */
	NewAgency added(Map<String, String> codes) {
		return new NewAgency(this.region, this.name, this.nameEn, settled(codes), false, this.contact, this.validUntil);
	}

	/** The change, now that all others have codes. */
	AgencyChange changed(Map<String, String> codes) {
		return new AgencyChange(key(), this.name, this.nameEn, this.namedSince, settled(codes), this.validUntil,
				this.contact);
	}

	private AgencyDetails settled(Map<String, String> codes) {
		String office = this.details.supervisingOffice();
		return this.details.filingTo((office != null) ? codes.getOrDefault(office, office) : null)
			.copiedTo(this.details.copyOffices()
				.stream()
				.map((key) -> codes.getOrDefault(key, key))
				.collect(Collectors.toSet()));
	}

	/** What becomes of the row. */
	PlannedRow planned(AgencyArea area) {
		List<Change> changes = (this.existing != null) ? changes(this.existing, area) : List.of();
		Outcome outcome = !this.reasons.isEmpty() ? Outcome.REFUSED
				: (this.existing == null) ? Outcome.ADDED : changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
		return new PlannedRow(this.number, outcome, (this.existing != null) ? this.existing.code() : "", this.name,
				this.reasons, (outcome == Outcome.CHANGED) ? changes : List.of());
	}

	private List<Change> changes(Agency agency, AgencyArea area) {
		Map<AgencyColumn, String> before = values(agency.nameZh(), agency.nameEn(), agency.namedSince().orElse(null),
				area.details(agency), agency.validUntil().orElse(null), area.contact(agency));
		Map<AgencyColumn, String> after = values(this.name, this.nameEn,
				(this.namedSince != null) ? this.namedSince : agency.namedSince().orElse(null), this.details,
				this.validUntil, this.contact);
		List<Change> changes = new ArrayList<>();
		after.forEach((column, value) -> {
			String old = Objects.requireNonNull(before.get(column));
			if (!old.equals(value)) {
				changes.add(new Change(column.key(), old, value));
			}
		});
		return changes;
	}

	/** The values by column, as they stand in a table. */
	static Map<AgencyColumn, String> values(String name, @Nullable String nameEn, @Nullable LocalDate namedSince,
			AgencyDetails details, @Nullable LocalDate validUntil, AgencyContact contact) {
		Map<AgencyColumn, String> values = new LinkedHashMap<>();
		values.put(AgencyColumn.NAME, name);
		values.put(AgencyColumn.NAMED_SINCE, written(namedSince));
		values.put(AgencyColumn.NAME_EN, written(nameEn));
		values.put(AgencyColumn.KIND, AgencyColumn.KIND.words() + details.kind().name());
		values.put(AgencyColumn.CREDIT_CODE, written(details.creditCode()));
		values.put(AgencyColumn.OWN_CODE, written(details.ownCode()));
		values.put(AgencyColumn.OFFICE, written(details.supervisingOffice()));
		values.put(AgencyColumn.COPIES, String.join(" ", new TreeSet<>(details.copyOffices())));
		values.put(AgencyColumn.SUPERVISES, AgencyColumn.SUPERVISES.words() + YesNo.of(details.office()));
		values.put(AgencyColumn.SCOPE, AgencyColumn.SCOPE.words() + details.mainScope().name());
		values.put(AgencyColumn.VALID_FROM, written(details.validFrom()));
		values.put(AgencyColumn.VALID_UNTIL, written(validUntil));
		values.put(AgencyColumn.UNIT, contact.unit());
		values.put(AgencyColumn.ADDRESS, contact.address());
		values.put(AgencyColumn.HOURS, contact.hours());
		values.put(AgencyColumn.PHONE, contact.phone());
		values.put(AgencyColumn.FAX, contact.fax());
		values.put(AgencyColumn.EMAIL, contact.email());
		return values;
	}

	private static String written(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
