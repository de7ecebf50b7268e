package org.nianbao.coverage;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.spreadsheet.SheetDownload;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;

/** The coverage board of an office, as a page and as an Excel file. */
@Controller
@Requires({ Role.REVIEWER, Role.PUBLISHER, Role.ADMIN })
class CoverageController {

	private final CoverageBoard board;

	private final CoverageSheets sheets;

	private final MessageSource messages;

	CoverageController(CoverageBoard board, CoverageSheets sheets, MessageSource messages) {
		this.board = board;
		this.sheets = sheets;
		this.messages = messages;
	}

	@GetMapping(Board.PATH)
	String show(@Valid @ModelAttribute("form") CoverageQuery form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale, Model model) {
		model.addAttribute("errors", errors.hasErrors() ? FormError.of(errors, this.messages) : List.of());
		model.addAttribute("board", this.board.show(person, form, locale).orElse(null));
		return "coverage/board";
	}

	@GetMapping(Board.PATH + ".xlsx")
	ResponseEntity<byte[]> download(@Valid @ModelAttribute("form") CoverageQuery form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale) {
		if (errors.hasErrors()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Board shown = this.board.show(person, form, locale)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return SheetDownload.excel(this.sheets.fileName(shown, locale), this.sheets.of(shown, locale));
	}

}
