package org.nianbao.filing.section;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.FinishedSections;
import org.nianbao.filing.OpenReport;
import org.nianbao.filing.Tasks;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.EditOutcome;
import org.nianbao.report.EditOutcome.Refused;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.report.ReportDesk;
import org.nianbao.web.ReportView;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One page per section. What is sent with a text is a narrative's, everything else is of
 * tables.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/sections/{section}")
@Requires(Role.FILER)
class SectionController {

	private final ReportDesk reports;

	private final DraftEditor editor;

	private final FinishedSections finished;

	private final Tasks tasks;

	private final TablePages tables;

	private final NarrativePages narratives;

	private final SavedAnswers answers;

	private final CarriedReasons reasons;

	private final Confirmations confirmations;

	SectionController(ReportDesk reports, DraftEditor editor, FinishedSections finished, Tasks tasks, TablePages tables,
			NarrativePages narratives, SavedAnswers answers, CarriedReasons reasons, Confirmations confirmations) {
		this.reports = reports;
		this.editor = editor;
		this.finished = finished;
		this.tasks = tasks;
		this.tables = tables;
		this.narratives = narratives;
		this.answers = answers;
		this.reasons = reasons;
		this.confirmations = confirmations;
	}

	/**
	 * Shows the section.
	 * @param taken the number of edits that were just made together and can be undone
	 */
	@GetMapping
	ModelAndView show(OpenReport report, @PathVariable("section") String code,
			@RequestParam(required = false) @Nullable UUID taken, Locale locale) {
		SectionHead head = SectionHead.of(report, code);
		if (!report.isEditable()) {
			return toRead(head);
		}
		return head.section().isNarrative() ? this.narratives.stored(head)
				: this.tables.stored(head, locale).addObject("undo", taken);
	}

	private ModelAndView toRead(SectionHead head) {
		ReportContent content = this.reports.content(head.report().revision());
		ReportView view = ReportView.of(head.report().edition(), content).withPictures(head.report().pictures());
		ModelAndView page = new ModelAndView("filing/section");
		page.addObject("head", head);
		page.addObject("view", view);
		page.addObject("item", view.sections().get(head.section().number() - 1));
		return page;
	}

	@PostMapping(params = "!text")
	ModelAndView saveTables(OpenReport report, @PathVariable("section") String code, @Valid TablesForm form,
			@AuthenticationPrincipal SignedIn person, Locale locale, RedirectAttributes next) {
		SectionHead head = SectionHead.ofTables(report, code);
		TableEdits edits = TableEdits.of(report.edition(), head.section(), form);
		EditOutcome outcome = this.editor.edit(report.revision(), edits.cells(), edits.notes(),
				person.acting(report.key().agency(), Role.FILER));
		return switch (outcome) {
			case Refused refused -> this.tables.refused(head, edits, refused.state(), locale);
			case Settled settled when !settled.isComplete() || edits.areTooLong() ->
				this.tables.unsettled(head, edits, settled, locale);
			case Settled settled -> {
				List<CarriedReason> faulty = this.reasons.keep(report, form.reasons(),
						person.acting(report.key().agency(), Role.FILER), locale);
				if (!faulty.isEmpty()) {
					yield this.tables.unexplained(head, faulty, locale);
				}
				this.confirmations.take(head, form);
				next.addFlashAttribute("saved", this.answers.now());
				yield redirect((form.zeros() != null) ? head.address() + "/zeros/" + form.zeros() : head.address());
			}
		};
	}

	@PostMapping(params = "text")
	ModelAndView saveNarrative(OpenReport report, @PathVariable("section") String code,
			@Valid @ModelAttribute("form") NarrativeForm form, BindingResult errors,
			@RequestParam(defaultValue = "false") boolean onward, @AuthenticationPrincipal SignedIn person,
			Locale locale, RedirectAttributes next) {
		SectionHead head = SectionHead.ofNarrative(report, code);
		if (errors.hasErrors()) {
			return this.narratives.faulty(head, form, errors);
		}
		EditOutcome outcome = this.editor.edit(report.revision(), List.of(), List.of(NarrativePages.edit(head, form)),
				person.acting(report.key().agency(), Role.FILER));
		return switch (outcome) {
			case Refused refused -> this.narratives.refused(head, form, refused.state());
			case Settled settled when !settled.isComplete() -> this.narratives.unsettled(head, form, settled, locale);
			case Settled settled -> {
				this.finished.mark(report.revision(), code, form.finished() || onward);
				next.addFlashAttribute("saved", this.answers.now());
				yield redirect(onward ? onward(head) : head.address());
			}
		};
	}

	/** Where the next thing is to be done. */
	private String onward(SectionHead head) {
		return this.tasks.next(head.report(), head.section()).map(head::address).orElseGet(head.report()::address);
	}

	/**
	 * A typed text as it will be read: the page again, or for its script the text alone.
	 */
	@PostMapping(path = "/preview", params = "page")
	ModelAndView preview(OpenReport report, @PathVariable("section") String code,
			@Valid @ModelAttribute("form") NarrativeForm form, BindingResult errors) {
		SectionHead head = SectionHead.ofNarrative(report, code);
		return errors.hasErrors() ? this.narratives.faulty(head, form, errors) : this.narratives.preview(head, form);
	}

	@PostMapping(path = "/preview", params = "!page")
	ModelAndView previewText(OpenReport report, @PathVariable("section") String code, @Valid NarrativeForm form) {
		SectionHead.ofNarrative(report, code);
		return new ModelAndView("filing/text", "blocks", NarrativePages.blocks(form.text())).addObject("pictures",
				report.pictures());
	}

	private static ModelAndView redirect(String address) {
		return new ModelAndView("redirect:" + address);
	}

}
