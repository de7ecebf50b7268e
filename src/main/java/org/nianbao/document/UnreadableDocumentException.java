package org.nianbao.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * A document from which no report can be read. It carries its own message in both
 * languages: give it to a {@code MessageSource}.
 */
public final class UnreadableDocumentException extends RuntimeException implements MessageSourceResolvable {

	private final Reason reason;

	private final List<String> arguments;

	UnreadableDocumentException(Reason reason, String argument, Throwable cause) {
		super(reason + ": " + cause.getMessage(), cause);
		this.reason = reason;
		this.arguments = List.of(argument);
	}

	/** Why the document can't be read. */
	public Reason reason() {
		return this.reason;
	}

	@Override
	public String[] getCodes() {
		return new String[] { "document.unreadable." + this.reason.key };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.toArray();
	}

	@Override
	public @Nullable String getDefaultMessage() {
		return null;
	}

	/** Why a document can't be read. */
	public enum Reason {

		/** It has more than 20 MB. */
		TOO_LARGE("tooLarge"),

		/** It has more lines, cells or tags than any report. */
		TOO_LONG("tooLong"),

		/** It is not text in UTF-8, UTF-16 or GB18030. */
		BINARY("binary"),

		/** It is of a kind that is known but not read, such as PDF. */
		UNSUPPORTED("unsupported"),

		/** It has neither a section nor a table of a report. */
		NO_REPORT("noReport"),

		/** No edition of the official format applies to its year. */
		UNKNOWN_EDITION("unknownEdition");

		private final String key;

		Reason(String key) {
			this.key = key;
		}

	}

}
