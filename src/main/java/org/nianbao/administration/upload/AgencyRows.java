package org.nianbao.administration.upload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.SocialCreditCode;
import org.nianbao.shared.ReportScope;
import org.nianbao.spreadsheet.SheetRow;

/**
 * Reads the rows of a table of agencies, each for itself. What a row leaves empty stays
 * as it is.
 */
final class AgencyRows {

	private static final int LONGEST_OWN_CODE = 30;

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

	private final AgencyArea area;

	private final Map<AgencyColumn, Integer> places;

	private final Map<String, AgencyKind> kinds;

	private final Map<String, ReportScope> scopes;

	private final Map<String, YesNo> truths;

	private final Set<String> corrections;

	private final Clock clock;

	/**
	 * Reads with these words.
	 * @param corrections the words that say that a name was only written wrongly
	 */
	AgencyRows(AgencyArea area, Map<AgencyColumn, Integer> places, Map<String, AgencyKind> kinds,
			Map<String, ReportScope> scopes, Map<String, YesNo> truths, Set<String> corrections, Clock clock) {
		this.area = area;
		this.places = places;
		this.kinds = kinds;
		this.scopes = scopes;
		this.truths = truths;
		this.corrections = corrections;
		this.clock = clock;
	}

	/** What a row asks for, before it is held against the others. */
	Written read(SheetRow row) {
		List<Note> reasons = new ArrayList<>();
		Cells<AgencyColumn> cells = new Cells<>(row, this.places, reasons);
		SocialCreditCode credit = creditCode(cells, reasons);
		String ownCode = ownCode(cells, reasons);
		Agency existing = find(cells, credit, ownCode, reasons);
		AgencyDetails before = (existing != null) ? this.area.details(existing)
				: AgencyDetails.of(AgencyKind.DEPARTMENT, this.area.office().code());
		AgencyDraft draft = new AgencyDraft(row.number(), existing, before,
				(existing != null) ? this.area.contact(existing) : AgencyContact.UNKNOWN);
		draft.reasons.addAll(reasons);
		if (existing == null && !cells.code(AgencyColumn.CODE).isEmpty()) {
			// Whatever else stands there is about an agency that nobody knows.
			draft.name = cells.text(AgencyColumn.NAME);
			return new Written(draft, "", "");
		}
		Cells<AgencyColumn> rest = new Cells<>(row, this.places, draft.reasons);
		readNames(rest, draft);
		readRegion(rest, draft);
		readDetails(rest, draft, credit, ownCode);
		readContact(rest, draft);
		LocalDate last = rest.day(AgencyColumn.VALID_UNTIL);
		draft.validUntil = (last != null) ? last : draft.validUntil;
		if (draft.details.validFrom() != null && draft.validUntil != null
				&& draft.validUntil.isBefore(draft.details.validFrom())) {
			draft.reasons.add(Note.of("wrongDates"));
		}
		return new Written(draft, rest.text(AgencyColumn.OFFICE), rest.text(AgencyColumn.COPIES));
	}

	private @Nullable SocialCreditCode creditCode(Cells<AgencyColumn> cells, List<Note> reasons) {
		String written = cells.code(AgencyColumn.CREDIT_CODE);
		if (written.isEmpty()) {
			return null;
		}
		if (!SocialCreditCode.isValid(written)) {
			reasons.add(Note.of("wrongCreditCode", written));
			return null;
		}
		return new SocialCreditCode(written);
	}

	private @Nullable String ownCode(Cells<AgencyColumn> cells, List<Note> reasons) {
		String written = cells.text(AgencyColumn.OWN_CODE);
		if (written.length() > LONGEST_OWN_CODE) {
			reasons.add(Note.of("ownCodeTooLong", Integer.toString(LONGEST_OWN_CODE)));
			return null;
		}
		return written.isEmpty() ? null : written;
	}

	/** The agency that the row means; null if it is new. */
	private @Nullable Agency find(Cells<AgencyColumn> cells, @Nullable SocialCreditCode credit,
			@Nullable String ownCode, List<Note> reasons) {
		String code = cells.code(AgencyColumn.CODE);
		if (!code.isEmpty()) {
			Optional<Agency> found = this.area.ofCode(code);
			if (found.isEmpty()) {
				reasons.add(Note.of(this.area.office().code().equals(code) ? "officeItself" : "noSuchAgency", code));
			}
			return found.orElse(null);
		}
		if (credit != null && this.area.ofCreditCode(credit.value()).isPresent()) {
			return this.area.ofCreditCode(credit.value()).get();
		}
		if (ownCode != null) {
			String written = cells.text(AgencyColumn.OFFICE);
			List<Agency> offices = written.isEmpty() ? List.of(this.area.office()) : this.area.offices(written);
			Optional<Agency> found = (offices.size() == 1) ? this.area.ofOwnCode(offices.getFirst().code(), ownCode)
					: Optional.empty();
			if (found.isPresent()) {
				return found.get();
			}
		}
		if (credit == null && ownCode == null && reasons.isEmpty()) {
			reasons.add(Note.of("noCode"));
		}
		return null;
	}

	private void readNames(Cells<AgencyColumn> cells, AgencyDraft draft) {
		String name = cells.text(AgencyColumn.NAME);
		Agency existing = draft.existing;
		if (existing == null) {
			draft.name = name;
			if (name.isEmpty()) {
				draft.reasons.add(Note.of("noName"));
			}
			this.area.ofName(name)
				.stream()
				.findFirst()
				.ifPresent((same) -> draft.reasons.add(Note.of("sameName", same.code())));
		}
		else if (!name.isEmpty() && !name.equals(existing.nameZh())) {
			draft.name = name;
			readSince(cells, draft, existing);
		}
		String english = cells.text(AgencyColumn.NAME_EN);
		draft.nameEn = english.isEmpty() ? draft.nameEn : english;
	}

	private void readSince(Cells<AgencyColumn> cells, AgencyDraft draft, Agency existing) {
		String written = cells.text(AgencyColumn.NAMED_SINCE);
		if (this.corrections.contains(TableColumn.plain(written))) {
			return;
		}
		LocalDate since = cells.day(AgencyColumn.NAMED_SINCE);
		if (written.isEmpty()) {
			draft.reasons.add(Note.of("noNamedSince", existing.nameZh()));
		}
		else if (since != null && (since.isAfter(LocalDate.now(this.clock))
				|| existing.namedSince().filter((before) -> !before.isBefore(since)).isPresent())) {
			draft.reasons.add(Note.of("wrongNamedSince", since.toString()));
		}
		draft.namedSince = since;
	}

	private void readRegion(Cells<AgencyColumn> cells, AgencyDraft draft) {
		String written = cells.code(AgencyColumn.REGION);
		if (draft.existing != null) {
			if (!written.isEmpty() && !written.equals(draft.region)) {
				draft.reasons.add(Note.of("otherRegion", draft.region));
			}
			return;
		}
		draft.region = written;
		if (written.isEmpty()) {
			draft.reasons.add(Note.of("noRegion"));
		}
		else if (!this.area.hasRegion(written)) {
			draft.reasons.add(Note.of("unknownRegion", written));
		}
	}

	private void readDetails(Cells<AgencyColumn> cells, AgencyDraft draft, @Nullable SocialCreditCode credit,
			@Nullable String ownCode) {
		AgencyKind kind = cells.word(AgencyColumn.KIND, this.kinds);
		if (kind == null && draft.existing == null && cells.text(AgencyColumn.KIND).isEmpty()) {
			draft.reasons.add(Note.of("noKind"));
		}
		YesNo supervises = cells.word(AgencyColumn.SUPERVISES, this.truths);
		ReportScope scope = cells.word(AgencyColumn.SCOPE, this.scopes);
		LocalDate first = cells.day(AgencyColumn.VALID_FROM);
		AgencyDetails before = draft.details;
		draft.details = before.ofKind((kind != null) ? kind : before.kind())
			.withCreditCode((credit != null) ? credit : before.creditCode())
			.withOwnCode((ownCode != null) ? ownCode : before.ownCode())
			.asOffice((supervises != null) ? supervises.isYes() : before.office())
			.withMainScope((scope != null) ? scope : before.mainScope())
			.since((first != null) ? first : before.validFrom());
	}

	private void readContact(Cells<AgencyColumn> cells, AgencyDraft draft) {
		AgencyContact before = draft.contact;
		String email = cells.text(AgencyColumn.EMAIL);
		if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
			draft.reasons.add(Note.of("wrongEmail", email));
		}
		draft.contact = new AgencyContact(or(cells.text(AgencyColumn.UNIT), before.unit()),
				or(cells.text(AgencyColumn.ADDRESS), before.address()),
				or(cells.text(AgencyColumn.HOURS), before.hours()), or(cells.text(AgencyColumn.PHONE), before.phone()),
				or(cells.text(AgencyColumn.FAX), before.fax()), or(email, before.email()));
	}

	private static String or(String written, String before) {
		return written.isEmpty() ? before : written;
	}

	/**
	 * A row that was read for itself.
	 *
	 * @param draft what it asks for
	 * @param office the office to which the agency files, as it is written; empty for no
	 * change
	 * @param copies the offices that receive a copy, as they are written; empty for no
	 * change
	 */
	record Written(AgencyDraft draft, String office, String copies) {
	}

}
