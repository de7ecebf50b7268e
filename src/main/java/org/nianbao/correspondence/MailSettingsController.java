package org.nianbao.correspondence;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.MailPreferences;
import org.nianbao.account.SignedIn;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the person who is signed in wants to be written. */
@Controller
@Requires
class MailSettingsController {

	private static final String PAGE = "correspondence/settings";

	private final MailPreferences preferences;

	private final MessageSource messages;

	MailSettingsController(MailPreferences preferences, MessageSource messages) {
		this.preferences = preferences;
		this.messages = messages;
	}

	@GetMapping("/mails/settings")
	String show(@AuthenticationPrincipal SignedIn person, Model model) {
		model.addAttribute("form", MailSettingsForm.of(this.preferences.of(person.accountId())));
		model.addAttribute("errors", List.of());
		return PAGE;
	}

	@PostMapping("/mails/settings")
	String save(@Valid @ModelAttribute("form") MailSettingsForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("errors", FormError.of(errors, this.messages));
			return PAGE;
		}
		this.preferences.change(person, form.preference());
		next.addFlashAttribute("done", "correspondence.settings.done");
		return "redirect:/mails/settings";
	}

}
