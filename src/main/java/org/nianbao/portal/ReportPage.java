package org.nianbao.portal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.Region;
import org.nianbao.format.Editions;
import org.nianbao.publication.PublishedReport;
import org.nianbao.publication.PublishedReports;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportScope;

/**
 * What stands around a published report on its page.
 *
 * @param agencyName the agency's name when it published
 * @param agencyCode the agency's permanent code
 * @param dissolved the agency's last day; null while it exists
 * @param area the code of the agency's region
 * @param areaName the region's full name
 * @param year the report year
 * @param edition the name of the edition
 * @param revision the number of the revision shown, from 1
 * @param publishedAt when that was published here
 * @param broughtIn whether it was published elsewhere before and only brought in here
 * @param receipt the number of the receipt of its submission
 * @param hash the SHA-256 of its content
 * @param permanentAddress the address of the report's newest revision
 * @param supersededBy that address, if this is an earlier revision; null if it is the
 * newest
 * @param correctionReason why it corrects an earlier revision; null if it does not
 * @param revisions the other revisions that can be read
 * @param otherYears the agency's reports of the same scope of other years, the newest
 * first
 */
record ReportPage(String agencyName, String agencyCode, @Nullable LocalDate dissolved, String area, String areaName,
		int year, LocalizedText edition, int revision, OffsetDateTime publishedAt, boolean broughtIn, String receipt,
		String hash, String permanentAddress, @Nullable String supersededBy, @Nullable String correctionReason,
		List<OtherRevision> revisions, List<OtherYear> otherYears) {

	static ReportPage of(PublishedReport report, Agency agency, PublishedReports reports, Map<String, Region> areas,
			Editions editions, Locale locale) {
		String address = report.key().address(agency.mainScope());
		ReportScope scope = report.key().scope();
		List<OtherRevision> revisions = reports.revisions(report.key())
			.stream()
			.filter((other) -> other.number() != report.revision() && !other.takenDown())
			.map((other) -> new OtherRevision(other.number(), other.publishedAt(), other.broughtIn(),
					other.correctionReason(), address + "/revisions/" + other.number()))
			.toList();
		List<OtherYear> years = reports.ofAgency(agency.code())
			.stream()
			.filter((other) -> other.key().scope() == scope && !other.key().year().equals(report.key().year()))
			.map((other) -> new OtherYear(other.key().year().value(), other.address()))
			.toList();
		return new ReportPage(report.agencyName(locale), agency.code(), agency.validUntil().orElse(null),
				agency.region(), Areas.fullName(agency.region(), areas, locale), report.key().year().value(),
				editions.require(report.content().edition()).name(), report.revision(), report.publishedAt(),
				report.broughtIn(), report.receiptNumber(), report.hash(), address,
				report.isSuperseded() ? address : null, report.correctionReason(), revisions, years);
	}

	/** The address under which this very revision is known. */
	String ownAddress() {
		return (this.supersededBy != null) ? this.permanentAddress + "/revisions/" + this.revision
				: this.permanentAddress;
	}

	/** The address below which this revision is to be had as files. */
	String filesAddress() {
		return this.permanentAddress + "/revisions/" + this.revision + "/files";
	}

	/**
	 * Another revision of the report.
	 *
	 * @param revision its number, from 1
	 * @param broughtIn whether it was published elsewhere before and only brought in here
	 * @param reason why it corrects the one before; null for the first
	 */
	record OtherRevision(int revision, OffsetDateTime publishedAt, boolean broughtIn, @Nullable String reason,
			String address) {
	}

	/** The report of another year. */
	record OtherYear(int year, String address) {
	}

}
