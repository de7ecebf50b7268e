package org.nianbao.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.format.Editions;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the board of an office together. */
@Service
public class CoverageBoard {

	/** Who sees how the agencies of an office stand. */
	private static final List<Role> READERS = List.of(Role.REVIEWER, Role.PUBLISHER, Role.ADMIN);

	private final AgencyRegister agencies;

	private final RegionRegister regions;

	private final OfficeCalendar calendar;

	private final Standings standings;

	private final Editions editions;

	private final Clock clock;

	CoverageBoard(AgencyRegister agencies, RegionRegister regions, OfficeCalendar calendar, Standings standings,
			Editions editions, Clock clock) {
		this.agencies = agencies;
		this.regions = regions;
		this.calendar = calendar;
		this.standings = standings;
		this.editions = editions;
		this.clock = clock;
	}

	/**
	 * The board that the person asks for; empty if the person works for no office.
	 * @param locale the language in which names are looked for and shown
	 */
	@Transactional(readOnly = true)
	public Optional<Board> show(SignedIn person, CoverageQuery form, Locale locale) {
		List<Agency> offices = offices(person);
		return offices.stream()
			.filter((office) -> office.code().equals(form.office()))
			.findFirst()
			.or(() -> offices.stream().findFirst())
			.map((office) -> show(person, offices, office, form, locale));
	}

	private List<Agency> offices(SignedIn person) {
		Set<String> codes = new TreeSet<>();
		READERS.forEach((role) -> codes.addAll(person.agencies(role)));
		return codes.stream().map(this.agencies::find).flatMap(Optional::stream).filter(Agency::isOffice).toList();
	}

	private Board show(SignedIn person, List<Agency> offices, Agency office, CoverageQuery form, Locale locale) {
		List<ReportYear> years = years();
		ReportYear year = form.reportYear().filter(years::contains).orElse(years.getFirst());
		List<Standing> all = this.standings.ofOffice(office, year);
		List<Region> areas = all.stream()
			.map(Standing::region)
			.filter(Objects::nonNull)
			.distinct()
			.sorted(Comparator.comparing(Region::code))
			.toList();
		String area = Optional.ofNullable(form.area())
			.filter((code) -> areas.stream().anyMatch((region) -> region.code().equals(code)))
			.orElse("");
		CoverageFilter filter = new CoverageFilter(office.code(), year, form.coverageState().orElse(null), area,
				form.agencyKind().orElse(null), form.lateOnly(), form.namePart(), form.byKind());
		Set<String> within = area.isEmpty() ? Set.of() : Set.copyOf(this.regions.codesWithin(area));
		List<Standing> picked = all.stream().filter((standing) -> filter.picks(standing, within, locale)).toList();
		List<Standing> chosen = picked.stream().filter(filter::isInState).toList();
		OfficeYear decided = this.calendar.ofOffice(office.code(), year);
		int pages = Math.max(1, Math.ceilDiv(chosen.size(), Board.PAGE_SIZE));
		return new Board(offices, office, decided,
				ChronoUnit.DAYS.between(LocalDate.now(this.clock), decided.submissionDate()), years, areas,
				all.stream().map((standing) -> standing.agency().kind()).distinct().sorted().toList(), filter,
				CoverageCounts.of("", "", picked), groups(picked, filter.byKind(), locale), chosen,
				Math.min(form.pageNumber(), pages), person.holds(Role.REVIEWER, office.code()));
	}

	private static List<CoverageCounts> groups(List<Standing> standings, boolean byKind, Locale locale) {
		if (byKind) {
			return standings.stream()
				.collect(Collectors.groupingBy((standing) -> standing.agency().kind(), TreeMap::new,
						Collectors.toList()))
				.entrySet()
				.stream()
				.map((group) -> CoverageCounts.of("", group.getKey().name(), group.getValue()))
				.toList();
		}
		Map<String, List<Standing>> byRegion = standings.stream()
			.collect(
					Collectors.groupingBy((standing) -> standing.agency().region(), TreeMap::new, Collectors.toList()));
		List<CoverageCounts> groups = new ArrayList<>();
		byRegion.forEach((code, group) -> {
			Region region = group.getFirst().region();
			groups.add(CoverageCounts.of((region != null) ? region.name().in(locale) : code, code, group));
		});
		return groups;
	}

	/**
	 * The years for which reports are filed, the newest first: from December on the
	 * current one.
	 */
	private List<ReportYear> years() {
		int newest = Season.newest(this.clock).value();
		int oldest = this.editions.all().getFirst().firstYear().value();
		return IntStream.rangeClosed(oldest, Math.max(oldest, newest)).mapToObj(ReportYear::new).toList().reversed();
	}

}
