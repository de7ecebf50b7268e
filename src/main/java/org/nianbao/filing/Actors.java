package org.nianbao.filing;

import org.nianbao.account.SignedIn;
import org.nianbao.report.Actor;

/** Who stands in logs and on receipts for what a signed-in person does. */
public final class Actors {

	private Actors() {
	}

	/** The person as an actor. */
	public static Actor of(SignedIn person) {
		return new Actor(person.accountId(), person.displayName());
	}

}
