package org.nianbao.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A file is chosen or a text pasted; else it is an error of the field {@code file}. */
@Documented
@Constraint(validatedBy = DocumentGiven.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DocumentGiven {

	String message() default "{web.document.missing}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Looks whether there is anything to read. */
	class Validator implements ConstraintValidator<DocumentGiven, DocumentForm> {

		@Override
		public boolean isValid(DocumentForm form, ConstraintValidatorContext context) {
			if (form.givenField().equals("file") || !form.text().isBlank()) {
				return true;
			}
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
				.addPropertyNode("file")
				.addConstraintViolation();
			return false;
		}

	}

}
