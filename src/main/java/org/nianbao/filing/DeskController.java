package org.nianbao.filing;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.FilingTask;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.RevisionStatus;
import org.nianbao.shared.ReportYear;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The agencies for which somebody files, each with its reports. */
@Controller
@Requires({ Role.FILER, Role.SIGNER, Role.PUBLISHER })
class DeskController {

	private final AgencyRegister agencies;

	private final ReportDesk reports;

	private final Deadlines deadlines;

	private final ReportSeason season;

	DeskController(AgencyRegister agencies, ReportDesk reports, Deadlines deadlines, ReportSeason season) {
		this.agencies = agencies;
		this.reports = reports;
		this.deadlines = deadlines;
		this.season = season;
	}

	@GetMapping("/filing")
	String show(@AuthenticationPrincipal SignedIn person, Model model) {
		model.addAttribute("desks",
				person.desks(Role.FILER, Role.SIGNER, Role.PUBLISHER)
					.stream()
					.flatMap((code) -> this.agencies.find(code).stream())
					.map((agency) -> desk(agency, person))
					.toList());
		return "filing/desk";
	}

	private Desk desk(Agency agency, SignedIn person) {
		ReportYear year = this.season.newest(agency);
		boolean publishes = person.holds(Role.PUBLISHER, agency.code());
		List<Line> lines = new ArrayList<>();
		this.reports.ofAgency(agency.code())
			.stream()
			.filter((status) -> status.key().scope() == agency.mainScope())
			.forEach((status) -> lines.add(line(agency, status.key().year(), status, publishes)));
		if (lines.stream().noneMatch((line) -> line.year().equals(year))) {
			lines.addFirst(line(agency, year, null, publishes));
		}
		Line current = lines.stream().filter((line) -> line.year().equals(year)).findFirst().orElseThrow();
		lines.remove(current);
		boolean reads = fills(agency, person) || person.holds(Role.SIGNER, agency.code());
		return new Desk(agency, fills(agency, person), reads, this.season.task(agency, year), current, lines);
	}

	private static boolean fills(Agency agency, SignedIn person) {
		return person.holds(Role.FILER, agency.code());
	}

	private Line line(Agency agency, ReportYear year, @Nullable RevisionStatus newest, boolean publishes) {
		return new Line(year, newest, this.deadlines.of(agency.code(), year, newest),
				"/filing/" + agency.code() + "/" + year, publishes && newest != null);
	}

	/**
	 * An agency on the desk.
	 *
	 * @param agency the agency
	 * @param fills whether the person may begin and edit its reports
	 * @param reads whether the person sees its reports before they are accepted
	 * @param task whether it has to file for the year that is due
	 * @param current the report of that year
	 * @param others the reports of other years, the newest first
	 */
	record Desk(Agency agency, boolean fills, boolean reads, FilingTask task, Line current, List<Line> others) {
	}

	/**
	 * A year's report on the desk.
	 *
	 * @param year the report year
	 * @param newest its newest revision; null if it was not begun
	 * @param deadline by when it is to be submitted
	 * @param address its address at the desk
	 * @param publishes whether the person publishes it
	 */
	record Line(ReportYear year, @Nullable RevisionStatus newest, Deadline deadline, String address,
			boolean publishes) {

		public String stateKey() {
			return StateWords.key(this.newest);
		}

		public String tone() {
			return StateWords.tone(this.newest);
		}

	}

}
