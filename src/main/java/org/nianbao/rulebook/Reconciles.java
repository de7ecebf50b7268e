package org.nianbao.rulebook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/**
 * The report that is to be submitted passes the rulebook. Each blocking finding becomes
 * an error of the field {@code cells[<cell code>]} or {@code sections[<section code>]},
 * or of the form as a whole; each that nobody has explained one of
 * {@code reasons[<key>]}.
 */
@Documented
@Constraint(validatedBy = ReconcilesValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reconciles {

	/** Not shown: each finding has its own message. */
	String message() default "";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
