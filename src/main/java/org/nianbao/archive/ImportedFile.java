package org.nianbao.archive;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * A document of an import.
 *
 * @param id its internal number
 * @param number its number within the import, from 1
 * @param name the file's name
 * @param state how far it has come
 * @param foundName the agency's name as the document says it; empty if it says none
 * @param agency the code of the agency whose report it is; null if not known
 * @param year the report year; null if not known
 * @param scope what its figures cover; null if not known
 * @param findings how much the rules found in it
 * @param unclear how many of its lines were not understood
 * @param note what to tell about it; null for nothing
 * @param looked the SHA-256 of the content that somebody looked at; null if nobody has
 * @param lookedBy who looked at it; null if nobody has
 * @param takenAs as what it is taken over; null if it is not
 * @param takenBy the account of the person who has it taken over; null if nobody has
 * @param takenByName the name of that person
 */
record ImportedFile(long id, int number, String name, FileState state, String foundName, @Nullable String agency,
		@Nullable ReportYear year, @Nullable ReportScope scope, int findings, int unclear, @Nullable Note note,
		@Nullable String looked, @Nullable String lookedBy, @Nullable Taking takenAs, @Nullable Long takenBy,
		@Nullable String takenByName) {

	/** What it is the report of; null if that is not known. */
	public @Nullable ReportKey key() {
		return (this.agency != null && this.year != null && this.scope != null)
				? new ReportKey(this.agency, this.year, this.scope) : null;
	}

	/**
	 * What to tell about a document.
	 *
	 * @param code the key of the message
	 * @param arguments what stands in it
	 */
	record Note(String code, List<String> arguments) {

		Note {
			arguments = List.copyOf(arguments);
		}

		static Note of(String code, String... arguments) {
			return new Note(code, List.of(arguments));
		}

		/** For a template, which takes an array. */
		public Object[] values() {
			return this.arguments.toArray();
		}

	}

}
