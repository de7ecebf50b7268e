package org.nianbao.administration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/** A day as browsers send it, {@code 2027-01-31}, or nothing. */
@Documented
@Constraint(validatedBy = Day.Validator.class)
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@interface Day {

	String message() default "{administration.day.wrong}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Reads days. */
	final class Validator implements ConstraintValidator<Day, String> {

		@Override
		public boolean isValid(@Nullable String written, ConstraintValidatorContext context) {
			return written == null || written.isBlank() || read(written) != null;
		}

		/** The day; null if it is none, or nothing is written. */
		static @Nullable LocalDate read(String written) {
			try {
				return written.isBlank() ? null : LocalDate.parse(written.strip());
			}
			catch (DateTimeException ex) {
				return null;
			}
		}

	}

}
