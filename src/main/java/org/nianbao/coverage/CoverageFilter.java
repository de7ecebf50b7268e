package org.nianbao.coverage;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;
import org.nianbao.shared.ReportYear;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which agencies are looked at. It stands in the address of every page that shows them.
 *
 * @param office the code of the office
 * @param year the report year
 * @param state the state; null for all
 * @param area the code of a region in which, or inside which, they are; empty for all
 * @param kind the kind; null for all
 * @param late whether only those who missed the last day
 * @param name what the name or code contains; empty for all
 * @param byKind whether counts are broken down by kind, and not by area
 */
public record CoverageFilter(String office, ReportYear year, @Nullable CoverageState state, String area,
		@Nullable AgencyKind kind, boolean late, String name, boolean byKind) {

	/** Whether an agency is among them, whatever its state. */
	boolean picks(Standing standing, Set<String> regionsWithin, Locale locale) {
		String part = this.name.toLowerCase(Locale.ROOT);
		return (this.area.isEmpty() || regionsWithin.contains(standing.agency().region()))
				&& (this.kind == null || standing.agency().kind() == this.kind)
				&& (part.isEmpty() || standing.agency().name(locale).toLowerCase(Locale.ROOT).contains(part)
						|| standing.agency().nameZh().contains(part) || standing.agency().code().contains(part));
	}

	/** Whether an agency that is picked is in the chosen state. */
	boolean isInState(Standing standing) {
		return (this.state == null || standing.state() == this.state) && (!this.late || standing.isLate());
	}

	/** Whether the agencies are narrowed down by more than their state. */
	public boolean isNarrowed() {
		return !this.area.isEmpty() || this.kind != null || !this.name.isEmpty();
	}

	CoverageFilter inState(@Nullable CoverageState wanted, boolean lateOnly) {
		return new CoverageFilter(this.office, this.year, wanted, this.area, this.kind, lateOnly, this.name,
				this.byKind);
	}

	CoverageFilter inArea(String wanted) {
		return new CoverageFilter(this.office, this.year, this.state, wanted, this.kind, this.late, this.name,
				this.byKind);
	}

	CoverageFilter ofKind(@Nullable AgencyKind wanted) {
		return new CoverageFilter(this.office, this.year, this.state, this.area, wanted, this.late, this.name,
				this.byKind);
	}

	CoverageFilter brokenDown(boolean kinds) {
		return new CoverageFilter(this.office, this.year, this.state, this.area, this.kind, this.late, this.name,
				kinds);
	}

	/** The address of a page that shows these agencies, without language. */
	public String at(String path) {
		return at(path, 1);
	}

	String at(String path, int page) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
			.queryParam("office", this.office)
			.queryParam("year", this.year);
		if (this.state != null) {
			address.queryParam("state", this.state.code());
		}
		if (!this.area.isEmpty()) {
			address.queryParam("area", this.area);
		}
		if (this.kind != null) {
			address.queryParam("kind", this.kind.name());
		}
		if (this.late) {
			address.queryParam("late", true);
		}
		if (!this.name.isEmpty()) {
			address.queryParam("name", "{name}");
		}
		if (this.byKind) {
			address.queryParam("by", "kind");
		}
		if (page > 1) {
			address.queryParam("page", page);
		}
		return address.encode().buildAndExpand(Map.of("name", this.name)).toUriString();
	}

}
