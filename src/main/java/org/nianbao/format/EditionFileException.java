package org.nianbao.format;

/** An edition file that can't be used, with the file, the line and the reason. */
public final class EditionFileException extends RuntimeException {

	private final String file;

	private final int line;

	/**
	 * Says what is wrong where.
	 * @param file the file's name
	 * @param line the line, from 1
	 * @param reason what is wrong with it
	 */
	public EditionFileException(String file, int line, String reason) {
		super(file + ", line " + line + ": " + reason);
		this.file = file;
		this.line = line;
	}

	public String file() {
		return this.file;
	}

	/** The line, from 1. */
	public int line() {
		return this.line;
	}

}
