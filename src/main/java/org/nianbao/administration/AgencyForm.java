package org.nianbao.administration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.SocialCreditCode;
import org.nianbao.content.PlainText;
import org.nianbao.shared.ReportScope;

/**
 * An agency as its page asks for it.
 *
 * @param nameZh the official name; of one that is there already it is changed elsewhere
 * @param nameEn the English name, likewise
 * @param region the code of its region; of one that is there already it stays
 * @param kind what kind of body it is
 * @param creditCode the unified social credit code; empty if it has none
 * @param ownCode the office's own code; empty if none
 * @param office the code of the office to which it files; empty at the top
 * @param copies the codes of offices that receive a copy, parted by spaces or commas
 * @param supervises whether it supervises others
 * @param scope the scope of its main report
 * @param validFrom its first day; empty if not known
 */
record AgencyForm(
		@NotBlank(message = "{administration.agency.name.missing}") @Size(max = 200,
				message = "{administration.tooLong}") String nameZh,
		@Size(max = 200, message = "{administration.tooLong}") String nameEn,
		@NotBlank(message = "{administration.agency.region.missing}") String region, AgencyKind kind,
		@CreditCode String creditCode,
		@Size(max = 30, message = "{administration.agency.ownCode.tooLong}") String ownCode, String office,
		@Size(max = 400, message = "{administration.tooLong}") String copies, Boolean supervises, ReportScope scope,
		@Day String validFrom) {

	AgencyForm(@Nullable String nameZh, @Nullable String nameEn, @Nullable String region, @Nullable AgencyKind kind,
			@Nullable String creditCode, @Nullable String ownCode, @Nullable String office, @Nullable String copies,
			@Nullable Boolean supervises, @Nullable ReportScope scope, @Nullable String validFrom) {
		this.nameZh = line(nameZh);
		this.nameEn = line(nameEn);
		this.region = line(region);
		this.kind = (kind != null) ? kind : AgencyKind.DEPARTMENT;
		this.creditCode = line(creditCode).toUpperCase(Locale.ROOT);
		this.ownCode = line(ownCode);
		this.office = line(office);
		this.copies = line(copies);
		this.supervises = Boolean.TRUE.equals(supervises);
		this.scope = (scope != null) ? scope : ReportScope.OWN;
		this.validFrom = line(validFrom);
	}

	/** The form of a new agency that files to that office. */
	static AgencyForm of(Agency office) {
		return new AgencyForm("", "", office.region(), AgencyKind.DEPARTMENT, "", "", office.code(), "", false,
				ReportScope.OWN, "");
	}

	/** The form of an agency that is there. */
	static AgencyForm of(Agency agency, Set<String> copies) {
		return new AgencyForm(agency.nameZh(), line(agency.nameEn()), agency.region(), agency.kind(),
				agency.creditCode().map(SocialCreditCode::value).orElse(""), agency.ownCode().orElse(""),
				agency.supervisingOffice().orElse(""), String.join(" ", copies), agency.isOffice(), agency.mainScope(),
				agency.validFrom().map(LocalDate::toString).orElse(""));
	}

	/** The English name; null if none is written. */
	@Nullable String englishName() {
		return this.nameEn.isEmpty() ? null : this.nameEn;
	}

	/** What it settles, on top of what the form does not ask for. */
	AgencyDetails details(AgencyDetails before) {
		return before.ofKind(this.kind)
			.withCreditCode(this.creditCode.isEmpty() ? null : new SocialCreditCode(this.creditCode))
			.withOwnCode(this.ownCode.isEmpty() ? null : this.ownCode)
			.filingTo(this.office.isEmpty() ? null : this.office)
			.copiedTo(WrittenCodes.of(this.copies))
			.asOffice(this.supervises)
			.withMainScope(this.scope)
			.since(Day.Validator.read(this.validFrom));
	}

	private static String line(@Nullable String text) {
		return (text != null) ? PlainText.line(text) : "";
	}

}
