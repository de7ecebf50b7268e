package org.nianbao.agency;

import java.util.List;

import org.nianbao.shared.RefusedException;

/**
 * Something about an agency or a region can't be settled as asked. Nothing was changed.
 * It carries its own message in both languages: give it to a {@code MessageSource}.
 */
public class AgencyRefusedException extends RefusedException {

	private final Reason reason;

	AgencyRefusedException(Reason reason, String... arguments) {
		super("agency.refused." + reason.name(), List.of(arguments), null);
		this.reason = reason;
	}

	/** Why it is refused. */
	public Reason reason() {
		return this.reason;
	}

	/** Why it is refused. */
	public enum Reason {

		/** There is no region of that code. */
		NO_REGION,

		/** The region has given all its 999 codes. */
		NO_CODE_LEFT,

		/** The agency to which it is to file supervises nobody. */
		NOT_AN_OFFICE,

		/** It would file to itself, perhaps by way of others. */
		FILES_TO_ITSELF,

		/** Agencies file to it, so it has to stay an office. */
		STILL_SUPERVISES,

		/** Another agency has the unified social credit code. */
		CREDIT_CODE_TAKEN,

		/** Another agency of the office has the office's own code. */
		OWN_CODE_TAKEN,

		/** The last day is before the first, or a name ends before it begins. */
		WRONG_DATES,

		/** The day is not over: nothing is noted before it happens. */
		IN_THE_FUTURE,

		/** Nobody takes over, or from nobody. */
		NO_SUCCESSOR,

		/** It is noted already that one took over from the other. */
		SUCCEEDED_ALREADY,

		/** The region's code is taken. */
		REGION_TAKEN,

		/** A region lies inside one of a higher level whose code begins like its own. */
		WRONG_PARENT

	}

}
