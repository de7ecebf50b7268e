/*
 * The cells of the tables of a section: where each one stands and what it counts.
 */

import { read } from "./figure.js";

/** The figure of a text: known at once, read anew only when the text changes. */
class Reading {
  constructor(input, none, units) {
    this.input = input;
    this.none = none;
    this.units = input.dataset.unit ? new Set([input.dataset.unit]) : units;
    this.counted = read(input.dataset.counted ?? "", none, units);
    this.text = null;
    this.figure = null;
  }

  of(text) {
    if (text === this.input.defaultValue && "counted" in this.input.dataset) {
      return this.counted;
    }
    if (text !== this.text) {
      this.text = text;
      this.figure = read(text, this.none, this.units);
    }
    return this.figure;
  }
}

/** One table: its slots by row and column, entered and computed ones alike. */
class Sheet {
  constructor(table) {
    this.table = table;
    this.rows = [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll("td.cell")]);
    this.width = Math.max(...this.rows.map((row) => row.length));
  }

  slot(row, column) {
    return this.rows[row]?.[column] ?? null;
  }
}

/** All tables of a form. A slot is { sheet, row, column, cell, code, input, output }. */
export class Cells {
  constructor(form) {
    this.none = new Set(form.dataset.none.split(" "));
    this.units = new Set(form.dataset.units.split(" "));
    this.byCode = new Map();
    this.byCell = new Map();
    this.sheets = [...form.querySelectorAll("table.grid")].map((table) => new Sheet(table));
    for (const sheet of this.sheets) {
      sheet.rows = sheet.rows.map((cells, row) => cells.map((cell, column) => this.slot(sheet, cell, row, column)));
    }
  }

  slot(sheet, cell, row, column) {
    const input = cell.querySelector("input[data-cell]");
    const output = cell.querySelector("output[data-total]");
    const slot = { sheet, row, column, cell, input, output, code: input ? input.dataset.cell : output.dataset.total };
    if (input) {
      slot.reading = new Reading(input, this.none, this.units);
    } else {
      slot.parts = output.dataset.parts.split(" ");
    }
    this.byCode.set(slot.code, slot);
    this.byCell.set(cell, slot);
    return slot;
  }

  get(code) {
    return this.byCode.get(code);
  }

  /** The slot in which an element stands; null if in none. */
  of(element) {
    return this.byCell.get(element.closest?.("td.cell")) ?? null;
  }

  /** The slots that people fill in. */
  entered() {
    return [...this.byCode.values()].filter((slot) => slot.input);
  }

  /** What a text would count in a slot; null if that is not known. */
  reads(slot, text) {
    return slot.input ? slot.reading.of(text) : read(text, this.none, this.units);
  }

  /** What the slot is called: the labels of its row and column. */
  name(slot) {
    return slot.cell.headers.split(" ").map(label).filter(Boolean).join(" \u00B7 ");
  }
}

function label(id) {
  return document.getElementById(id)?.firstChild?.textContent.trim();
}
