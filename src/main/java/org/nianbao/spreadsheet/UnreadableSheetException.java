package org.nianbao.spreadsheet;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * A file from which no table can be read. It carries its own message in both languages:
 * give it to a {@code MessageSource}.
 */
public final class UnreadableSheetException extends RuntimeException implements MessageSourceResolvable {

	private final Reason reason;

	private final List<String> arguments;

	UnreadableSheetException(Reason reason, String... arguments) {
		super(reason + " " + String.join(", ", arguments));
		this.reason = reason;
		this.arguments = List.of(arguments);
	}

	UnreadableSheetException(Reason reason, Throwable cause) {
		super(reason + ": " + cause.getMessage(), cause);
		this.reason = reason;
		this.arguments = List.of();
	}

	/** Why the file can't be read. */
	public Reason reason() {
		return this.reason;
	}

	@Override
	public String[] getCodes() {
		return new String[] { "spreadsheet.unreadable." + this.reason.key };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.toArray();
	}

	@Override
	public @Nullable String getDefaultMessage() {
		return null;
	}

	/** Why a file can't be read. */
	public enum Reason {

		/** It has more bytes than allowed. */
		TOO_LARGE("tooLarge"),

		/** It has more rows than allowed. */
		TOO_MANY_ROWS("tooManyRows"),

		/** It has more columns than allowed. */
		TOO_MANY_COLUMNS("tooManyColumns"),

		/** It opens only with a password. */
		ENCRYPTED("encrypted"),

		/** It is neither Excel nor text. */
		UNSUPPORTED("unsupported"),

		/** It begins like Excel or CSV, but can't be read to its end. */
		DAMAGED("damaged"),

		/** Nothing is written in its first sheet. */
		EMPTY("empty");

		private final String key;

		Reason(String key) {
			this.key = key;
		}

	}

}
