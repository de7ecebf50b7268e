package org.nianbao.comparison;

import org.nianbao.content.CellValue;
import org.nianbao.format.Cell;

/**
 * A cell that holds something else.
 *
 * @param cell the cell
 * @param before what stood in it
 * @param after what stands in it
 */
public record CellChange(Cell cell, CellValue before, CellValue after) {
}
