package org.nianbao.filing.section;

import java.util.Locale;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.OpenReport;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Helps with the statement on the information processing fee (信息处理费), which reports give
 * under other matters since 2021. Nothing is stored: the text comes back as it was typed,
 * with the sentence in it if that was asked for.
 */
@Controller
@Requires(Role.FILER)
class FeeController {

	private final NarrativePages narratives;

	private final MessageSource messages;

	FeeController(NarrativePages narratives, MessageSource messages) {
		this.narratives = narratives;
		this.messages = messages;
	}

	@PostMapping("/filing/{agencyCode}/{year}/sections/{section}/fees")
	ModelAndView write(OpenReport report, @PathVariable("section") String code,
			@Valid @ModelAttribute("form") NarrativeForm form, @Valid @ModelAttribute("fees") FeeForm fees,
			Locale locale) {
		SectionHead head = SectionHead.of(report, code);
		if (!NarrativePages.statesFees(head) || !report.isEditable()) {
			throw new NotAtThisDeskException();
		}
		FeeStatement statement = FeeStatement.of(fees, report.year(), form.text(), this.messages, locale);
		String sentence = statement.sentence();
		String text = (fees.insert() != null && sentence != null && !form.text().contains(sentence))
				? (form.text().stripTrailing() + "\n" + sentence).strip() : form.text();
		ModelAndView page = this.narratives.preview(head, new NarrativeForm(text, form.version(), form.finished()));
		page.addObject("fee", statement);
		page.addObject("answered", true);
		return page;
	}

}
