package org.nianbao.administration;

import java.util.List;
import java.util.Locale;

import org.nianbao.agency.AgencyRefusedException;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What is wrong with a form, for its error summary. */
@Component
class FormErrors {

	private final MessageSource messages;

	FormErrors(MessageSource messages) {
		this.messages = messages;
	}

	/** What the form's own rules say. */
	List<FormError> of(BindingResult errors) {
		return FormError.of(errors, this.messages);
	}

	/** What the register says, at the field that it is about. */
	List<FormError> of(AgencyRefusedException refusal, Locale locale) {
		String field = switch (refusal.reason()) {
			case NO_REGION, NO_CODE_LEFT -> "region";
			case NOT_AN_OFFICE, FILES_TO_ITSELF -> "office";
			case STILL_SUPERVISES -> "supervises";
			case CREDIT_CODE_TAKEN -> "creditCode";
			case OWN_CODE_TAKEN -> "ownCode";
			case WRONG_DATES -> "validFrom";
			case IN_THE_FUTURE -> "since";
			case NO_SUCCESSOR, SUCCEEDED_ALREADY -> "successors";
			case REGION_TAKEN -> "code";
			case WRONG_PARENT -> "parent";
		};
		return List.of(new FormError(field, this.messages.getMessage(refusal, locale)));
	}

	/** One message of this module at a field. */
	List<FormError> at(String field, String key, Locale locale) {
		return List.of(new FormError(field, this.messages.getMessage(key, null, locale)));
	}

}
