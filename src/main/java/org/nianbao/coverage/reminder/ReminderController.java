package org.nianbao.coverage.reminder;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.coverage.Board;
import org.nianbao.coverage.CoverageBoard;
import org.nianbao.coverage.CoverageQuery;
import org.nianbao.mail.Outbox;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminding agencies by hand: chosen on the board, looked at, sent. */
@Controller
@RequestMapping("/review/reminders")
@Requires(Role.REVIEWER)
class ReminderController {

	private static final String PAGE = "coverage/reminders-new";

	private final CoverageBoard boards;

	private final Reminders reminders;

	private final ReminderLetters letters;

	private final Outbox outbox;

	private final MessageSource messages;

	ReminderController(CoverageBoard boards, Reminders reminders, ReminderLetters letters, Outbox outbox,
			MessageSource messages) {
		this.boards = boards;
		this.reminders = reminders;
		this.letters = letters;
		this.outbox = outbox;
		this.messages = messages;
	}

	@GetMapping("/new")
	String preview(@Valid @ModelAttribute("query") CoverageQuery query, BindingResult queryErrors,
			@Valid @ModelAttribute("form") ReminderForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale, Model model) {
		return page(board(query, queryErrors, person, locale), form, errors, model);
	}

	@PostMapping
	String send(@Valid @ModelAttribute("query") CoverageQuery query, BindingResult queryErrors,
			@Valid @ModelAttribute("form") ReminderForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		Board board = board(query, queryErrors, person, locale);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(board, form, errors, model);
		}
		SentReminders sent = this.reminders.send(board.office(), board.year(), form.chosen(board), form.addedNote(),
				person.acting(board.office().code(), Role.REVIEWER));
		next.addFlashAttribute("sent", sent);
		next.addAttribute("office", board.office().code());
		return "redirect:/review/reminders";
	}

	private String page(Board board, ReminderForm form, BindingResult errors, Model model) {
		List<Candidate> candidates = this.reminders.candidates(form.chosen(board), board.year());
		model.addAttribute("board", board);
		model.addAttribute("preview", ReminderPreview.of(candidates, texts(candidates, board, form.addedNote())));
		model.addAttribute("errors", errors.hasErrors() ? FormError.of(errors, this.messages) : List.of());
		return PAGE;
	}

	private Map<ReminderReason, Outbox.Preview> texts(List<Candidate> candidates, Board board, String note) {
		Map<ReminderReason, Outbox.Preview> texts = new EnumMap<>(ReminderReason.class);
		candidates.stream()
			.filter(Candidate::isReady)
			.forEach((each) -> texts.computeIfAbsent(each.reason(), (reason) -> this.outbox
				.preview(this.letters.reminder(each.recipients().getFirst(), each, board.office(), note))));
		return texts;
	}

	/** The board that the query names; 404 where the person may not remind for it. */
	private Board board(CoverageQuery query, BindingResult errors, SignedIn person, Locale locale) {
		if (errors.hasErrors()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		@Nullable String office = query.office();
		return this.boards.show(person, query, locale)
			.filter(Board::reminds)
			.filter((board) -> board.office().code().equals(office))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
