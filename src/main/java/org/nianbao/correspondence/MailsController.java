package org.nianbao.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nianbao.access.Access;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.mail.MailState;
import org.nianbao.mail.PostedMail;
import org.nianbao.mail.PostedMails;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox, as far as the agencies go that an administrator manages. */
@Controller
@Requires(Role.ADMIN)
class MailsController {

	private static final int PAGE_SIZE = 50;

	private final PostedMails mails;

	private final OutboxCare care;

	private final Access access;

	private final AgencyRegister agencies;

	private final boolean production;

	MailsController(PostedMails mails, OutboxCare care, Access access, AgencyRegister agencies,
			Environment environment) {
		this.mails = mails;
		this.care = care;
		this.access = access;
		this.agencies = agencies;
		this.production = environment.acceptsProfiles(Profiles.of("production"));
	}

	@GetMapping("/mails")
	String list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String page,
			@AuthenticationPrincipal SignedIn person, Model model) {
		SortedSet<String> managed = this.access.managedBy(person);
		MailState chosen = MailList.stateOf(state);
		int number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
		// One more than is shown tells whether there is another page.
		List<PostedMail> found = this.mails.ofAgencies(managed, chosen, (number - 1) * PAGE_SIZE, PAGE_SIZE + 1);
		Map<MailState, Integer> counts = this.mails.count(managed);
		model.addAttribute("list", new MailList(found.stream().limit(PAGE_SIZE).toList(), chosen, counts, number,
				found.size() > PAGE_SIZE, this.mails.areDelivered()));
		return "correspondence/mails";
	}

	@GetMapping("/mails/{agencyCode}/{mail}")
	String show(@PathVariable String agencyCode, @PathVariable String mail, Model model) {
		PostedMail found = require(agencyCode, mail);
		model.addAttribute("mail", found);
		model.addAttribute("text", visibleText(found));
		model.addAttribute("style", MailList.styleOf(found.state()));
		model.addAttribute("agency", this.agencies.require(agencyCode));
		return "correspondence/mail";
	}

	@PostMapping("/mails/{agencyCode}/{mail}/attempts")
	String tryAgain(@PathVariable String agencyCode, @PathVariable String mail,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		PostedMail found = require(agencyCode, mail);
		boolean again = this.care.tryAgain(found, person);
		next.addFlashAttribute("done",
				again ? "correspondence.mails.done.again" : "correspondence.mails.done.notAgain");
		return "redirect:/mails/" + agencyCode + '/' + found.id();
	}

	private PostedMail require(String agencyCode, String mail) {
		return number(mail).flatMap(this.mails::find)
			.filter((found) -> agencyCode.equals(found.agency()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Optional<UUID> number(String written) {
		return written.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(written))
				: Optional.empty();
	}

	/**
	 * The text, unless it holds a link with which the administrator could sign in as
	 * somebody else. Where nothing is ever sent, as in a demonstration, there is no other
	 * place to read it.
	 */
	private @Nullable String visibleText(PostedMail mail) {
		boolean hidden = mail.secret() && (this.production || this.mails.areDelivered());
		return hidden ? null : mail.text();
	}

}
