package org.nianbao.review.submission;

import java.util.List;

import org.nianbao.account.SignedIn;
import org.nianbao.review.ReviewAddress;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of one report on the office's desk. */
@Component
class ReviewPage {

	private final ReportReader reader;

	private final MessageSource messages;

	ReviewPage(ReportReader reader, MessageSource messages) {
		this.reader = reader;
		this.messages = messages;
	}

	/** The page as things stand. */
	ModelAndView of(ReviewAddress address, SignedIn person) {
		return of(address, person, false);
	}

	/**
	 * The page as things stand.
	 * @param lastYear whether last year's figures stand below this year's
	 */
	ModelAndView of(ReviewAddress address, SignedIn person, boolean lastYear) {
		ModelAndView page = new ModelAndView("review/report");
		page.addObject("report", this.reader.read(address.report(), person, lastYear));
		page.addObject("errors", List.of());
		return page;
	}

	/** The page after an act that could not be done, with what was typed. */
	ModelAndView refused(ReviewAddress address, SignedIn person, ActRefusal refusal, String typed) {
		ModelAndView page = of(address, person);
		page.setStatus(HttpStatus.CONFLICT);
		return page.addObject("refusal", refusal).addObject("unsent", typed);
	}

	/** The page with what is to be corrected in a form. */
	ModelAndView faulty(ReviewAddress address, SignedIn person, BindingResult errors) {
		return faulty(address, person, FormError.of(errors, this.messages));
	}

	/** The page with what is to be corrected in one field of a form. */
	ModelAndView faulty(ReviewAddress address, SignedIn person, String field, String message) {
		return faulty(address, person, List
			.of(new FormError(field, this.messages.getMessage(message, null, LocaleContextHolder.getLocale()))));
	}

	private ModelAndView faulty(ReviewAddress address, SignedIn person, List<FormError> errors) {
		ModelAndView page = of(address, person);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page.addObject("errors", errors);
	}

}
