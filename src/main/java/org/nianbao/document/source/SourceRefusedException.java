package org.nianbao.document.source;

/** A file that can't be turned into paragraphs and rows. */
public final class SourceRefusedException extends Exception {

	private final Why why;

	private final String detail;

	/**
	 * A refusal.
	 * @param detail the kind of file or the limit that was passed; empty if there is none
	 * to name
	 */
	public SourceRefusedException(Why why, String detail) {
		super(why + " " + detail);
		this.why = why;
		this.detail = detail;
	}

	/** A refusal after something went wrong. */
	public SourceRefusedException(Why why, String detail, Throwable cause) {
		super(why + " " + detail + ": " + cause.getMessage(), cause);
		this.why = why;
		this.detail = detail;
	}

	/** Why the file was refused. */
	public Why why() {
		return this.why;
	}

	/** The kind of file or the limit that was passed; empty if there is none to name. */
	public String detail() {
		return this.detail;
	}

	/** Why a file is refused. */
	public enum Why {

		/** It has more bytes than allowed. */
		TOO_LARGE,

		/** It has more lines, cells or tags than any report. */
		TOO_LONG,

		/** It is not text in a known encoding. */
		BINARY,

		/** It is of a kind that is known, but not read. */
		UNSUPPORTED,

		/** It is one of WPS's own kind. */
		WPS,

		/** It opens only with a password. */
		ENCRYPTED,

		/** It begins like a file of its kind, but can't be read to its end. */
		DAMAGED,

		/** It carries macros. */
		MACROS,

		/** It names a document type, from which other files could be drawn in. */
		DTD,

		/** It unpacks to more than any report. */
		BOMB,

		/** Its pages are pictures without text. */
		NO_TEXT,

		/** Reading it took longer than any report does. */
		TOO_SLOW,

		/** So many others are read now that this one had to wait for too long. */
		BUSY

	}

}
