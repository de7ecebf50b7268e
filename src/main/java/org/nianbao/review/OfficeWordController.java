package org.nianbao.review;

import java.util.List;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.rulebook.OfficeWords;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words that an office does not want to read in reports (错敏词). */
@Controller
@RequestMapping("/review/words")
@Requires(Role.REVIEWER)
class OfficeWordController {

	private final Jurisdiction jurisdiction;

	private final OfficeWords words;

	private final MessageSource messages;

	OfficeWordController(Jurisdiction jurisdiction, OfficeWords words, MessageSource messages) {
		this.jurisdiction = jurisdiction;
		this.words = words;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(@RequestParam(defaultValue = "") String office, @AuthenticationPrincipal SignedIn person) {
		return page(this.jurisdiction.reviewing(person, office), person).addObject("form",
				new OfficeWordForm(null, null));
	}

	@PostMapping
	ModelAndView add(@RequestParam(defaultValue = "") String office, @Valid @ModelAttribute("form") OfficeWordForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		Agency own = this.jurisdiction.reviewing(person, office);
		if (!errors.hasErrors()
				&& !this.words.add(own.code(), form.word(), form.instead(), person.acting(own.code(), Role.REVIEWER))) {
			errors.rejectValue("word", "review.words.full");
		}
		if (errors.hasErrors()) {
			ModelAndView page = page(own, person);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page.addObject("errors", FormError.of(errors, this.messages));
		}
		return done(own, "review.words.added", next);
	}

	@PostMapping("/removal")
	ModelAndView remove(@RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "") String word,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		Agency own = this.jurisdiction.reviewing(person, office);
		if (word.matches("\\d{1,18}")) {
			this.words.remove(own.code(), Long.parseLong(word), person.acting(own.code(), Role.REVIEWER));
		}
		return done(own, "review.words.removed", next);
	}

	private static ModelAndView done(Agency office, String message, RedirectAttributes next) {
		next.addFlashAttribute("done", message);
		next.addAttribute("office", office.code());
		return new ModelAndView("redirect:/review/words");
	}

	private ModelAndView page(Agency office, SignedIn person) {
		ModelAndView page = new ModelAndView("review/words");
		page.addObject("office", office);
		page.addObject("offices", this.jurisdiction.reviewing(person));
		page.addObject("words", this.words.ofOffice(office.code()));
		page.addObject("errors", List.of());
		return page;
	}

}
