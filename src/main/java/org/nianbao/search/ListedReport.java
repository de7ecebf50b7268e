package org.nianbao.search;

/**
 * A report in a list that goes on as long as there are more.
 *
 * @param publication the internal number of its current publication
 * @param position where it stands
 */
public record ListedReport(long publication, SearchPosition position) {
}
