package org.nianbao.administration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/** Reports are submitted, then reviewed, then published. */
@Documented
@Constraint(validatedBy = DatesInOrder.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DatesInOrder {

	String message() default "";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Compares the dates, each with the one before, and says it at the field. */
	final class Validator implements ConstraintValidator<DatesInOrder, YearForm> {

		@Override
		public boolean isValid(YearForm form, ConstraintValidatorContext context) {
			context.disableDefaultConstraintViolation();
			return ordered(form.submissionDate(), form.reviewDate(), "reviewDate",
					"{administration.year.reviewBeforeSubmission}", context)
					& ordered(form.reviewDate(), form.publicationDate(), "publicationDate",
							"{administration.year.publicationBeforeReview}", context);
		}

		private static boolean ordered(String earlier, String later, String field, String message,
				ConstraintValidatorContext context) {
			@Nullable LocalDate first = Day.Validator.read(earlier);
			@Nullable LocalDate second = Day.Validator.read(later);
			if (first == null || second == null || !second.isBefore(first)) {
				return true;
			}
			context.buildConstraintViolationWithTemplate(message).addPropertyNode(field).addConstraintViolation();
			return false;
		}

	}

}
