package org.nianbao.filing.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.check.Finding;
import org.nianbao.download.Downloads;
import org.nianbao.filing.Deadlines;
import org.nianbao.filing.DeskAddresses;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.OpenReport;
import org.nianbao.history.Actor;
import org.nianbao.picture.Pictures;
import org.nianbao.report.ActRefusedException;
import org.nianbao.report.FrozenSubmission;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.SignOffDesk;
import org.nianbao.report.SignOffSheet;
import org.nianbao.report.SubmissionDesk;
import org.nianbao.report.SubmissionOutcome.Received;
import org.nianbao.report.SubmissionOutcome.Refused;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.shared.FindingLevel;
import org.nianbao.web.FindingsView;
import org.nianbao.web.ReportView;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Submits a report. The page asks once more; what it sends carries a key, so that however
 * often the button is pressed there is one submission and one receipt.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/submissions")
class SubmissionController {

	private final SubmissionDesk submissions;

	private final SignOffDesk signOffs;

	private final ReportChecks checks;

	private final Obstacles obstacles;

	private final Reasons reasons;

	private final ReportDesk reports;

	private final InferredFigures inferred;

	private final Deadlines deadlines;

	private final MessageSource messages;

	private final Downloads downloads;

	private final Pictures pictures;

	SubmissionController(SubmissionDesk submissions, SignOffDesk signOffs, ReportChecks checks, Obstacles obstacles,
			Reasons reasons, ReportDesk reports, InferredFigures inferred, Deadlines deadlines, MessageSource messages,
			Downloads downloads, Pictures pictures) {
		this.submissions = submissions;
		this.signOffs = signOffs;
		this.checks = checks;
		this.obstacles = obstacles;
		this.reasons = reasons;
		this.reports = reports;
		this.inferred = inferred;
		this.deadlines = deadlines;
		this.messages = messages;
		this.downloads = downloads;
		this.pictures = pictures;
	}

	@GetMapping("/new")
	@Requires(Role.FILER)
	ModelAndView ask(OpenReport report, HttpServletRequest request) {
		if (!isSubmittable(report)) {
			return new ModelAndView("redirect:" + report.address());
		}
		return page(report, UUID.randomUUID(), List.of(), ReasonsForm.NONE, Map.of(), request);
	}

	/** Keeps the reasons that were typed beside the findings, and submits. */
	@PostMapping
	@Requires(Role.FILER)
	ModelAndView submit(OpenReport report, @RequestParam UUID key, @Valid ReasonsForm reasons,
			@RequestParam(defaultValue = "false") boolean compared, @AuthenticationPrincipal SignedIn person,
			HttpServletRequest request, Locale locale, RedirectAttributes next) {
		DeskAddresses addresses = addresses(report, request);
		Map<String, String> faults = this.reasons.keep(report, reasons, filer(report, person), locale);
		List<Obstacle> found = new ArrayList<>(Reasons.obstacles(faults));
		found.addAll(comparison(report, compared, locale));
		this.obstacles.of(new SubmissionForm(report.revision(), key), addresses)
			.stream()
			.filter((obstacle) -> found.stream().noneMatch((known) -> known.address().equals(obstacle.address())))
			.toList()
			.forEach(found::add);
		if (!found.isEmpty()) {
			return page(report, key, found, reasons, faults, request);
		}
		try {
			return switch (this.submissions.submit(report.revision(), key, filer(report, person))) {
				case Received received -> new ModelAndView(
						"redirect:" + report.address() + "/submissions/" + received.receipt().submission());
				case Refused refused -> page(report, key, Obstacles.of(refused.refusals(), addresses, locale),
						ReasonsForm.NONE, Map.of(), request);
			};
		}
		catch (ActRefusedException ex) {
			next.addFlashAttribute("refusal", this.messages.getMessage(ex.messageKey(), null, locale));
			return new ModelAndView("redirect:" + report.address());
		}
	}

	/**
	 * What is asked of figures that were inferred, unless the person has compared them.
	 */
	private List<Obstacle> comparison(OpenReport report, boolean compared, Locale locale) {
		int open = this.inferred.of(report).size();
		if (open == 0) {
			return List.of();
		}
		if (compared) {
			this.inferred.confirm(report);
			return List.of();
		}
		return List.of(new Obstacle("#compared",
				this.messages.getMessage("filing.submission.notCompared", new Object[] { open }, locale)));
	}

	@GetMapping("/{number}")
	@Requires({ Role.FILER, Role.SIGNER })
	String receipt(OpenReport report, @PathVariable String number, Model model) {
		FrozenSubmission submission = this.submissions.frozen(report.status().report(), number(number))
			.orElseThrow(NotAtThisDeskException::new);
		model.addAttribute("report", report);
		model.addAttribute("receipt", submission.receipt());
		model.addAttribute("view",
				ReportView.of(report.edition(), submission.content()).withPictures(report.pictures()));
		return "filing/receipt";
	}

	@GetMapping("/{number}/files/{kind}")
	@Requires({ Role.FILER, Role.SIGNER })
	ResponseEntity<byte[]> file(OpenReport report, @PathVariable String number, @PathVariable String kind) {
		FrozenSubmission submission = this.submissions.frozen(report.status().report(), number(number))
			.orElseThrow(NotAtThisDeskException::new);
		return this.downloads.submitted(kind, submission.content(), this.pictures.source(report.key()));
	}

	/** Whether it can be submitted as it stands, if the rules let it pass. */
	private boolean isSubmittable(OpenReport report) {
		SignOffSheet sheet = this.signOffs.sheet(report.revision());
		return sheet.missing().isEmpty()
				&& (sheet.practice().isSigned() ? report.isReleased() : report.isEditable() || report.isReleased());
	}

	private static int number(String written) {
		if (!written.matches("[1-9]\\d{0,8}")) {
			throw new NotAtThisDeskException();
		}
		return Integer.parseInt(written);
	}

	private static Actor filer(OpenReport report, SignedIn person) {
		return person.acting(report.key().agency(), Role.FILER);
	}

	private ModelAndView page(OpenReport report, UUID key, List<Obstacle> obstacles, ReasonsForm typed,
			Map<String, String> faults, HttpServletRequest request) {
		DeskAddresses addresses = addresses(report, request);
		ModelAndView page = new ModelAndView("filing/submission");
		page.addObject("report", report);
		page.addObject("key", key);
		page.addObject("obstacles", obstacles);
		page.addObject("deadline", this.deadlines.of(report));
		List<Finding> found = this.checks.preCheck(report.revision());
		page.addObject("findings", FindingsView.of(report.edition(), found, addresses::of));
		page.addObject("inferred", this.inferred.of(report));
		page.addObject("blocking", found.stream().filter(Finding::blocks).count());
		List<Finding> asked = found.stream()
			.filter((finding) -> finding.level() == FindingLevel.BLOCK || finding.level() == FindingLevel.EXPLAIN)
			.toList();
		page.addObject("asked",
				FindingsView.of(report.edition(), asked, addresses::of)
					.quoting(this.reports.content(report.revision()))
					.withReasons(this.reasons.asked(report, typed, faults, report.isEditable())));
		if (!obstacles.isEmpty()) {
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return page;
	}

	private static DeskAddresses addresses(OpenReport report, HttpServletRequest request) {
		return new DeskAddresses(report.edition(), request.getContextPath() + report.address());
	}

}
