package org.nianbao.people.administration;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such person at the agency; one of another agency is answered alike. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotHereException extends RuntimeException {

	NotHereException() {
		super("There is no such person at the agency");
	}

}
