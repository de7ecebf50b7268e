package org.nianbao.rulebook;

import java.util.List;
import java.util.Locale;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import org.nianbao.check.Finding;

import org.springframework.context.i18n.LocaleContextHolder;

/** Turns the rulebook's blocking findings into errors of a form's fields. */
class ReconcilesValidator implements ConstraintValidator<Reconciles, ReportSubmission> {

	private final ReportChecks checks;

	ReconcilesValidator(ReportChecks checks) {
		this.checks = checks;
	}

	@Override
	public boolean isValid(ReportSubmission submission, ConstraintValidatorContext context) {
		List<Finding> blocking = this.checks.preCheck(submission.revision()).stream().filter(Finding::blocks).toList();
		context.disableDefaultConstraintViolation();
		Locale locale = LocaleContextHolder.getLocale();
		blocking.forEach((finding) -> report(finding,
				context.buildConstraintViolationWithTemplate(literally(finding.message(locale)))));
		return blocking.isEmpty();
	}

	private static void report(Finding finding, ConstraintViolationBuilder violation) {
		String section = finding.place().section();
		if (!finding.cells().isEmpty()) {
			at("cells", finding.cells().getFirst().code(), violation);
		}
		else if (!section.isEmpty()) {
			at("sections", section, violation);
		}
		else {
			violation.addConstraintViolation();
		}
	}

	private static void at(String property, String key, ConstraintViolationBuilder violation) {
		violation.addPropertyNode(property).addBeanNode().inIterable().atKey(key).addConstraintViolation();
	}

	/** A message that stands as it is, whatever braces are in it. */
	private static String literally(String message) {
		return message.replaceAll("([\\\\{}$])", "\\\\$1");
	}

}
