package org.nianbao.administration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.SocialCreditCode;

/** A unified social credit code whose check character is right, or nothing. */
@Documented
@Constraint(validatedBy = CreditCode.Validator.class)
@Target({ ElementType.FIELD, ElementType.PARAMETER })
@Retention(RetentionPolicy.RUNTIME)
@interface CreditCode {

	String message() default "{administration.agency.creditCode.wrong}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Checks codes. */
	final class Validator implements ConstraintValidator<CreditCode, String> {

		@Override
		public boolean isValid(@Nullable String written, ConstraintValidatorContext context) {
			return written == null || written.isEmpty() || SocialCreditCode.isValid(written);
		}

	}

}
