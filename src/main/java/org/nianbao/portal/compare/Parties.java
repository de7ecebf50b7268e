package org.nianbao.portal.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.content.Totals;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.portal.compare.Compared.Subject;
import org.nianbao.publication.PublicationLookup;
import org.nianbao.publication.PublicationLookup.Found;
import org.nianbao.publication.PublishedReport;
import org.nianbao.publication.PublishedReports;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportYear;
import org.nianbao.sidebyside.Side;
import org.nianbao.statistics.AreaStatistics;
import org.nianbao.statistics.SumQuery;
import org.nianbao.statistics.Sums;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Finds agencies and areas that can be compared. */
@Component
class Parties {

	/** The figures of an area are sums over what its agencies report of themselves. */
	private static final String SUM = "SUM";

	private static final int CANDIDATES = 10;

	private final AgencyRegister agencies;

	private final RegionRegister regions;

	private final PublishedReports reports;

	private final AreaStatistics statistics;

	private final Editions editions;

	Parties(AgencyRegister agencies, RegionRegister regions, PublishedReports reports, AreaStatistics statistics,
			Editions editions) {
		this.agencies = agencies;
		this.regions = regions;
		this.reports = reports;
		this.statistics = statistics;
		this.editions = editions;
	}

	/** Those of these codes, in their order; a code that is none is left out. */
	List<Party> ofCodes(List<String> codes, Locale locale) {
		Map<String, Party> known = new HashMap<>();
		this.regions.ofCodes(codes).forEach((region) -> known.put(region.code(), new AreaParty(region, locale)));
		this.agencies.ofCodes(codes).forEach((agency) -> known.put(agency.code(), new AgencyParty(agency, locale)));
		return codes.stream().filter(known::containsKey).map(known::get).toList();
	}

	Party of(Agency agency, Locale locale) {
		return new AgencyParty(agency, locale);
	}

	/** Some whose name contains that text, areas first. */
	List<Party> named(String part, Locale locale) {
		List<Party> found = new ArrayList<>();
		this.regions.all()
			.stream()
			.filter((region) -> region.name().zh().contains(part) || region.name().in(locale).contains(part))
			.limit(CANDIDATES)
			.forEach((region) -> found.add(new AreaParty(region, locale)));
		this.agencies.search(null, part, PageRequest.of(0, CANDIDATES))
			.forEach((agency) -> found.add(new AgencyParty(agency, locale)));
		return found;
	}

	/** The main reports of an agency. */
	private final class AgencyParty implements Party {

		private final Agency agency;

		private final Locale locale;

		AgencyParty(Agency agency, Locale locale) {
			this.agency = agency;
			this.locale = locale;
		}

		@Override
		public String code() {
			return this.agency.code();
		}

		@Override
		public String name() {
			return this.agency.name(this.locale);
		}

		@Override
		public List<ReportYear> years() {
			return Parties.this.reports.ofAgency(code())
				.stream()
				.filter((listing) -> listing.key().scope() == this.agency.mainScope())
				.map((listing) -> listing.key().year())
				.toList();
		}

		@Override
		public Optional<Subject> subject(ReportYear year, String label) {
			PublicationLookup found = Parties.this.reports.lookup(new ReportKey(code(), year, this.agency.mainScope()));
			return (found instanceof Found published) ? Optional.of(subject(published.report(), label))
					: Optional.empty();
		}

		private Subject subject(PublishedReport report, String label) {
			Edition edition = Parties.this.editions.require(report.content().edition());
			Totals totals = Totals.of(edition, report.content());
			return new Subject(label, report.key().address(this.agency.mainScope()), report.key().year(),
					edition.name(), 1, new Side(edition, report.key().scope().name(), totals::counted));
		}

	}

	/** The sums over an area. */
	private final class AreaParty implements Party {

		private final Region region;

		private final Locale locale;

		AreaParty(Region region, Locale locale) {
			this.region = region;
			this.locale = locale;
		}

		@Override
		public String code() {
			return this.region.code();
		}

		@Override
		public String name() {
			return this.region.name().in(this.locale);
		}

		@Override
		public List<ReportYear> years() {
			return List.copyOf(Parties.this.statistics.reportsByYear(query()).keySet());
		}

		@Override
		public Optional<Subject> subject(ReportYear year, String label) {
			Edition edition = Parties.this.editions.ofYear(year).orElse(null);
			Sums sums = Parties.this.statistics.of(query(), year);
			if (edition == null || sums.reports() == 0) {
				return Optional.empty();
			}
			String address = "/areas/" + code() + "?year=" + year;
			return Optional.of(new Subject(label, address, year, edition.name(), sums.reports(),
					new Side(edition, SUM, (cell) -> Optional.of(sums.figure(cell.code()).value()))));
		}

		private SumQuery query() {
			return SumQuery.inside(List.of(code()));
		}

	}

}
