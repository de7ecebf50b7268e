package org.nianbao.filing.section;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.PictureMark;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.OpenReport;
import org.nianbao.picture.PictureRefusedException;
import org.nianbao.picture.Pictures;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.EditOutcome.Refused;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.report.ReportDesk;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pictures in narratives: taken in, and shown to the agency's own people. */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}")
class PictureController {

	private static final String UPLOAD = "/sections/{section}/pictures";

	private static final String FILE = "file";

	private final Pictures pictures;

	private final ReportDesk reports;

	private final DraftEditor editor;

	private final NarrativePages narratives;

	private final SavedAnswers answers;

	private final MessageSource messages;

	PictureController(Pictures pictures, ReportDesk reports, DraftEditor editor, NarrativePages narratives,
			SavedAnswers answers, MessageSource messages) {
		this.pictures = pictures;
		this.reports = reports;
		this.editor = editor;
		this.narratives = narratives;
		this.answers = answers;
		this.messages = messages;
	}

	@GetMapping("/pictures/{hash}")
	@Requires({ Role.FILER, Role.SIGNER })
	ResponseEntity<byte[]> show(OpenReport report, @PathVariable String hash) {
		return this.pictures.find(report.key(), hash)
			.orElseThrow(NotAtThisDeskException::new)
			.answer(CacheControl.noStore());
	}

	/** For those who publish what was accepted. */
	@GetMapping("/publication/pictures/{hash}")
	@Requires(value = Role.PUBLISHER, atAgencyItself = true)
	ResponseEntity<byte[]> showSubmitted(OpenReport report, @PathVariable String hash) {
		return this.pictures.findSubmitted(report.key(), hash)
			.orElseThrow(NotAtThisDeskException::new)
			.answer(CacheControl.noStore());
	}

	/**
	 * Keeps a picture; the script of the page puts its mark where the person wants it.
	 */
	@PostMapping(path = UPLOAD, params = "script", produces = MediaType.APPLICATION_JSON_VALUE)
	@Requires(Role.FILER)
	ResponseEntity<PictureAnswer> upload(OpenReport report, @PathVariable("section") String code,
			@Valid @ModelAttribute("picture") PictureForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale) throws IOException {
		SectionHead head = narrative(report, code);
		if (!report.isEditable()) {
			String closed = this.answers.closed(report.status().state(), locale);
			return ResponseEntity.status(HttpStatus.CONFLICT)
				.body(new PictureAnswer(null, List.of(new FormError(FILE, closed))));
		}
		return keep(head, form, errors, person)
			.map((mark) -> ResponseEntity.ok(new PictureAnswer(mark.line(), List.of())))
			.orElseGet(() -> ResponseEntity.unprocessableContent()
				.body(new PictureAnswer(null, FormError.of(errors, this.messages))));
	}

	/** Keeps a picture and puts its mark at the end of the text that was sent with it. */
	@PostMapping(path = UPLOAD, params = "!script")
	@Requires(Role.FILER)
	ModelAndView insert(OpenReport report, @PathVariable("section") String code,
			@Valid @ModelAttribute("form") NarrativeForm text, BindingResult textErrors,
			@Valid @ModelAttribute("picture") PictureForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale, RedirectAttributes next) throws IOException {
		SectionHead head = narrative(report, code);
		if (!report.isEditable()) {
			return this.narratives.refused(head, text, report.status().state());
		}
		if (textErrors.hasErrors()) {
			return this.narratives.faulty(head, text, textErrors);
		}
		Optional<PictureMark> mark = keep(head, form, errors, person);
		if (mark.isEmpty()) {
			return this.narratives.faultyPicture(head, text, form, errors);
		}
		NarrativeForm illustrated = text.withLine(mark.get().line());
		return switch (this.editor.edit(report.revision(), List.of(), List.of(NarrativePages.edit(head, illustrated)),
				person.acting(report.key().agency(), Role.FILER))) {
			case Refused refused -> this.narratives.refused(head, illustrated, refused.state());
			case Settled settled when !settled.isComplete() ->
				this.narratives.unsettled(head, illustrated, settled, locale);
			case Settled settled -> {
				next.addFlashAttribute("saved", this.answers.now());
				yield new ModelAndView("redirect:" + head.address());
			}
		};
	}

	/** Keeps the picture; empty if there is something wrong with the form. */
	private Optional<PictureMark> keep(SectionHead head, PictureForm form, BindingResult errors, SignedIn person)
			throws IOException {
		MultipartFile file = form.file();
		if (file == null || file.isEmpty()) {
			errors.rejectValue(FILE, "filing.picture.missing");
		}
		if (file == null || errors.hasErrors()) {
			return Optional.empty();
		}
		OpenReport report = head.report();
		try {
			String hash = this.pictures
				.keep(report.key(), this.reports.content(report.revision()), file.getBytes(),
						person.acting(report.key().agency(), Role.FILER))
				.hash();
			return Optional.of(new PictureMark(form.alternative(), hash));
		}
		catch (PictureRefusedException ex) {
			errors.rejectValue(FILE, ex.messageKey(), new Object[] { Pictures.MOST }, null);
			return Optional.empty();
		}
	}

	private static SectionHead narrative(OpenReport report, String code) {
		SectionHead head = SectionHead.of(report, code);
		if (!head.section().isNarrative()) {
			throw new NotAtThisDeskException();
		}
		return head;
	}

}
