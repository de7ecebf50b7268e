package org.nianbao.agency;

/** There is no agency of that code. */
public class UnknownAgencyException extends RuntimeException {

	UnknownAgencyException(String code) {
		super("no agency " + code);
	}

}
