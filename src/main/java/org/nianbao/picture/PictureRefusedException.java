package org.nianbao.picture;

/** A file that can't stand in a report as a picture. */
public class PictureRefusedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	PictureRefusedException(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	PictureRefusedException(Reason reason, Throwable cause) {
		super(reason.name(), cause);
		this.reason = reason;
	}

	/** The key of the message that says why, which may state {@link Pictures#MOST}. */
	public String messageKey() {
		return "picture.refused." + this.reason;
	}

	/** Why it can't. */
	enum Reason {

		/** It is neither PNG nor JPEG, whatever its name says. */
		KIND,

		/** The file is too large. */
		FILE_TOO_LARGE,

		/** It would have too many points. */
		TOO_MANY_POINTS,

		/** It is damaged, or of a rare variety. */
		UNREADABLE,

		/** The report has as many pictures as it can have. */
		TOO_MANY,

		/** Too many pictures arrive at the moment. */
		BUSY

	}

}
