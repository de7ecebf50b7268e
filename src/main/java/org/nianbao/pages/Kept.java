package org.nianbao.pages;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the handler answers is the same for everybody and is kept, in each language, until
 * something changes that may stand there. It gets an ETag, and is given out without the
 * handler, without a database. Only an answer with status 200 is kept.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kept {

	/** The path variable in which {@link Until#ITS_AGENCY_CHANGES} finds the agency. */
	String AGENCY = "agency";

	/** How long the answer is kept. */
	Until value();

	/** What ends the time for which an answer is kept. */
	enum Until {

		/**
		 * A publication, a correction, a take-down or a noted address of the agency whose
		 * code is the path variable {@code agency}; or a change of any agency or region.
		 */
		ITS_AGENCY_CHANGES,

		/** Any change of anything public, and the end of the day in China. */
		ANYTHING_CHANGES

	}

}
