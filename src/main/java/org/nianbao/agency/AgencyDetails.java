package org.nianbao.agency;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportScope;

/**
 * What an office settles about an agency, apart from its name.
 *
 * @param kind what kind of body it is
 * @param creditCode its unified social credit code; null if it has none
 * @param ownCode what the office calls it in place of that; null if nothing
 * @param supervisingOffice the code of the one office that reviews its reports; null at
 * the top
 * @param copyOffices the codes of offices that see how its report stands without
 * reviewing it (垂直管理单位抄送的主管部门)
 * @param office whether it supervises others (政府信息公开工作主管部门)
 * @param officeTitleZh what it is called as a supervising office; null for its name
 * @param officeTitleEn the same in English; null for its name
 * @param mainScope the scope of the report that stands at the agency's plain address
 * @param validFrom its first day; null if not known
 */
public record AgencyDetails(AgencyKind kind, @Nullable SocialCreditCode creditCode, @Nullable String ownCode,
		@Nullable String supervisingOffice, Set<String> copyOffices, boolean office, @Nullable String officeTitleZh,
		@Nullable String officeTitleEn, ReportScope mainScope, @Nullable LocalDate validFrom) {

	public AgencyDetails {
		copyOffices = Set.copyOf(copyOffices);
	}

	/** An agency of that kind that files to an office, with its own figures. */
	public static AgencyDetails of(AgencyKind kind, @Nullable String supervisingOffice) {
		return new AgencyDetails(kind, null, null, supervisingOffice, Set.of(), false, null, null, ReportScope.OWN,
				null);
	}

	/** The same of another kind. */
	public AgencyDetails ofKind(AgencyKind other) {
		return new AgencyDetails(other, this.creditCode, this.ownCode, this.supervisingOffice, this.copyOffices,
				this.office, this.officeTitleZh, this.officeTitleEn, this.mainScope, this.validFrom);
	}

	/** The same, filing to that office. */
	public AgencyDetails filingTo(@Nullable String supervisor) {
		return new AgencyDetails(this.kind, this.creditCode, this.ownCode, supervisor, this.copyOffices, this.office,
				this.officeTitleZh, this.officeTitleEn, this.mainScope, this.validFrom);
	}

	/** The same, called so as a supervising office. */
	public AgencyDetails titled(@Nullable String titleZh, @Nullable String titleEn) {
		return new AgencyDetails(this.kind, this.creditCode, this.ownCode, this.supervisingOffice, this.copyOffices,
				this.office, titleZh, titleEn, this.mainScope, this.validFrom);
	}

	/** The same with a unified social credit code. */
	public AgencyDetails withCreditCode(@Nullable SocialCreditCode code) {
		return new AgencyDetails(this.kind, code, this.ownCode, this.supervisingOffice, this.copyOffices, this.office,
				this.officeTitleZh, this.officeTitleEn, this.mainScope, this.validFrom);
	}

	/** The same with the office's own code. */
	public AgencyDetails withOwnCode(@Nullable String code) {
		return new AgencyDetails(this.kind, this.creditCode, code, this.supervisingOffice, this.copyOffices,
				this.office, this.officeTitleZh, this.officeTitleEn, this.mainScope, this.validFrom);
	}

	/** The same with these offices that receive a copy. */
	public AgencyDetails copiedTo(Set<String> offices) {
		return new AgencyDetails(this.kind, this.creditCode, this.ownCode, this.supervisingOffice, offices, this.office,
				this.officeTitleZh, this.officeTitleEn, this.mainScope, this.validFrom);
	}

	/** The same, as one that supervises others or does not. */
	public AgencyDetails asOffice(boolean supervises) {
		return new AgencyDetails(this.kind, this.creditCode, this.ownCode, this.supervisingOffice, this.copyOffices,
				supervises, this.officeTitleZh, this.officeTitleEn, this.mainScope, this.validFrom);
	}

	/** The same with a report of that scope at its plain address. */
	public AgencyDetails withMainScope(ReportScope scope) {
		return new AgencyDetails(this.kind, this.creditCode, this.ownCode, this.supervisingOffice, this.copyOffices,
				this.office, this.officeTitleZh, this.officeTitleEn, scope, this.validFrom);
	}

	/** The same since that day. */
	public AgencyDetails since(@Nullable LocalDate firstDay) {
		return new AgencyDetails(this.kind, this.creditCode, this.ownCode, this.supervisingOffice, this.copyOffices,
				this.office, this.officeTitleZh, this.officeTitleEn, this.mainScope, firstDay);
	}

}
