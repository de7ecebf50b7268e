package org.nianbao.administration.upload;

/** A table can't be understood as a whole, so that no row of it is looked at. */
final class TableRefusedException extends RuntimeException {

	private final transient Note note;

	TableRefusedException(Note note) {
		super(note.toString());
		this.note = note;
	}

	/** Why it can't be understood. */
	Note note() {
		return this.note;
	}

}
