package org.nianbao.filing.portal;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.AgencyYear;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.publication.PortalCopies;
import org.nianbao.publication.PortalCopy;
import org.nianbao.publication.PublicationLookup.Found;
import org.nianbao.publication.PublishedReports;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes where the agency's own portal has published a report that is public here. */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/portal")
@Requires(Role.FILER)
class PortalCopyController {

	private final PortalCopies copies;

	private final PublishedReports reports;

	private final MessageSource messages;

	PortalCopyController(PortalCopies copies, PublishedReports reports, MessageSource messages) {
		this.copies = copies;
		this.reports = reports;
		this.messages = messages;
	}

	@GetMapping
	String ask(AgencyYear report, Model model) {
		ReportContent content = published(report);
		PortalCopy noted = this.copies.of(report.key());
		PortalCopy known = noted.isEmpty() ? new PortalCopy("", content.indexNumber(), content.documentNumber())
				: noted;
		return page(report, PortalCopyForm.of(known), List.of(), model);
	}

	@PostMapping
	String note(AgencyYear report, @Valid @ModelAttribute("form") PortalCopyForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		published(report);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(report, form, FormError.of(errors, this.messages), model);
		}
		this.copies.note(report.key(), form.toCopy(), person.acting(report.key().agency(), Role.FILER));
		next.addFlashAttribute("done", "filing.done.portal");
		return "redirect:" + report.address();
	}

	/** The content of what is public; who has published nothing has nothing to note. */
	private ReportContent published(AgencyYear report) {
		if (this.reports.lookup(report.key()) instanceof Found found) {
			return found.report().content();
		}
		throw new NotAtThisDeskException();
	}

	private static String page(AgencyYear report, PortalCopyForm form, List<FormError> errors, Model model) {
		model.addAttribute("report", report);
		model.addAttribute("form", form);
		model.addAttribute("fields", List.of("address", "indexNumber", "documentNumber"));
		model.addAttribute("errors", errors);
		return "filing/portal";
	}

}
