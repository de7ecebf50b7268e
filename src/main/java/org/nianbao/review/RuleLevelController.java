package org.nianbao.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.check.RuleDescription;
import org.nianbao.check.RuleLevel;
import org.nianbao.history.Actor;
import org.nianbao.rulebook.RuleLevels;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The levels of rules that an office sets for the reports of its area. */
@Controller
@RequestMapping("/review/rules")
@Requires(Role.REVIEWER)
class RuleLevelController {

	private static final String PATH = "/review/rules";

	private final Jurisdiction jurisdiction;

	private final RuleLevels levels;

	RuleLevelController(Jurisdiction jurisdiction, RuleLevels levels) {
		this.jurisdiction = jurisdiction;
		this.levels = levels;
	}

	@GetMapping
	ModelAndView show(@RequestParam(defaultValue = "") String office, @AuthenticationPrincipal SignedIn person) {
		Agency own = this.jurisdiction.reviewing(person, office);
		Map<String, RuleLevel> set = this.levels.ofOffice(own.code());
		Map<String, RuleLevel> above = this.levels.above(own.code());
		ModelAndView page = new ModelAndView("review/rules");
		page.addObject("office", own);
		page.addObject("offices", this.jurisdiction.reviewing(person));
		page.addObject("rules",
				this.levels.settable()
					.stream()
					.map((rule) -> new Settable(rule, set.get(rule.code()), above.get(rule.code())))
					.toList());
		page.addObject("choices", RuleLevel.values());
		page.addObject("decisions", this.levels.decisions(own.code()));
		return page;
	}

	/** Sets each level that was changed on the page; the others stay as they are. */
	@PostMapping
	ModelAndView set(@RequestParam(defaultValue = "") String office, @Valid RuleLevelForm form,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		Agency own = this.jurisdiction.reviewing(person, office);
		Actor actor = person.acting(own.code(), Role.REVIEWER);
		Map<String, RuleLevel> before = this.levels.ofOffice(own.code());
		Map<String, Optional<RuleLevel>> changed = new LinkedHashMap<>();
		for (RuleDescription rule : this.levels.settable()) {
			String wanted = form.levels().get(rule.code());
			if (wanted != null) {
				Optional<RuleLevel> level = RuleLevel.ofCode(wanted);
				if (!Objects.equals(before.get(rule.code()), level.orElse(null))) {
					changed.put(rule.code(), level);
				}
			}
		}
		changed.forEach((rule, level) -> this.levels.set(own.code(), rule, level.orElse(null), actor));
		next.addFlashAttribute("changed", changed.size());
		next.addAttribute("office", own.code());
		return new ModelAndView("redirect:" + PATH);
	}

	/**
	 * A rule whose level the office may set.
	 *
	 * @param rule the rule
	 * @param set what the office has set; null if nothing
	 * @param above what an office above it has set; null if none has
	 */
	record Settable(RuleDescription rule, @Nullable RuleLevel set, @Nullable RuleLevel above) {

		/** The public name of the level that holds where the office sets none. */
		public String usual() {
			return (this.above != null) ? this.above.code() : this.rule.level().code();
		}

	}

}
