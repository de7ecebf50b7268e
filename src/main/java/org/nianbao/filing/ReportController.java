package org.nianbao.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.remark.Remark;
import org.nianbao.remark.RemarkState;
import org.nianbao.remark.Remarks;
import org.nianbao.report.LaterReview;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.RevisionAct;
import org.nianbao.report.RevisionHistoryEntry;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.report.SignOffDesk;
import org.nianbao.report.SignOffSheet;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A report at the desk: what is left of it, how it stands, what was done with it. */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}")
@Requires({ Role.FILER, Role.SIGNER })
class ReportController {

	private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final ReportDesk reports;

	private final Tasks tasks;

	private final Deadlines deadlines;

	private final SignOffDesk signOffs;

	private final Remarks remarks;

	private final Editions editions;

	private final InferredCells inferred;

	ReportController(ReportDesk reports, Tasks tasks, Deadlines deadlines, SignOffDesk signOffs, Remarks remarks,
			Editions editions, InferredCells inferred) {
		this.reports = reports;
		this.signOffs = signOffs;
		this.tasks = tasks;
		this.deadlines = deadlines;
		this.remarks = remarks;
		this.editions = editions;
		this.inferred = inferred;
	}

	/**
	 * Shows the report.
	 * @param taken the number of edits that were just made together and can be undone
	 */
	@GetMapping
	String show(AgencyYear report, @RequestParam(defaultValue = "") String taken,
			@AuthenticationPrincipal SignedIn person, Model model) {
		model.addAttribute("undo", UUID_TEXT.matcher(taken).matches() ? taken : null);
		RevisionStatus newest = report.isBegun() ? report.revisions().getLast() : null;
		model.addAttribute("report", report);
		model.addAttribute("status", newest);
		model.addAttribute("stateKey", StateWords.key(newest));
		model.addAttribute("tone", StateWords.tone(newest));
		model.addAttribute("deadline", this.deadlines.of(report.agency().code(), report.year(), newest));
		model.addAttribute("fills", person.holds(Role.FILER, report.agency().code()));
		model.addAttribute("signs", person.holds(Role.SIGNER, report.agency().code()));
		model.addAttribute("publishes", person.holds(Role.PUBLISHER, report.agency().code()));
		if (newest != null) {
			SignOffSheet sheet = this.signOffs.sheet(newest.id());
			ReportContent content = this.reports.content(newest.id());
			Edition edition = this.editions.require(newest.edition());
			List<Task> tasks = this.tasks.of(newest.id(), edition, content);
			model.addAttribute("tasks", tasks);
			model.addAttribute("blanks", tasks.stream().anyMatch((task) -> task.blanks() > 0));
			model.addAttribute("inferred", this.inferred.in(newest.id(), edition, content));
			model.addAttribute("sheet", sheet);
			boolean released = newest.state() == RevisionState.RELEASED;
			boolean mayGo = released || newest.state().isEditable() && !sheet.practice().isSigned();
			model.addAttribute("submittable", mayGo && sheet.missing().isEmpty());
			model.addAttribute("history", history(report));
			model.addAttribute("returned", reason(newest).orElse(null));
			List<Remark> made = this.remarks.ofReport(report.key());
			model.addAttribute("remarked", !made.isEmpty());
			model.addAttribute("remarks", made.stream().filter((each) -> each.state() == RemarkState.OPEN).count());
		}
		return "filing/report";
	}

	private List<PastAct> history(AgencyYear report) {
		List<PastAct> history = new ArrayList<>();
		for (RevisionStatus revision : report.revisions()) {
			this.reports.history(revision.id()).forEach((entry) -> history.add(new PastAct(revision.number(), entry)));
		}
		return history.reversed();
	}

	/** Why the report came back to those who edit it, as long as it is with them. */
	private Optional<RevisionHistoryEntry> reason(RevisionStatus status) {
		if (status.laterReview() == LaterReview.CORRECTION_ASKED) {
			return this.reports.history(status.id())
				.reversed()
				.stream()
				.filter((entry) -> entry.act() == RevisionAct.ASK_FOR_CORRECTION)
				.findFirst();
		}
		if (!status.state().isEditable()) {
			return Optional.empty();
		}
		return this.reports.history(status.id())
			.reversed()
			.stream()
			.filter((entry) -> entry.act() != RevisionAct.SIGN_OFF && entry.act() != RevisionAct.HAND_OVER)
			.findFirst()
			.filter((entry) -> entry.act() == RevisionAct.RETURN
					|| entry.act() == RevisionAct.GIVE_BACK && entry.reason() != null);
	}

	/**
	 * Something that was done with the report.
	 *
	 * @param revision the number of the revision
	 * @param entry what was done
	 */
	record PastAct(int revision, RevisionHistoryEntry entry) {

		/** The key of the message that names the act. */
		public String key() {
			return "report.act." + this.entry.act();
		}

		/** The step that was signed; null if the act is none or more than a signature. */
		public @Nullable String step() {
			return (this.entry.act() == RevisionAct.SIGN_OFF) ? this.entry.detail() : null;
		}

		/** To whom the report was handed over; null if the act is another. */
		public @Nullable String to() {
			return (this.entry.act() == RevisionAct.HAND_OVER) ? this.entry.detail() : null;
		}

		/** When it is to be published; null if the act is another. */
		public @Nullable Instant planned() {
			String detail = (this.entry.act() == RevisionAct.PLAN_PUBLICATION) ? this.entry.detail() : null;
			return (detail != null) ? Instant.parse(detail) : null;
		}

		/** The reason that was given; null if none is asked. */
		public @Nullable String reason() {
			return this.entry.reason();
		}

	}

}
