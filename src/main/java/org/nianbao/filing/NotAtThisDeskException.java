package org.nianbao.filing;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The address names nothing that this desk has. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotAtThisDeskException extends RuntimeException {

	public NotAtThisDeskException() {
		super("nothing at this address");
	}

}
