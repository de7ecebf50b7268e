package org.nianbao.review;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Service;

import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.format.Editions;
import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportYear;

/** The queue of an office, narrowed down and in order. */
@Service
class ReviewQueue {

	private final Jurisdiction jurisdiction;

	private final OfficeCalendar calendar;

	private final FilingTasks tasks;

	private final RegionRegister regions;

	private final QueueRows rows;

	private final Editions editions;

	private final Clock clock;

	ReviewQueue(Jurisdiction jurisdiction, OfficeCalendar calendar, FilingTasks tasks, RegionRegister regions,
			QueueRows rows, Editions editions, Clock clock) {
		this.jurisdiction = jurisdiction;
		this.calendar = calendar;
		this.tasks = tasks;
		this.regions = regions;
		this.rows = rows;
		this.editions = editions;
		this.clock = clock;
	}

	/**
	 * The queue that the person asks for; empty if there is no agency for which the
	 * person reviews or publishes.
	 */
	Optional<QueueView> show(SignedIn person, QueueForm form, Locale locale) {
		List<Agency> offices = this.jurisdiction.offices(person);
		return offices.stream()
			.filter((office) -> office.code().equals(form.office()))
			.findFirst()
			.or(() -> offices.stream().findFirst())
			.map((office) -> show(person, offices, office, form, locale));
	}

	private QueueView show(SignedIn person, List<Agency> offices, Agency office, QueueForm form, Locale locale) {
		List<ReportYear> years = years(office);
		ReportYear year = form.reportYear().filter(years::contains).orElse(years.getFirst());
		List<Agency> agencies = this.jurisdiction.agencies(office, person);
		Map<String, Region> regions = regions(agencies);
		QueueFilter filter = new QueueFilter(office.code(), year, form.reviewState().orElse(null),
				Optional.ofNullable(form.area()).filter(regions::containsKey).orElse(""),
				form.agencyKind().orElse(null), form.wantedFindings().orElse(null), form.isLateOnly(),
				form.isMineOnly(), form.namePart());
		List<QueueRow> rows = this.rows.of(picked(agencies, filter, locale), year, regions)
			.stream()
			.filter((row) -> filter.picks(row, person.accountId()))
			.toList();
		Map<ReviewState, Integer> counts = new EnumMap<>(ReviewState.class);
		rows.forEach((row) -> counts.merge(row.state(), 1, Integer::sum));
		List<QueueRow> chosen = rows.stream()
			.filter((row) -> filter.state() == null || row.state() == filter.state())
			.sorted(QueueRow.BY_RISK)
			.toList();
		return new QueueView(offices, office, decided(office, year), years,
				regions.values().stream().sorted(Comparator.comparing(Region::code)).toList(), kinds(agencies), filter,
				counts, rows.size(), chosen, form.pageNumber(), person.holds(Role.REVIEWER, office.code()));
	}

	private List<Agency> picked(List<Agency> agencies, QueueFilter filter, Locale locale) {
		Set<String> within = filter.area().isEmpty() ? Set.of() : Set.copyOf(this.regions.codesWithin(filter.area()));
		return agencies.stream().filter((agency) -> filter.picks(agency, within, locale)).toList();
	}

	private static List<AgencyKind> kinds(List<Agency> agencies) {
		return agencies.stream().map(Agency::kind).distinct().sorted().toList();
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
	 * this one, or one that the office has opened since.
	 */
	private List<ReportYear> years(Agency office) {
		SortedSet<ReportYear> opened = this.tasks.opened(office.isOffice() ? office.code() : office.reviewingOffice());
		int byDate = OfficialTime.of(this.clock.instant()).getYear() - 1;
		int newest = opened.isEmpty() ? byDate : Math.max(byDate, opened.last().value());
		int oldest = this.editions.all().getFirst().firstYear().value();
		return IntStream.rangeClosed(oldest, Math.max(oldest, newest)).mapToObj(ReportYear::new).toList().reversed();
	}

}
