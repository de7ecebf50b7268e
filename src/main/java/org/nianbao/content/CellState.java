package org.nianbao.content;

import java.util.Arrays;
import java.util.Optional;

/** The five states of a cell, which are never mixed up. */
public enum CellState {

	/** A number was entered. */
	NUMBER("number"),

	/** Something was written that is not a number, such as {@code 12a}. */
	UNREADABLE("unreadable"),

	/** It was written that there is none: {@code /}, {@code —}, 无, 不适用. */
	STATED_NONE("statedNone"),

	/** The source document does not have this row or column at all. */
	ABSENT("absent"),

	/** The place is there and blank. */
	NOT_FILLED("notFilled");

	private final String code;

	CellState(String code) {
		this.code = code;
	}

	/** The state's public name, as it stands in files and answers. */
	public String code() {
		return this.code;
	}

	/** The state of that public name, or empty if there is none. */
	public static Optional<CellState> ofCode(String code) {
		return Arrays.stream(values()).filter((state) -> state.code.equals(code)).findFirst();
	}

}
