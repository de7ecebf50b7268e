package org.nianbao.report;

import org.nianbao.content.CellValue;

/**
 * What somebody does to one cell. It takes effect if the cell still holds what they saw.
 *
 * @param cell the cell's public name
 * @param seen what the editor saw in it
 * @param wanted what it is to hold
 */
public record CellEdit(String cell, CellValue seen, CellValue wanted) {
}
