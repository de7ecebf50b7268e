package org.nianbao.document.source;

/** A file that can't be turned into paragraphs and rows. */
public final class SourceRefusedException extends Exception {

	private final Why why;

	private final String detail;

	SourceRefusedException(Why why, String detail) {
		super(why + " " + detail);
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
		UNSUPPORTED

	}

}
