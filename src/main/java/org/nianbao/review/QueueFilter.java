package org.nianbao.review;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.shared.ReportYear;

/**
 * Which part of an office's queue is shown.
 *
 * @param office the code of the office
 * @param year the report year
 * @param state the state of the reports; null for all
 * @param area the code of the region in which, or inside which, the agencies are; empty
 * for all
 * @param kind the kind of the agencies; null for all
 * @param findings what was found in them; null for all
 * @param late whether only those are shown that missed the last day
 * @param mine whether only those are shown that the person is to review
 * @param name what the agency's name or code contains; empty for all
 */
record QueueFilter(String office, ReportYear year, @Nullable ReviewState state, String area, @Nullable AgencyKind kind,
		@Nullable QueueFindings findings, boolean late, boolean mine, String name) {

	/** Whether anything but a state was chosen. */
	public boolean isNarrowed() {
		return !this.area.isEmpty() || this.kind != null || this.findings != null || this.late || this.mine
				|| !this.name.isEmpty();
	}

	/**
	 * Whether an agency's reports are shown.
	 * @param regions the codes of the chosen region and of all regions inside it
	 */
	boolean picks(Agency agency, Set<String> regions, Locale locale) {
		String part = this.name.toLowerCase(Locale.ROOT);
		return (this.area.isEmpty() || regions.contains(agency.region()))
				&& (this.kind == null || agency.kind() == this.kind)
				&& (agency.name(locale).toLowerCase(Locale.ROOT).contains(part) || agency.nameZh().contains(part)
						|| agency.code().contains(part));
	}

	/**
	 * Whether a report is shown, if its state is.
	 * @param account the person's account
	 */
	boolean picks(QueueRow row, long account) {
		Assignee assignee = row.assignee();
		return (!this.late || row.timeliness().isLate())
				&& (!this.mine || (assignee != null && assignee.account() == account))
				&& (this.findings == null || this.findings.picks(row.findings()));
	}

	/** The same part of the queue in another state. */
	QueueFilter inState(@Nullable ReviewState other) {
		return new QueueFilter(this.office, this.year, other, this.area, this.kind, this.findings, this.late, this.mine,
				this.name);
	}

	/**
	 * An address that shows this part of the queue.
	 * @param path the path without its query
	 * @param page the number of the page, from 1
	 */
	String address(String path, int page) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		Map<String, String> values = new HashMap<>();
		add(address, values, "office", this.office);
		add(address, values, "year", this.year.toString());
		add(address, values, "state", (this.state != null) ? this.state.code() : "");
		add(address, values, "area", this.area);
		add(address, values, "kind", (this.kind != null) ? this.kind.name() : "");
		add(address, values, "findings", (this.findings != null) ? this.findings.code() : "");
		add(address, values, "late", this.late ? "true" : "");
		add(address, values, "mine", this.mine ? "true" : "");
		add(address, values, "name", this.name);
		add(address, values, "page", (page > 1) ? Integer.toString(page) : "");
		return address.encode().buildAndExpand(values).toUriString();
	}

	private static void add(UriComponentsBuilder address, Map<String, String> values, String name, String value) {
		if (!value.isEmpty()) {
			address.queryParam(name, "{" + name + "}");
			values.put(name, value);
		}
	}

}
