package org.nianbao.rulebook;

import java.util.List;
import java.util.Locale;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import org.nianbao.check.Finding;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Turns what keeps a report from being submitted into errors of a form's fields.
 */
class ReconcilesValidator implements ConstraintValidator<Reconciles, ReportSubmission> {

	private final ReportChecks checks;

	ReconcilesValidator(ReportChecks checks) {
		this.checks = checks;
	}

	@Override
	public boolean isValid(ReportSubmission submission, ConstraintValidatorContext context) {
		List<Finding> obstacles = this.checks.obstacles(submission.revision());
		context.disableDefaultConstraintViolation();
		Locale locale = LocaleContextHolder.getLocale();
		obstacles.forEach((finding) -> report(finding,
				context.buildConstraintViolationWithTemplate(literally(finding.message(locale)))));
		return obstacles.isEmpty();
	}

	private static void report(Finding finding, ConstraintViolationBuilder violation) {
		String section = finding.place().section();
		if (!finding.blocks()) {
			at("reasons", ReportChecks.about(finding).key(), violation);
		}
		else if (!finding.cells().isEmpty()) {
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
