package org.nianbao.filing.intake;

import java.util.Locale;
import java.util.UUID;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.filing.OpenReport;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.EditOutcome.Refused;
import org.nianbao.report.EditOutcome.Settled;

import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Undoes edits that were made together, as taking over a document is. */
@Controller
class ReversalController {

	private final DraftEditor editor;

	private final MessageSource messages;

	ReversalController(DraftEditor editor, MessageSource messages) {
		this.editor = editor;
		this.messages = messages;
	}

	@PostMapping("/filing/{agencyCode}/{year}/edits/{act}/reversal")
	@Requires(Role.FILER)
	String undo(OpenReport report, @PathVariable UUID act, @AuthenticationPrincipal SignedIn person, Locale locale,
			RedirectAttributes next) {
		switch (this.editor.undo(report.revision(), act, person.acting(report.key().agency(), Role.FILER))) {
			case Refused refused -> {
				String state = this.messages.getMessage("filing.state." + refused.state(), null, locale);
				next.addFlashAttribute("refusal",
						this.messages.getMessage("filing.closed", new Object[] { state }, locale));
			}
			case Settled settled -> {
				next.addFlashAttribute("done", "filing.done.reversal");
				next.addFlashAttribute("leftOut", settled.cellConflicts().size() + settled.textConflicts().size());
			}
		}
		return "redirect:" + report.address();
	}

}
