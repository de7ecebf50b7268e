package org.nianbao.report;

import java.util.Set;

import org.nianbao.format.Edition;
import org.nianbao.history.Actor;

/**
 * Tells, inside the transaction of an edit, that cells of a draft were edited, in
 * whatever way. What a listener writes stays if and only if the edit does.
 *
 * @param revision the revision's internal number
 * @param edition the edition in which the report is written
 * @param cells the codes of the cells, at least one
 * @param by who edited them
 */
public record CellsEdited(long revision, Edition edition, Set<String> cells, Actor by) {
}
