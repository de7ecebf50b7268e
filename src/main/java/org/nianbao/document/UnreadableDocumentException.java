package org.nianbao.document;

import java.util.List;

import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.shared.RefusedException;

/**
 * A document from which no report can be read. It carries its own message in both
 * languages: give it to a {@code MessageSource}.
 */
public final class UnreadableDocumentException extends RefusedException {

	private final Reason reason;

	UnreadableDocumentException(Reason reason, String argument, Throwable cause) {
		super("document.unreadable." + reason.key, List.of(argument), cause);
		this.reason = reason;
	}

	/** Why the document can't be read. */
	public Reason reason() {
		return this.reason;
	}

	/** Why a document can't be read. */
	public enum Reason {

		/** It has more than 20 MB. */
		TOO_LARGE("tooLarge"),

		/** It has more lines, cells or tags than any report. */
		TOO_LONG("tooLong"),

		/** It is not text in UTF-8, UTF-16 or GB18030. */
		BINARY("binary"),

		/** It is of a kind that is known but not read, such as RTF. */
		UNSUPPORTED("unsupported"),

		/** It is one of WPS's own kind, which is to be saved as .docx. */
		WPS("wps"),

		/** It opens only with a password. */
		ENCRYPTED("encrypted"),

		/** It begins like a file of its kind, but can't be read to its end. */
		DAMAGED("damaged"),

		/** It carries macros. */
		MACROS("macros"),

		/** It names a document type, from which other files could be drawn in. */
		DTD("dtd"),

		/** It unpacks to more than any report. */
		BOMB("bomb"),

		/** Its pages are pictures without text. */
		NO_TEXT("noText"),

		/** Reading it took longer than any report does. */
		TOO_SLOW("tooSlow"),

		/** So many others are read now that it had to wait for too long. */
		BUSY("busy"),

		/** It has neither a section nor a table of a report. */
		NO_REPORT("noReport"),

		/** No edition of the official format applies to its year. */
		UNKNOWN_EDITION("unknownEdition");

		private final String key;

		Reason(String key) {
			this.key = key;
		}

		static Reason of(SourceRefusedException.Why why) {
			return valueOf(why.name());
		}

	}

}
