package org.nianbao.coverage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.FilingTask;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.remark.RemarkState;
import org.nianbao.remark.Remarks;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.review.Timeliness;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells how the agencies of an office stand, with the same few queries however many there
 * are.
 */
@Service
public class Standings {

	private final AgencyRegister agencies;

	private final RegionRegister regions;

	private final FilingTasks tasks;

	private final OfficeCalendar calendar;

	private final ReportDesk reports;

	private final Remarks remarks;

	private final Clock clock;

	Standings(AgencyRegister agencies, RegionRegister regions, FilingTasks tasks, OfficeCalendar calendar,
			ReportDesk reports, Remarks remarks, Clock clock) {
		this.agencies = agencies;
		this.regions = regions;
		this.tasks = tasks;
		this.calendar = calendar;
		this.reports = reports;
		this.remarks = remarks;
		this.clock = clock;
	}

	/**
	 * The agencies whose reports the office reviews, the office itself among them at the
	 * top, and then those of which it receives a copy; each group ordered by code.
	 * Agencies that neither have to file for the year nor have begun are left out.
	 */
	@Transactional(readOnly = true)
	public List<Standing> ofOffice(Agency office, ReportYear year) {
		List<Agency> reviewed = new ArrayList<>(this.agencies.supervisedBy(office.code()));
		if (office.reviewingOffice().equals(office.code())) {
			reviewed.addFirst(office);
		}
		Set<String> reviewedCodes = reviewed.stream().map(Agency::code).collect(Collectors.toSet());
		List<Agency> copied = this.agencies.copiedTo(office.code())
			.stream()
			.filter((agency) -> !reviewedCodes.contains(agency.code()))
			.toList();
		List<Agency> all = Stream.concat(reviewed.stream(), copied.stream()).toList();
		List<String> codes = all.stream().map(Agency::code).toList();
		Sources sources = new Sources(this.tasks.of(all, year), newest(all, year), this.remarks.unresolved(codes, year),
				regions(all));
		Map<String, OfficeYear> decided = new HashMap<>();
		List<Standing> standings = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			Agency agency = all.get(i);
			OfficeYear dates = decided.computeIfAbsent(agency.reviewingOffice(),
					(code) -> this.calendar.ofOffice(code, year));
			sources.standing(agency, dates, i >= reviewed.size(), this.clock).ifPresent(standings::add);
		}
		return standings;
	}

	private Map<String, RevisionStatus> newest(Collection<Agency> agencies, ReportYear year) {
		Map<String, Agency> byCode = agencies.stream()
			.collect(Collectors.toMap(Agency::code, Function.identity(), (one, same) -> one));
		return this.reports.ofAgencies(byCode.keySet(), year)
			.stream()
			.filter((status) -> status.key().scope() == Objects.requireNonNull(byCode.get(status.key().agency()))
				.mainScope())
			.collect(Collectors.toMap((status) -> status.key().agency(), Function.identity()));
	}

	private Map<String, Region> regions(Collection<Agency> agencies) {
		return this.regions.ofCodes(agencies.stream().map(Agency::region).collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(Region::code, Function.identity()));
	}

	/**
	 * What was read of all agencies at once.
	 */
	private record Sources(Map<String, FilingTask> tasks, Map<String, RevisionStatus> newest,
			Map<ReportKey, Map<RemarkState, Integer>> remarks, Map<String, Region> regions) {

		/** How an agency stands; empty if it neither has to file nor has begun. */
		Optional<Standing> standing(Agency agency, OfficeYear dates, boolean copy, Clock clock) {
			FilingTask task = Objects.requireNonNull(this.tasks.get(agency.code()));
			RevisionStatus status = this.newest.get(agency.code());
			if (status == null && !task.isDue() && !task.isExempted()) {
				return Optional.empty();
			}
			CoverageState state = CoverageState.of(task, status);
			Timeliness timeliness = (state != CoverageState.EXEMPTED) ? Timeliness.of(dates, status, clock) : null;
			ReportKey key = new ReportKey(agency.code(), dates.year(), agency.mainScope());
			int openRemarks = this.remarks.getOrDefault(key, Map.of()).getOrDefault(RemarkState.OPEN, 0);
			return Optional.of(new Standing(agency, this.regions.get(agency.region()), state, dates, status, timeliness,
					openRemarks, copy));
		}

	}

}
