package org.nianbao.remark;

import java.time.Instant;

/**
 * Something that was said or done about a remark after it was made.
 *
 * @param act what was done
 * @param text what was said; empty if nothing was
 * @param by the name of the person
 * @param at when, on the database's clock
 */
public record RemarkEntry(RemarkAct act, String text, String by, Instant at) {
}
