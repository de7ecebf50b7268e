package org.nianbao.document;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.RefusedException;

/**
 * A file that is not given out. It carries its own message in both languages: give it to
 * a {@code MessageSource}.
 */
public final class ReportFileRefusedException extends RefusedException {

	private final Reason reason;

	ReportFileRefusedException(Reason reason, String argument, @Nullable Throwable cause) {
		super("document.file." + reason.key, List.of(argument), cause);
		this.reason = reason;
	}

	/** Why there is no file. */
	public Reason reason() {
		return this.reason;
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
