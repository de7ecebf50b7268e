package org.nianbao.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/** The report of an agency, a year and a scope. Its life is that of its revisions. */
@Entity
@Immutable
class Report {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private String agencyCode;

	@Column(name = "year")
	private int reportYear;

	@Enumerated(EnumType.STRING)
	private ReportScope scope;

	protected Report() {
	}

	long id() {
		return this.id;
	}

	ReportKey key() {
		return new ReportKey(this.agencyCode, new ReportYear(this.reportYear), this.scope);
	}

}
