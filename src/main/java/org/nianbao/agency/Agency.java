package org.nianbao.agency;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.data.domain.Persistable;

/** An agency that files reports; some of them supervise others. */
@Entity
public class Agency implements Persistable<String> {

	@Id
	private String code;

	@Column(updatable = false)
	private String regionCode;

	private @Nullable String creditCode;

	private @Nullable String ownCode;

	private String nameZh;

	private @Nullable String nameEn;

	private @Nullable LocalDate namedSince;

	@Enumerated(EnumType.STRING)
	private AgencyKind kind;

	private boolean office;

	private @Nullable String officeTitleZh;

	private @Nullable String officeTitleEn;

	private @Nullable String supervisingOfficeCode;

	@Enumerated(EnumType.STRING)
	private ReportScope mainScope;

	private boolean signOff;

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validUntil;

	@Transient
	private boolean unsaved;

	protected Agency() {
	}

	Agency(String code, NewAgency data) {
		this.code = code;
		this.regionCode = data.region();
		this.nameZh = data.nameZh();
		this.nameEn = data.nameEn();
		this.signOff = data.signOff();
		this.validUntil = data.validUntil();
		this.unsaved = true;
		change(data.details());
	}

	@PostLoad
	@PostPersist
	void saved() {
		this.unsaved = false;
	}

	final void change(AgencyDetails details) {
		this.creditCode = (details.creditCode() != null) ? details.creditCode().value() : null;
		this.ownCode = details.ownCode();
		this.kind = details.kind();
		this.office = details.office();
		this.officeTitleZh = details.officeTitleZh();
		this.officeTitleEn = details.officeTitleEn();
		this.supervisingOfficeCode = details.supervisingOffice();
		this.mainScope = details.mainScope();
		this.validFrom = details.validFrom();
	}

	/**
	 * Gives it another name.
	 * @param since the first day of the name; null if the name was only written wrongly
	 */
	void rename(String nameZh, @Nullable String nameEn, @Nullable LocalDate since) {
		this.nameZh = nameZh;
		this.nameEn = nameEn;
		this.namedSince = (since != null) ? since : this.namedSince;
	}

	void useSignOff(boolean used) {
		this.signOff = used;
	}

	void dissolve(@Nullable LocalDate lastDay) {
		this.validUntil = lastDay;
	}

	/**
	 * The permanent code, region code and serial, such as {@code 450700-012}; never given
	 * to another agency.
	 */
	public String code() {
		return this.code;
	}

	/** The permanent code. */
	@Override
	public String getId() {
		return this.code;
	}

	/** Whether it was never stored. */
	@Override
	public boolean isNew() {
		return this.unsaved;
	}

	/** The code of the agency's region. */
	public String region() {
		return this.regionCode;
	}

	/** The unified social credit code; empty if the agency has none. */
	public Optional<SocialCreditCode> creditCode() {
		return Optional.ofNullable(this.creditCode).map(SocialCreditCode::new);
	}

	/** What the office calls it in place of a credit code; empty if nothing. */
	public Optional<String> ownCode() {
		return Optional.ofNullable(this.ownCode);
	}

	/** The official name. */
	public String nameZh() {
		return this.nameZh;
	}

	/** The English name; null if none is settled. */
	public @Nullable String nameEn() {
		return this.nameEn;
	}

	/** The name for a reader of that locale; the official one where there is no other. */
	public String name(Locale locale) {
		return ("en".equals(locale.getLanguage()) && this.nameEn != null) ? this.nameEn : this.nameZh;
	}

	/** Since when it has its name; empty if it always had, or that is not known. */
	public Optional<LocalDate> namedSince() {
		return Optional.ofNullable(this.namedSince);
	}

	/** What kind of body it is. */
	public AgencyKind kind() {
		return this.kind;
	}

	/** Whether it supervises others (政府信息公开工作主管部门). */
	public boolean isOffice() {
		return this.office;
	}

	/**
	 * What it is called as a supervising office, for a reader of that locale: as it says
	 * itself, else its name.
	 */
	public String officeName(Locale locale) {
		String title = "en".equals(locale.getLanguage()) ? this.officeTitleEn : this.officeTitleZh;
		return (title != null) ? title : name(locale);
	}

	/** The code of the office to which it files; empty at the top. */
	public Optional<String> supervisingOffice() {
		return Optional.ofNullable(this.supervisingOfficeCode);
	}

	/**
	 * The code of the office that reviews its reports: the supervising one, and at the
	 * top the agency itself.
	 */
	public String reviewingOffice() {
		return (this.supervisingOfficeCode != null) ? this.supervisingOfficeCode : this.code;
	}

	/** The scope of the report that stands at the agency's plain address. */
	public ReportScope mainScope() {
		return this.mainScope;
	}

	/** Whether a signer releases a report before it is submitted (签发). */
	public boolean usesSignOff() {
		return this.signOff;
	}

	/** The agency's first day; empty if not known. */
	public Optional<LocalDate> validFrom() {
		return Optional.ofNullable(this.validFrom);
	}

	/** The agency's last day; empty while it exists. */
	public Optional<LocalDate> validUntil() {
		return Optional.ofNullable(this.validUntil);
	}

	/** Whether it existed on the year's last day, and so files for the year. */
	public boolean existsAtEndOf(ReportYear year) {
		return (this.validFrom == null || !year.lastDay().isBefore(this.validFrom))
				&& (this.validUntil == null || !this.validUntil.isBefore(year.lastDay()));
	}

	/**
	 * What is settled about it, for a change of one thing or another.
	 * @param copyOffices the codes of the offices that receive a copy, which stand
	 * elsewhere
	 */
	public AgencyDetails details(Set<String> copyOffices) {
		return new AgencyDetails(this.kind, creditCode().orElse(null), this.ownCode, this.supervisingOfficeCode,
				copyOffices, this.office, this.officeTitleZh, this.officeTitleEn, this.mainScope, this.validFrom);
	}

}
