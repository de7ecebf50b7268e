package org.nianbao.filing;

import java.util.Set;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes down that a person compared the inferred cells with the document. */
@Controller
class InferredCellsController {

	/** Where the question is asked besides the report's own page. */
	private static final Set<String> PAGES = Set.of("/check", "/submissions/new");

	private final InferredCells inferred;

	InferredCellsController(InferredCells inferred) {
		this.inferred = inferred;
	}

	@PostMapping("/filing/{agencyCode}/{year}/inferred-cells/confirmation")
	@Requires(Role.FILER)
	String confirm(OpenReport report, @RequestParam(defaultValue = "") String page, RedirectAttributes next) {
		if (report.isEditable()) {
			this.inferred.confirm(report.revision());
			next.addFlashAttribute("done", "filing.done.inferred");
		}
		return "redirect:" + report.address() + (PAGES.contains(page) ? page : "");
	}

}
