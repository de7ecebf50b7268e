package org.nianbao.review.submission;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.comparison.Comparison;
import org.nianbao.content.ReportContent;
import org.nianbao.download.Downloads;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.picture.Pictures;
import org.nianbao.report.SubmissionReader;
import org.nianbao.report.SubmittedReport;
import org.nianbao.review.ReviewAddress;
import org.nianbao.web.ReportView;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The submissions of a report one by one, and what is different between two of them. One
 * that the agency took back before anybody opened it is not shown.
 */
@Controller
@RequestMapping({ "/review/{agencyCode}/{year:\\d{4}}",
		"/review/{agencyCode}/{year:\\d{4}}/{scope:own|level|area|system}" })
@Requires({ Role.REVIEWER, Role.PUBLISHER })
class SubmissionsController {

	private static final String ADDRESS = "address";

	private final ReviewAddresses addresses;

	private final SubmissionReader submissions;

	private final AgencyRegister agencies;

	private final Editions editions;

	private final Downloads downloads;

	private final Pictures pictures;

	SubmissionsController(ReviewAddresses addresses, SubmissionReader submissions, AgencyRegister agencies,
			Editions editions, Downloads downloads, Pictures pictures) {
		this.addresses = addresses;
		this.submissions = submissions;
		this.agencies = agencies;
		this.editions = editions;
		this.downloads = downloads;
		this.pictures = pictures;
	}

	/** The report that the address names. Whether the person may see it was decided. */
	@ModelAttribute(ADDRESS)
	ReviewAddress address(@PathVariable String agencyCode, @PathVariable int year,
			@PathVariable(required = false) @Nullable String scope) {
		return this.addresses.of(agencyCode, year, scope);
	}

	@GetMapping("/submissions/{number:\\d{1,6}}")
	ModelAndView show(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@PathVariable int number) {
		List<SubmittedReport> visible = visible(address);
		SubmittedReport submission = numbered(visible, number).orElseThrow(SubmissionsController::notFound);
		ReportContent content = contents(List.of(submission)).getFirst();
		ModelAndView page = page("review/submission", address);
		page.addObject("submission", submission);
		page.addObject("submissions", visible);
		page.addObject("view",
				ReportView.of(this.editions.require(content.edition()), content).withPictures(address.pictures()));
		return page;
	}

	@GetMapping("/submissions/{number:\\d{1,6}}/files/{kind}")
	ResponseEntity<byte[]> file(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@PathVariable int number, @PathVariable String kind) {
		SubmittedReport submission = numbered(visible(address), number).orElseThrow(SubmissionsController::notFound);
		return this.downloads.submitted(kind, contents(List.of(submission)).getFirst(),
				this.pictures.source(address.report()));
	}

	/**
	 * What is different between two submissions.
	 * @param from the number of the earlier one; the one before the later where it is not
	 * given
	 * @param to the number of the later one; the newest where it is not given
	 */
	@GetMapping("/changes")
	ModelAndView compare(@ModelAttribute(name = ADDRESS, binding = false) ReviewAddress address,
			@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
		List<SubmittedReport> visible = visible(address);
		SubmittedReport after = numbered(visible, number(to)).or(() -> visible.stream().findFirst())
			.orElseThrow(SubmissionsController::notFound);
		SubmittedReport before = numbered(visible, number(from)).filter((each) -> isBefore(each, after))
			.or(() -> visible.stream().filter((each) -> isBefore(each, after)).findFirst())
			.orElseThrow(SubmissionsController::notFound);
		List<ReportContent> contents = contents(List.of(before, after));
		Edition edition = this.editions.require(contents.getLast().edition());
		ModelAndView page = page("review/changes", address);
		page.addObject("before", before);
		page.addObject("after", after);
		page.addObject("submissions", visible);
		page.addObject("edition", edition);
		page.addObject("comparison", Comparison.of(edition, contents.getFirst(), contents.getLast()));
		return page;
	}

	private ModelAndView page(String template, ReviewAddress address) {
		ModelAndView page = new ModelAndView(template);
		page.addObject("agency", this.agencies.require(address.report().agency()));
		return page;
	}

	/** The submissions that the office sees, the newest first. */
	private List<SubmittedReport> visible(ReviewAddress address) {
		return this.submissions.ofReport(address.report())
			.stream()
			.filter((each) -> !each.withdrawn())
			.sorted(Comparator.comparingInt((SubmittedReport each) -> each.receipt().submission()).reversed())
			.toList();
	}

	private List<ReportContent> contents(List<SubmittedReport> wanted) {
		Map<String, ReportContent> contents = this.submissions
			.contents(wanted.stream().map((each) -> each.receipt().number()).toList());
		return wanted.stream().map((each) -> Objects.requireNonNull(contents.get(each.receipt().number()))).toList();
	}

	private static Optional<SubmittedReport> numbered(List<SubmittedReport> visible, int number) {
		return visible.stream().filter((each) -> each.receipt().submission() == number).findFirst();
	}

	private static boolean isBefore(SubmittedReport one, SubmittedReport other) {
		return one.receipt().submission() < other.receipt().submission();
	}

	private static int number(String text) {
		return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
