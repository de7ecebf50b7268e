package org.nianbao.report;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An edit of one place, as the log keeps it.
 *
 * @param act the number that edits sent together have in common
 * @param place the cell's or the text's public name
 * @param before what the editor saw: of a cell its JSON, null where it was not filled in;
 * of a text the text itself, null if it was not what stood there
 * @param after what was to stand there, likewise
 * @param applied whether it took effect; otherwise it met a conflict
 * @param by the name of the person who sent it
 * @param at when
 */
public record LoggedEdit(UUID act, String place, @Nullable String before, @Nullable String after, boolean applied,
		String by, Instant at) {
}
