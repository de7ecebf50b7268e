package org.nianbao.filing.section;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.Narrative;
import org.nianbao.content.PlainText;
import org.nianbao.filing.FinishedSections;
import org.nianbao.filing.remark.DeskRemarks;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.report.DraftWatch;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.RevisionState;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages on which narratives are written. */
@Component
class NarrativePages {

	private static final int FIRST_FEES = 2021;

	private final ReportDesk reports;

	private final FinishedSections finished;

	private final MessageSource messages;

	private final DeskRemarks remarks;

	private final DraftWatch drafts;

	private final WritingHelp help;

	private final SectionFindings findings;

	NarrativePages(ReportDesk reports, FinishedSections finished, MessageSource messages, DeskRemarks remarks,
			DraftWatch drafts, WritingHelp help, SectionFindings findings) {
		this.reports = reports;
		this.finished = finished;
		this.messages = messages;
		this.remarks = remarks;
		this.drafts = drafts;
		this.help = help;
		this.findings = findings;
	}

	/** The narrative as it is stored. */
	ModelAndView stored(SectionHead head) {
		String text = this.reports.content(head.report().revision()).narrative(head.section().code());
		boolean marked = this.finished.of(head.report().revision()).contains(head.section().code());
		return page(head, TextEntry.stored(text), marked);
	}

	/** The text as typed, set as it will be read; nothing is stored. */
	ModelAndView preview(SectionHead head, NarrativeForm form) {
		return page(head, new TextEntry(form.text(), form.version(), null, null), form.finished());
	}

	/** Both texts, where somebody else wrote one meanwhile. */
	ModelAndView unsettled(SectionHead head, NarrativeForm form, Settled outcome, Locale locale) {
		@Nullable TextConflict conflict = outcome.textConflicts()
			.values()
			.stream()
			.map(TextConflict::of)
			.findFirst()
			.orElse(null);
		String version = (conflict != null) ? conflict.storedVersion() : form.version();
		ModelAndView page = page(head, new TextEntry(form.text(), version, null, conflict), form.finished());
		page.addObject("errors",
				List.of(new FormError("text", this.messages.getMessage("filing.text.both", null, locale))));
		page.addObject("answered", true);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	/** The text as typed, which can't be kept as it is. */
	ModelAndView faulty(SectionHead head, NarrativeForm form, BindingResult faults) {
		List<FormError> errors = FormError.of(faults, this.messages);
		ModelAndView page = page(head, new TextEntry(form.text(), form.version(), errors.getFirst().message(), null),
				form.finished());
		page.addObject("errors", errors);
		page.addObject("answered", true);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	/** The text as typed, with a picture that can't be kept. */
	ModelAndView faultyPicture(SectionHead head, NarrativeForm form, PictureForm picture, BindingResult faults) {
		ModelAndView page = preview(head, form);
		page.addObject("errors", FormError.of(faults, this.messages));
		page.addObject("alternative", picture.alternative());
		page.addObject("answered", true);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	/** The text that was sent too late, for taking it elsewhere. */
	ModelAndView refused(SectionHead head, NarrativeForm form, RevisionState state) {
		ModelAndView page = preview(head, form);
		page.addObject("closed", state);
		page.addObject("answered", true);
		page.setStatus(HttpStatus.CONFLICT);
		return page;
	}

	private ModelAndView page(SectionHead head, TextEntry entry, boolean finished) {
		ModelAndView page = new ModelAndView("filing/narrative");
		page.addObject("head", head);
		page.addObject("entry", entry);
		page.addObject("finished", finished);
		page.addObject("blocks", blocks(entry.text()));
		page.addObject("help", this.help.of(head, entry.text(), LocaleContextHolder.getLocale()));
		page.addObject("pictures", head.report().pictures());
		page.addObject("errors", List.of());
		page.addObject("fee", statesFees(head) ? FeeStatement.blank() : null);
		page.addObject("longest", TextEdit.LONGEST_TEXT);
		page.addObject("mark", this.drafts.mark(head.report().revision()));
		this.remarks.addTo(page, head.report(), head.section());
		this.findings.addTo(page, head);
		return page;
	}

	/**
	 * Whether the section states what was charged for processing requests: the fee is
	 * charged since 2021.
	 */
	static boolean statesFees(SectionHead head) {
		return "narrative.other".equals(head.section().meaning()) && head.report().year().value() >= FIRST_FEES;
	}

	/** A typed text as it will be read. */
	static List<Narrative.Block> blocks(String typed) {
		return Narrative.blocks(PlainText.paragraphs(typed));
	}

	/** The edit that the form asks for. */
	static TextEdit edit(SectionHead head, NarrativeForm form) {
		return new TextEdit(TextPlace.narrative(head.section().code()), form.version(), form.text());
	}

}
