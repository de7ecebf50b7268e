package org.nianbao.portal;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.nianbao.check.RuleExamples;
import org.nianbao.check.Rulebook;
import org.nianbao.format.Editions;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * All rules by which reports are checked, each at a permanent anchor: {@code /rules#} and
 * its code. The examples are worked out by the rulebook itself when somebody looks.
 */
@Controller
class RulesController {

	private static final CacheControl CACHED = CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

	private final Rulebook rulebook;

	private final Editions editions;

	RulesController(Rulebook rulebook, Editions editions) {
		this.rulebook = rulebook;
		this.editions = editions;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/rules")
	String rules(Model model, HttpServletResponse response) {
		RuleExamples examples = new RuleExamples(this.editions);
		List<ShownRule> rules = this.rulebook.rules()
			.stream()
			.map((rule) -> ShownRule.of(rule, this.editions, examples.of(rule.code()), this.rulebook))
			.toList();
		model.addAttribute("areas", ShownRule.Area.of(rules));
		model.addAttribute("total", rules.size());
		response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED.getHeaderValue());
		return "portal/rules";
	}

}
