package org.nianbao.history;

import java.util.regex.Pattern;

/**
 * What an act concerns. All acts on one subject make one chain.
 *
 * @param kind what kind of thing it is
 * @param id its permanent name among those of its kind
 */
public record Subject(Kind kind, String id) {

	private static final Pattern ID = Pattern.compile("[0-9A-Za-z._-]{1,60}");

	public Subject {
		if (!ID.matcher(id).matches()) {
			throw new IllegalArgumentException("not the name of a subject: " + id);
		}
	}

	/**
	 * A report.
	 * @param key what it is the report of, such as {@code 450700-012-2026-own}
	 */
	public static Subject report(String key) {
		return new Subject(Kind.REPORT, key);
	}

	/** An agency, by its permanent code. */
	public static Subject agency(String code) {
		return new Subject(Kind.AGENCY, code);
	}

	/** What an agency decides as a supervising office, by its permanent code. */
	public static Subject office(String code) {
		return new Subject(Kind.OFFICE, code);
	}

	/** A region, by its code. */
	public static Subject region(String code) {
		return new Subject(Kind.REGION, code);
	}

	/** A person's account, by its number. */
	public static Subject account(long number) {
		return new Subject(Kind.ACCOUNT, Long.toString(number));
	}

	/** The name of the subject's chain, without spaces. */
	public String chain() {
		return this.kind.code + ':' + this.id;
	}

	@Override
	public String toString() {
		return chain();
	}

	/** What acts can concern. */
	public enum Kind {

		/** The report of an agency, a year and a scope. */
		REPORT("report"),

		/** An agency with its names, its office and its contact. */
		AGENCY("agency"),

		/** What a supervising office decides: years, dates, texts. */
		OFFICE("office"),

		/** A region. */
		REGION("region"),

		/** A person's account with its duties. */
		ACCOUNT("account");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

	}

}
