package org.nianbao.people.administration;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The administrator manages the account not at all, or not as a whole. */
@ResponseStatus(HttpStatus.FORBIDDEN)
class NotAllowedException extends RuntimeException {

	NotAllowedException() {
		super("The administrator may not do this with the account");
	}

}
