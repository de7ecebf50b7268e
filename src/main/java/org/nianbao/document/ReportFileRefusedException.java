package org.nianbao.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * A file that is not given out. It carries its own message in both languages: give it to
 * a {@code MessageSource}.
 */
public final class ReportFileRefusedException extends RuntimeException implements MessageSourceResolvable {

	private final Reason reason;

	private final List<String> arguments;

	ReportFileRefusedException(Reason reason, String argument, @Nullable Throwable cause) {
		super(reason + ": " + argument, cause);
		this.reason = reason;
		this.arguments = List.of(argument);
	}

	/** Why there is no file. */
	public Reason reason() {
		return this.reason;
	}

	@Override
	public String[] getCodes() {
		return new String[] { "document.file." + this.reason.key };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.toArray();
	}

	@Override
	public @Nullable String getDefaultMessage() {
		return null;
	}

	/** Why a file is not given out. */
	public enum Reason {

		/** Read back, it is not the report that was written. */
		DIFFERS("differs"),

		/** Too many files are being made at once. */
		BUSY("busy");

		private final String key;

		Reason(String key) {
			this.key = key;
		}

	}

}
