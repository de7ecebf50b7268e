/*
 * Where the texts of a pasted block belong: into fields, beside computed totals, or nowhere.
 */

import { distance } from "./figure.js";
import { Labels, strip } from "./grid-labels.js";

/**
 * Places a block, from a slot to the right and down or where its own names say. A block whose
 * totals were left out is told by its size and by figures that are no totals.
 * @returns { texts, stated, unclear, outside, unknown, headed }: the texts by cell code, the totals
 *   pasted along that differ from the computed ones, the slots whose text is no number, how many
 *   texts have no place, the names of lines that the form does not have, and whether names were
 *   taken off
 */
export function place(block, start, cells, sums) {
  const { sheet } = start;
  const isValue = (text) => text !== "" && cells.reads(start, text) !== null;
  const { rows, columns, headed, unknown } = strip(block, new Labels(sheet.table), isValue);
  const width = Math.max(0, ...rows.map((row) => row.values.length));
  const named = rows.some((row) => row.target !== null);
  const open = { rows: openLines(sheet, "row"), columns: openLines(sheet, "column") };
  let best = null;
  for (const across of columns ? [columns] : ways(start.column, width, sheet.width, open.columns, named)) {
    for (const down of named ? [null] : ways(start.row, rows.length, sheet.rows.length, open.rows, false)) {
      const found = lay(rows, down, across, sheet, cells, sums);
      if (best === null || found.cost < best.cost) {
        best = found;
      }
    }
  }
  return { ...best, unknown, headed };
}

/** The rows or columns of a table in which anything is filled in. */
function openLines(sheet, axis) {
  return [...new Set(sheet.rows.flat().filter((slot) => slot.input).map((slot) => slot[axis]))].sort((a, b) => a - b);
}

/** The lines that a block may cover: one after the other, or those alone in which something is filled in. */
function ways(from, count, all, open, named) {
  const begin = named && (count === all || count === open.length) ? 0 : from;
  const following = Array.from({ length: count }, (none, at) => begin + at);
  const fitting = open.filter((line) => line >= begin);
  return fitting.length === count ? [following, fitting] : [following];
}

function lay(rows, down, across, sheet, cells, sums) {
  const texts = new Map();
  const totals = [];
  let outside = 0;
  rows.forEach((row, at) => row.values.forEach((text, right) => {
    const slot = sheet.slot(down ? down[at] : row.target, across[right]);
    if (slot?.input && !slot.input.readOnly) {
      texts.set(slot.code, text);
    } else if (slot?.output && text !== "") {
      totals.push({ slot, text });
    } else if (text !== "") {
      outside++;
    }
  }));
  const stated = totals.map((one) => compare(one, texts, cells, sums)).filter((one) => one !== null);
  const unclear = [...texts].filter(([code, text]) => text !== "" && cells.reads(cells.get(code), text) === null)
    .map(([code]) => cells.get(code));
  return { texts, stated, unclear, outside, totals: totals.length, cost: outside + stated.length };
}

/** A pasted total beside the computed one; null if they agree. */
function compare({ slot, text }, texts, cells, sums) {
  const computed = sums.of([slot.code], texts);
  const figure = cells.reads(slot, text);
  const equal = computed.known && figure !== null && distance(computed.figure, figure).units === 0n;
  return equal ? null : { slot, text, computed };
}
