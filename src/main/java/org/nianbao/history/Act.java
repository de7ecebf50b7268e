package org.nianbao.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done and is to be noted:
 * <code>Act.of(actor, "agency.rename", Subject.agency(code)).change("nameZh", before, after)</code>.
 *
 * @param by who did it
 * @param code what was done: the module's name, a dot and the act's name; the words for
 * it are the message <code>agency.act.rename</code> of that module
 * @param subject what it concerns
 * @param was what there was before, by name
 * @param became what there is now, by name
 * @param at when, on the database's clock; null for now
 */
public record Act(Actor by, String code, Subject subject, SortedMap<String, String> was,
		SortedMap<String, String> became, @Nullable Instant at) {

	private static final Pattern CODE = Pattern.compile("[a-z]+\\.[A-Za-z_-]{1,40}");

	public Act {
		if (!CODE.matcher(code).matches()) {
			throw new IllegalArgumentException("not an act: " + code);
		}
		was = storable(was);
		became = storable(became);
		at = (at != null) ? at.truncatedTo(ChronoUnit.MILLIS) : null;
	}

	/** An act of which nothing more is to be said. */
	public static Act of(Actor by, String code, Subject subject) {
		return new Act(by, code, subject, Collections.emptySortedMap(), Collections.emptySortedMap(), null);
	}

	/** Adds what there was before; nothing if the value is null. */
	public Act was(String name, @Nullable Object value) {
		return new Act(this.by, this.code, this.subject, with(this.was, name, value), this.became, this.at);
	}

	/** Adds what there is now; nothing if the value is null. */
	public Act became(String name, @Nullable Object value) {
		return new Act(this.by, this.code, this.subject, this.was, with(this.became, name, value), this.at);
	}

	/** Adds what a value was and became; nothing if it stayed what it was. */
	public Act change(String name, @Nullable Object before, @Nullable Object after) {
		return Objects.equals(before, after) ? this : was(name, before).became(name, after);
	}

	/** Says when it was done, by the database's clock, where that was asked already. */
	public Act at(Instant instant) {
		return new Act(this.by, this.code, this.subject, this.was, this.became, instant);
	}

	private static SortedMap<String, String> with(Map<String, String> values, String name, @Nullable Object value) {
		SortedMap<String, String> more = new TreeMap<>(values);
		if (value != null) {
			more.put(name, value.toString());
		}
		return more;
	}

	/** What the database gives back letter by letter. */
	private static SortedMap<String, String> storable(Map<String, String> values) {
		SortedMap<String, String> copy = new TreeMap<>();
		values.forEach((name, value) -> {
			byte[] withoutLoneSurrogates = value.replace("\0", "").getBytes(StandardCharsets.UTF_8);
			copy.put(name, new String(withoutLoneSurrogates, StandardCharsets.UTF_8));
		});
		return Collections.unmodifiableSortedMap(copy);
	}

}
