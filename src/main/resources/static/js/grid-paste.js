/*
 * Pasting a block: what would be overwritten, or is not as it should be, is shown before it
 * is done. The whole block is one edit.
 */

import { distance, format } from "./figure.js";
import { readClipboard } from "./block.js";
import { place } from "./grid-placing.js";

export class Paste {
  constructor(form, { cells, sums, edits, selection, words, notice }) {
    Object.assign(this, { form, cells, sums, edits, selection, words, notice });
    this.dialog = document.getElementById("paste-preview");
    this.dialog.addEventListener("close", () => this.decided());
  }

  /** Takes a block from the clipboard; a single value is left to the browser. */
  take(event, slot) {
    const block = readClipboard(event.clipboardData);
    if (block === null) {
      return;
    }
    const single = block.length === 1 && block[0].length === 1;
    const one = single && this.selection.isSingle();
    if (one && event.clipboardData.getData("text/plain").trim() === block[0][0]) {
      return;
    }
    event.preventDefault();
    this.edits.commit();
    const [[corner]] = this.selection.rows();
    this.origin = slot;
    this.plan = single ? this.fill(block[0][0]) : place(block, corner, this.cells, this.sums);
    const overwritten = this.overwritten();
    if (!one && overwritten.length + this.plan.stated.length + this.plan.unclear.length + this.plan.unknown.length > 0) {
      this.preview(overwritten);
    } else {
      this.apply();
    }
  }

  /** One text into all selected fields. */
  fill(text) {
    const slots = this.selection.rows().flat().filter((slot) => slot.input && !slot.input.readOnly);
    const unclear = slots.filter((slot) => text !== "" && this.cells.reads(slot, text) === null);
    const texts = new Map(slots.map((slot) => [slot.code, text]));
    return { texts, stated: [], unclear, outside: 0, totals: 0, unknown: [], headed: false };
  }

  /** The fields that hold something that says something else. */
  overwritten() {
    return [...this.plan.texts].map(([code, text]) => ({ slot: this.cells.get(code), text }))
      .filter(({ slot, text }) => slot.input.value.trim() !== "" && !this.same(slot, slot.input.value, text));
  }

  same(slot, before, after) {
    const [one, other] = [this.cells.reads(slot, before), this.cells.reads(slot, after)];
    return before.trim() === after || (after !== "" && one !== null && other !== null
      && /^[\d,.\s]+$/.test(before + after) && distance(one, other).units === 0n);
  }

  preview(overwritten) {
    const { dialog, plan } = this;
    const changes = [...plan.texts].filter(([code, text]) => this.cells.get(code).input.value !== text).length;
    dialog.querySelector("[data-summary]").textContent = this.words("wordPasteSummary", changes, overwritten.length);
    dialog.querySelector("[data-headed]").hidden = !plan.headed;
    this.list("overwritten", overwritten.map(({ slot, text }) =>
      [this.cells.name(slot), slot.input.value, text || this.words("wordBlank")]));
    this.list("stated", plan.stated.map(({ slot, text, computed }) =>
      [this.cells.name(slot), text, computed.known ? format(computed.figure) : this.words("wordOpen")]));
    this.list("unclear", plan.unclear.map((slot) => [this.cells.name(slot), plan.texts.get(slot.code)]));
    this.list("unknown", plan.unknown.map((name) => [name]));
    const outside = dialog.querySelector("[data-outside]");
    outside.hidden = plan.outside === 0;
    outside.textContent = this.words("wordPasteOutside", plan.outside);
    dialog.returnValue = "";
    dialog.showModal();
  }

  /** One part of the preview: a line for each thing to be said; hidden if there is none. */
  list(name, lines) {
    const part = this.dialog.querySelector("[data-part=" + name + "]");
    part.hidden = lines.length === 0;
    part.querySelector("tbody").replaceChildren(...lines.map((texts) => {
      const row = document.createElement("tr");
      texts.forEach((text, at) => {
        const cell = document.createElement(at === 0 ? "th" : "td");
        if (at === 0) {
          cell.scope = "row";
        }
        cell.textContent = text;
        row.append(cell);
      });
      return row;
    }));
  }

  decided() {
    if (this.dialog.returnValue === "paste") {
      this.apply();
    } else {
      this.notice(this.words("wordPasteCancelled"));
    }
    this.origin.input.focus();
  }

  apply() {
    const { texts, outside, totals } = this.plan;
    this.edits.apply(texts);
    this.notice(outside > 0 ? this.words("wordPastedSome", texts.size, outside)
      : totals > 0 ? this.words("wordPastedTotals", texts.size, totals) : this.words("wordPasted", texts.size));
  }
}
