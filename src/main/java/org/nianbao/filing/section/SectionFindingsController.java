package org.nianbao.filing.section;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.filing.OpenReport;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the rules find in a section, for the script of its page after a save. */
@Controller
class SectionFindingsController {

	private final SectionFindings findings;

	SectionFindingsController(SectionFindings findings) {
		this.findings = findings;
	}

	@GetMapping("/filing/{agencyCode}/{year}/sections/{section}/findings")
	@Requires(Role.FILER)
	ModelAndView show(OpenReport report, @PathVariable("section") String code) {
		SectionHead head = SectionHead.of(report, code);
		ModelAndView page = new ModelAndView("filing/section-findings", "head", head);
		this.findings.addTo(page, head);
		return page;
	}

}
