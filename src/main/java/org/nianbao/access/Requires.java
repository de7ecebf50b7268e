package org.nianbao.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.nianbao.account.Role;

/**
 * The permission that a handler method asks for, on the method or on its controller. It
 * is checked before the request is read.
 * <p>
 * Where the handler's address holds <code>{agencyCode}</code>, the role must cover that
 * agency: a filer's own, the ones that a reviewer's office supervises. An agency that it
 * does not cover is answered like one that does not exist, 404. A person who has none of
 * the roles anywhere is answered 403.
 */
@Documented
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

	/** The variable of an address that holds an agency's code. */
	String AGENCY_CODE = "agencyCode";

	/** The roles of which one is enough; none for every signed-in person. */
	Role[] value() default {};

	/**
	 * Whether the role must be held at the agency of the address itself, so that what an
	 * office does for those whom it supervises does not reach here.
	 */
	boolean atAgencyItself() default false;

}
