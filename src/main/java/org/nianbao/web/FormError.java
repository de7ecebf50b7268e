package org.nianbao.web;

import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BindingResult;

/**
 * Something to correct in a form: a line of the error summary on top of the page, and the
 * same words beside the field.
 *
 * @param field the name of the field, which is also its id on the page
 * @param message what to do, in the language of the page
 */
public record FormError(String field, String message) {

	/** The errors of a form in the language of the request. */
	public static List<FormError> of(BindingResult form, MessageSource messages) {
		return form.getFieldErrors()
			.stream()
			.map((error) -> new FormError(error.getField(),
					messages.getMessage(error, LocaleContextHolder.getLocale())))
			.toList();
	}

}
