package org.nianbao.administration.upload;

/** The words for whether something is so. */
enum YesNo {

	/** It is (是). */
	YES,

	/** It is not (否). */
	NO;

	static YesNo of(boolean value) {
		return value ? YES : NO;
	}

	boolean isYes() {
		return this == YES;
	}

}
