package org.nianbao.account;

/** A link was used already, is too old, or never opened anything. */
public class LinkClosedException extends RuntimeException {

	LinkClosedException() {
		super("The link opens nothing");
	}

}
