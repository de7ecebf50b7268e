/*
 * A rectangle of cells, from the cell in which the person stands to another one, and its
 * way out as a block that spreadsheets take.
 */

import { plain } from "./figure.js";
import { write } from "./block.js";

export class Selection {
  constructor(cells, sums) {
    this.cells = cells;
    this.sums = sums;
    this.anchor = null;
    this.far = null;
    this.drawn = [];
  }

  /** A single cell. */
  start(slot) {
    this.anchor = slot;
    this.far = { row: slot.row, column: slot.column };
    this.draw();
  }

  /** To another cell of the same table. */
  to(slot) {
    if (this.anchor && slot.sheet === this.anchor.sheet) {
      this.far = { row: slot.row, column: slot.column };
      this.draw();
    }
  }

  extend(down, right) {
    const next = this.anchor.sheet.slot(this.far.row + down, this.far.column + right);
    if (next) {
      this.to(next);
    }
  }

  all() {
    const { sheet } = this.anchor;
    this.anchor = sheet.slot(0, 0);
    this.to(sheet.slot(sheet.rows.length - 1, sheet.width - 1));
  }

  isSingle() {
    return !this.anchor || (this.far.row === this.anchor.row && this.far.column === this.anchor.column);
  }

  collapse() {
    this.start(this.anchor);
  }

  /** The selected slots, row by row. */
  rows() {
    const { anchor, far } = this;
    const rows = [];
    for (let row = Math.min(anchor.row, far.row); row <= Math.max(anchor.row, far.row); row++) {
      const columns = anchor.sheet.rows[row];
      rows.push(columns.slice(Math.min(anchor.column, far.column), Math.max(anchor.column, far.column) + 1));
    }
    return rows;
  }

  draw() {
    this.drawn.forEach((slot) => slot.cell.classList.remove("selected"));
    this.drawn = this.isSingle() ? [] : this.rows().flat();
    this.drawn.forEach((slot) => slot.cell.classList.add("selected"));
  }

  /** The selection as text: numbers in plain digits, everything else as it stands there. */
  text() {
    return write(this.rows().map((row) => row.map((slot) => this.written(slot))));
  }

  written(slot) {
    if (slot.output) {
      const total = this.sums.of([slot.code]);
      return total.known ? plain(total.figure) : "";
    }
    const text = slot.input.value.trim();
    const figure = text === "" || this.cells.none.has(text) ? null : this.cells.reads(slot, text);
    return figure === null || /[(\uFF08]/u.test(text) ? text : plain(figure);
  }
}
