package org.nianbao.review;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.PublicationMode;
import org.nianbao.web.FormError;

import org.nianbao.spreadsheet.SheetDownload;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The office's queue of reports. */
@Controller
class QueueController {

	private final ReviewQueue queue;

	private final QueueSheet sheet;

	private final MessageSource messages;

	QueueController(ReviewQueue queue, QueueSheet sheet, MessageSource messages) {
		this.queue = queue;
		this.sheet = sheet;
		this.messages = messages;
	}

	@GetMapping("/review")
	@Requires({ Role.REVIEWER, Role.PUBLISHER })
	String show(@Valid @ModelAttribute("form") QueueForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale, Model model) {
		model.addAttribute("errors", errors.hasErrors() ? FormError.of(errors, this.messages) : List.of());
		QueueView queue = this.queue.show(person, form, locale).orElse(null);
		model.addAttribute("queue", queue);
		model.addAttribute("publishesTogether", queue != null && queue.decided().mode() == PublicationMode.BY_OFFICE
				&& person.holds(Role.PUBLISHER, queue.office().code()));
		model.addAttribute("bringsIn", queue != null && person.holds(Role.PUBLISHER, queue.office().code()));
		return "review/queue";
	}

	/** The same part of the queue as an Excel file, all of its pages. */
	@GetMapping("/review/queue.xlsx")
	@Requires({ Role.REVIEWER, Role.PUBLISHER })
	ResponseEntity<byte[]> excel(@Valid @ModelAttribute("form") QueueForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale) {
		return this.queue.show(person, form, locale).map((queue) -> {
			String name = this.messages.getMessage("review.queue.heading", new Object[] { queue.year().toString() },
					locale);
			return SheetDownload.excel(name, List.of(this.sheet.of(queue, locale)));
		}).orElseGet(() -> ResponseEntity.notFound().build());
	}

}
