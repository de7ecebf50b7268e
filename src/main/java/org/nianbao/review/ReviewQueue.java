package org.nianbao.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.format.Editions;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.rulebook.FindingCounts;
import org.nianbao.rulebook.SubmissionChecks;
import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the queue of an office together, with the same few queries however many agencies
 * it has.
 */
@Service
class ReviewQueue {

	/** How many reports a page shows. */
	static final int PAGE_SIZE = 50;

	private final Jurisdiction jurisdiction;

	private final OfficeCalendar calendar;

	private final RegionRegister regions;

	private final ReportDesk reports;

	private final SubmissionChecks checks;

	private final Editions editions;

	private final Clock clock;

	ReviewQueue(Jurisdiction jurisdiction, OfficeCalendar calendar, RegionRegister regions, ReportDesk reports,
			SubmissionChecks checks, Editions editions, Clock clock) {
		this.jurisdiction = jurisdiction;
		this.calendar = calendar;
		this.regions = regions;
		this.reports = reports;
		this.checks = checks;
		this.editions = editions;
		this.clock = clock;
	}

	/**
	 * The queue that the person asks for; empty if there is no agency for which the
	 * person reviews or publishes.
	 */
	@Transactional(readOnly = true)
	Optional<QueueView> show(SignedIn person, QueueForm form, Locale locale) {
		List<Agency> offices = this.jurisdiction.offices(person);
		return offices.stream()
			.filter((office) -> office.code().equals(form.office()))
			.findFirst()
			.or(() -> offices.stream().findFirst())
			.map((office) -> show(person, offices, office, form, locale));
	}

	private QueueView show(SignedIn person, List<Agency> offices, Agency office, QueueForm form, Locale locale) {
		List<ReportYear> years = years();
		ReportYear year = form.reportYear().filter(years::contains).orElse(years.getFirst());
		List<Agency> agencies = this.jurisdiction.agencies(office, person);
		Map<String, Region> regions = regions(agencies);
		String area = Optional.ofNullable(form.area()).filter(regions::containsKey).orElse("");
		List<QueueRow> rows = rows(narrowed(agencies, area, form.namePart(), locale), year, regions);
		Map<ReviewState, Integer> counts = new EnumMap<>(ReviewState.class);
		rows.forEach((row) -> counts.merge(row.state(), 1, Integer::sum));
		ReviewState state = form.reviewState().orElse(null);
		List<QueueRow> chosen = rows.stream()
			.filter((row) -> state == null || row.state() == state)
			.sorted(QueueRow.BY_RISK)
			.toList();
		int pages = Math.max(1, Math.ceilDiv(chosen.size(), PAGE_SIZE));
		int page = Math.min(form.pageNumber(), pages);
		int first = (page - 1) * PAGE_SIZE;
		return new QueueView(offices, office, decided(office, year), years,
				regions.values().stream().sorted(Comparator.comparing(Region::code)).toList(), area, form.namePart(),
				state, counts, rows.size(), chosen.size(),
				chosen.subList(first, Math.min(first + PAGE_SIZE, chosen.size())), page, pages);
	}

	/** One row for each agency's main report, begun or not, and for each other report. */
	private List<QueueRow> rows(List<Agency> agencies, ReportYear year, Map<String, Region> regions) {
		List<RevisionStatus> begun = this.reports.ofAgencies(agencies.stream().map(Agency::code).toList(), year);
		Map<ReportKey, FindingCounts> findings = findings(begun, year);
		Map<String, List<RevisionStatus>> byAgency = begun.stream()
			.collect(Collectors.groupingBy((status) -> status.key().agency()));
		Map<String, OfficeYear> decided = new HashMap<>();
		List<QueueRow> rows = new ArrayList<>();
		for (Agency agency : agencies) {
			Region region = regions.get(agency.region());
			OfficeYear dates = decided.computeIfAbsent(agency.reviewingOffice(),
					(office) -> this.calendar.ofOffice(office, year));
			List<RevisionStatus> reports = byAgency.getOrDefault(agency.code(), List.of());
			ReportKey main = new ReportKey(agency.code(), year, agency.mainScope());
			if (existsIn(agency, year) && reports.stream().noneMatch((status) -> status.key().equals(main))) {
				rows.add(new QueueRow(agency, region, main, ReviewState.NOT_STARTED, null,
						Timeliness.of(dates, null, this.clock), null));
			}
			reports.forEach((status) -> rows.add(new QueueRow(agency, region, status.key(), ReviewState.of(status),
					status, Timeliness.of(dates, status.firstReceivedAt(), this.clock), findings.get(status.key()))));
		}
		return rows;
	}

	private Map<ReportKey, FindingCounts> findings(Collection<RevisionStatus> reports, ReportYear year) {
		Map<ReportKey, String> receipts = new HashMap<>();
		for (RevisionStatus status : reports) {
			if (status.receipt() != null && ReviewState.showsSubmission(status.state())) {
				receipts.put(status.key(), status.receipt().number());
			}
		}
		return this.checks.count(receipts, year);
	}

	private List<Agency> narrowed(List<Agency> agencies, String area, String namePart, Locale locale) {
		Set<String> within = area.isEmpty() ? Set.of() : Set.copyOf(this.regions.codesWithin(area));
		String part = namePart.toLowerCase(Locale.ROOT);
		return agencies.stream()
			.filter((agency) -> area.isEmpty() || within.contains(agency.region()))
			.filter((agency) -> agency.name(locale).toLowerCase(Locale.ROOT).contains(part)
					|| agency.nameZh().contains(part) || agency.code().contains(part))
			.toList();
	}

	private Map<String, Region> regions(List<Agency> agencies) {
		Set<String> codes = agencies.stream().map(Agency::region).collect(Collectors.toSet());
		return this.regions.ofCodes(codes).stream().collect(Collectors.toMap(Region::code, Function.identity()));
	}

	private OfficeYear decided(Agency office, ReportYear year) {
		return this.calendar.ofOffice(office.isOffice() ? office.code() : office.reviewingOffice(), year);
	}

	/**
	 * The years for which reports are filed, the newest first: that is the year before
	 * this one.
	 */
	private List<ReportYear> years() {
		int newest = OfficialTime.of(this.clock.instant()).getYear() - 1;
		int oldest = this.editions.all().getFirst().firstYear().value();
		return IntStream.rangeClosed(oldest, Math.max(oldest, newest)).mapToObj(ReportYear::new).toList().reversed();
	}

	/** An agency files for a year of which it existed on the last day. */
	private static boolean existsIn(Agency agency, ReportYear year) {
		return agency.validFrom().filter(year.lastDay()::isBefore).isEmpty()
				&& agency.validUntil().filter((last) -> last.isBefore(year.lastDay())).isEmpty();
	}

}
