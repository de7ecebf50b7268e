package org.nianbao.review;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.check.RuleDescription;
import org.nianbao.report.Receipt;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.rulebook.RuleLevels;
import org.nianbao.rulebook.RuleTrials;
import org.nianbao.rulebook.RuleTrials.Tried;
import org.nianbao.shared.ReportYear;
import org.nianbao.web.Figures;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tries a rule on the reports of an office's area before it is switched on: how often it
 * fires, with examples. A bounded number of reports is tried on one page.
 */
@Controller
@RequestMapping("/review/rules/trial")
@Requires(Role.REVIEWER)
class RuleTrialController {

	/** How many reports with findings are shown. */
	private static final int EXAMPLES = 10;

	private final Jurisdiction jurisdiction;

	private final RuleLevels levels;

	private final RuleTrials trials;

	private final ReportDesk reports;

	private final Clock clock;

	RuleTrialController(Jurisdiction jurisdiction, RuleLevels levels, RuleTrials trials, ReportDesk reports,
			Clock clock) {
		this.jurisdiction = jurisdiction;
		this.levels = levels;
		this.trials = trials;
		this.reports = reports;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView tryOut(@RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "") String rule,
			@RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String from,
			@AuthenticationPrincipal SignedIn person) {
		Agency own = this.jurisdiction.reviewing(person, office);
		RuleDescription tried = this.levels.settable()
			.stream()
			.filter((each) -> each.code().equals(rule))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		ReportYear of = year(year);
		List<RevisionStatus> submitted = submitted(own, of, person);
		int start = Math.min(number(from), submitted.size());
		int end = Math.min(start + RuleTrials.MOST, submitted.size());
		List<Tried> results = this.trials.tryOut(rule, receipts(submitted.subList(start, end)));
		List<Tried> fired = results.stream().filter((each) -> !each.findings().isEmpty()).toList();
		Map<String, Agency> agencies = new LinkedHashMap<>();
		this.jurisdiction.agencies(own, person).forEach((agency) -> agencies.put(agency.code(), agency));
		ModelAndView page = new ModelAndView("review/rule-trial");
		page.addObject("office", own);
		page.addObject("rule", tried);
		page.addObject("year", of);
		page.addObject("first", start + 1);
		page.addObject("last", end);
		page.addObject("all", submitted.size());
		page.addObject("fired", fired.size());
		page.addObject("examples",
				fired.stream()
					.limit(EXAMPLES)
					.map((each) -> Example.of(each, Objects.requireNonNull(agencies.get(each.report().agency()))))
					.toList());
		return page;
	}

	private List<RevisionStatus> submitted(Agency office, ReportYear year, SignedIn person) {
		List<String> codes = this.jurisdiction.agencies(office, person).stream().map(Agency::code).toList();
		return this.reports.ofAgencies(codes, year).stream().filter((status) -> status.receipt() != null).toList();
	}

	private static Map<ReportKey, String> receipts(List<RevisionStatus> submitted) {
		Map<ReportKey, String> receipts = new LinkedHashMap<>();
		for (RevisionStatus status : submitted) {
			Receipt receipt = status.receipt();
			if (receipt != null) {
				receipts.put(status.key(), receipt.number());
			}
		}
		return receipts;
	}

	/** The year that is asked for; the one that is reported now where none is. */
	private ReportYear year(String text) {
		int asked = text.matches("\\d{4}") ? Integer.parseInt(text)
				: this.clock.instant().atZone(Figures.CHINA).getYear() - 1;
		if (!ReportYear.isPossible(asked)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return new ReportYear(asked);
	}

	private static int number(String text) {
		return text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
	}

	/**
	 * A report in which the rule fires.
	 *
	 * @param agency the agency
	 * @param address its address on the office's desk
	 * @param tried what was found
	 */
	record Example(Agency agency, String address, Tried tried) {

		static Example of(Tried tried, Agency agency) {
			return new Example(agency, ReviewAddress.of(tried.report(), agency.mainScope()).path(), tried);
		}

	}

}
