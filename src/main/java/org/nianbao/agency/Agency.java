package org.nianbao.agency;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportScope;

/** An agency that files reports; some of them supervise others. */
@Entity
public class Agency {

	@Id
	private String code;

	@Column(updatable = false)
	private String regionCode;

	private @Nullable String creditCode;

	private String nameZh;

	private @Nullable String nameEn;

	@Enumerated(EnumType.STRING)
	private AgencyKind kind;

	private boolean office;

	private @Nullable String supervisingOfficeCode;

	@Enumerated(EnumType.STRING)
	private ReportScope mainScope;

	private boolean signOff;

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validUntil;

	protected Agency() {
	}

	Agency(String code, NewAgency data) {
		this.code = code;
		this.regionCode = data.region();
		this.creditCode = (data.creditCode() != null) ? data.creditCode().value() : null;
		this.nameZh = data.nameZh();
		this.nameEn = data.nameEn();
		this.kind = data.kind();
		this.office = data.office();
		this.supervisingOfficeCode = data.supervisingOffice();
		this.mainScope = data.mainScope();
		this.signOff = data.signOff();
		this.validFrom = data.validFrom();
	}

	void rename(String nameZh, @Nullable String nameEn) {
		this.nameZh = nameZh;
		this.nameEn = nameEn;
	}

	void dissolve(LocalDate lastDay) {
		this.validUntil = lastDay;
	}

	/**
	 * The permanent code, region code and serial, such as {@code 450700-012}; never given
	 * to another agency.
	 */
	public String code() {
		return this.code;
	}

	/** The code of the agency's region. */
	public String region() {
		return this.regionCode;
	}

	/** The unified social credit code; empty if the agency has none. */
	public Optional<SocialCreditCode> creditCode() {
		return Optional.ofNullable(this.creditCode).map(SocialCreditCode::new);
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

	/** What kind of body it is. */
	public AgencyKind kind() {
		return this.kind;
	}

	/** Whether it supervises others (政府信息公开工作主管部门). */
	public boolean isOffice() {
		return this.office;
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

}
