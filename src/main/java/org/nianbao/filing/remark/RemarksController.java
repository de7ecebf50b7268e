package org.nianbao.filing.remark;

import java.util.List;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.OpenReport;
import org.nianbao.remark.RemarkRefusedException;
import org.nianbao.remark.RemarkRefusedException.Reason;
import org.nianbao.remark.Remarks;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The office's remarks on a report, which the agency reads and answers. */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/remarks")
class RemarksController {

	private final DeskRemarks desk;

	private final Remarks remarks;

	private final MessageSource messages;

	RemarksController(DeskRemarks desk, Remarks remarks, MessageSource messages) {
		this.desk = desk;
		this.remarks = remarks;
		this.messages = messages;
	}

	@GetMapping
	@Requires({ Role.FILER, Role.SIGNER })
	ModelAndView show(OpenReport report, @AuthenticationPrincipal SignedIn person) {
		return page(report, person);
	}

	@PostMapping("/{remark:\\d{1,9}}/answers")
	@Requires(Role.FILER)
	ModelAndView answer(OpenReport report, @PathVariable int remark,
			@Valid @ModelAttribute("answerForm") AnswerForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		if (errors.hasErrors()) {
			return faulty(report, person, remark, HttpStatus.UNPROCESSABLE_CONTENT,
					FormError.of(errors, this.messages));
		}
		try {
			this.remarks.answer(report.key(), remark, form.answer(), person.acting(report.key().agency(), Role.FILER));
		}
		catch (RemarkRefusedException ex) {
			if (ex.reason() == Reason.NO_SUCH_REMARK) {
				throw new NotAtThisDeskException();
			}
			String refusal = this.messages.getMessage(ex.messageKey(), null, LocaleContextHolder.getLocale());
			return faulty(report, person, remark, HttpStatus.CONFLICT,
					List.of(new FormError("remark-" + remark, refusal)));
		}
		next.addFlashAttribute("done", "filing.remark.done");
		return new ModelAndView("redirect:" + report.address() + "/remarks#remark-" + remark);
	}

	private ModelAndView faulty(OpenReport report, SignedIn person, int remark, HttpStatus status,
			List<FormError> errors) {
		ModelAndView page = page(report, person);
		page.setStatus(status);
		return page.addObject("errors", errors).addObject("answered", remark);
	}

	private ModelAndView page(OpenReport report, SignedIn person) {
		ModelAndView page = new ModelAndView("filing/remarks");
		page.addObject("report", report);
		page.addObject("remarks", this.desk.all(report));
		page.addObject("fills", person.holds(Role.FILER, report.agency().code()));
		page.addObject("errors", List.of());
		return page;
	}

}
