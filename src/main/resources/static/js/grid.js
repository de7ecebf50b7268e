/*
 * The tables of a section as a grid: totals and balances follow the typing, keys move as
 * in a spreadsheet, blocks can be copied and pasted, own edits be taken back, and each
 * changed cell is saved by itself.
 */

import { Carried } from "./grid-carried.js";
import { Cells } from "./grid-cells.js";
import { Edits } from "./grid-edits.js";
import { format } from "./figure.js";
import { Inferred } from "./grid-inferred.js";
import { Keys } from "./grid-keys.js";
import { Marks } from "./grid-marks.js";
import { Paste } from "./grid-paste.js";
import { Saver } from "./saver.js";
import { Saving } from "./grid-saving.js";
import { Selection } from "./grid-selection.js";
import { Sums } from "./grid-sums.js";
import { Texts } from "./texts.js";

class Grid {
  constructor(form) {
    this.form = form;
    const words = (name, ...values) =>
      values.reduce((text, value, at) => text.replace("{" + at + "}", () => value), form.dataset[name]);
    const notice = (text) => {
      form.querySelector("[data-notice]").textContent = text;
    };
    this.words = words;
    this.notice = notice;
    this.cells = new Cells(form);
    this.sums = new Sums(form, this.cells, words);
    const texts = new Texts(form);
    this.saver = new Saver(form, new Saving(form, this.cells, texts, words, () => this.changed()));
    texts.listen(this.saver);
    this.edits = new Edits(this.cells, () => this.changed());
    this.selection = new Selection(this.cells, this.sums);
    this.marks = new Marks(this.cells, this.sums, notice, words);
    this.carried = new Carried(form, this.cells);
    this.inferred = new Inferred(form, this.cells);
    this.paste = new Paste(form, this);
    this.keys = new Keys({ ...this, replay: (way) => this.replay(way) });
    this.listen();
  }

  listen() {
    this.onCell("input", (event, slot) => {
      this.edits.type();
      this.selection.start(slot);
      this.saver.page.typed(slot);
      this.refresh(slot);
      this.saver.touch();
    });
    this.onCell("focusin", (event, slot) => {
      this.enter(slot);
      event.target.select();
    });
    this.onCell("focusout", () => {
      this.edits.commit();
      this.offer();
    });
    this.onCell("dblclick", () => {
      this.keys.editing = true;
    });
    // A field that is clicked stands clear of the bar at the bottom.
    this.onCell("click", (event) => event.target.scrollIntoView({ block: "nearest", inline: "nearest" }));
    this.onCell("keydown", (event, slot) => this.keys.press(event, slot));
    this.onCell("paste", (event, slot) => this.paste.take(event, slot));
    this.form.addEventListener("change", (event) => {
      if (event.target.dataset.cell) {
        this.saver.flush();
      } else if (event.target.dataset.choice) {
        this.saver.page.choose(event.target);
      }
    });
    for (const type of ["copy", "cut"]) {
      this.onCell(type, (event) => this.copy(event));
    }
    this.form.addEventListener("mousedown", (event) => {
      this.keys.tabbedFrom = null;
      this.extend(event, event.shiftKey);
    });
    this.form.addEventListener("mouseover", (event) => this.extend(event, event.buttons === 1));
    for (const way of ["undo", "redo"]) {
      const button = this.form.querySelector("[data-" + way + "]");
      button.hidden = false;
      button.addEventListener("click", () => this.replay(way));
    }
    this.begin();
  }

  /** People may have come into a cell and typed before the script ran. */
  begin() {
    const slot = this.cells.of(document.activeElement);
    if (slot?.input) {
      this.enter(slot);
      this.edits.type(slot.input.defaultValue);
    }
    this.offer();
    this.refresh();
    if (this.saver.page.collect() !== null) {
      this.saver.touch();
    }
  }

  enter(slot) {
    this.edits.enter(slot);
    this.keys.enter();
    this.selection.start(slot);
    const { before } = slot.input.dataset;
    const name = this.cells.name(slot);
    this.form.querySelector("[data-here]").textContent =
      before ? this.words("wordHere", name, format(this.cells.reads(slot, before))) : name;
  }

  /** Listens to what happens in a field of a cell. */
  onCell(type, listener) {
    this.form.addEventListener(type, (event) => {
      if (event.target.dataset.cell) {
        listener(event, this.cells.of(event.target));
      }
    });
  }

  /** @param slot the slot that alone was changed; all are looked at without one */
  refresh(slot) {
    this.sums.refresh(slot);
    this.carried.refresh();
    this.inferred.refresh();
    (slot ? [slot] : this.cells.entered()).forEach((one) => this.hint(one));
  }

  /** A sign that says “none” counts as 0, which may not be meant. */
  hint({ cell, input }) {
    const none = this.cells.none.has(input.value.trim());
    const mark = cell.querySelector(".none-mark");
    if (none && !mark) {
      const told = document.createElement("span");
      told.className = "none-mark";
      told.textContent = this.words("wordNone");
      cell.append(told);
    } else if (!none) {
      mark?.remove();
    }
  }

  /** Fields were changed otherwise than by typing. */
  changed() {
    this.refresh();
    this.offer();
    this.saver.touch();
    this.saver.flush();
  }

  offer() {
    this.form.querySelector("[data-undo]").disabled = this.edits.done.length === 0;
    this.form.querySelector("[data-redo]").disabled = this.edits.undone.length === 0;
  }

  replay(way) {
    const outcome = this.edits[way]();
    if (outcome === null) {
      return;
    }
    outcome.slots[0]?.input.focus();
    const done = this.words(way === "undo" ? "wordUndone" : "wordRedone", outcome.slots.length);
    this.notice(outcome.left > 0 ? this.words("wordNotUndone", done, outcome.left) : done);
  }

  copy(event) {
    if (this.selection.isSingle()) {
      return;
    }
    event.preventDefault();
    event.clipboardData.setData("text/plain", this.selection.text());
    const rows = this.selection.rows();
    this.notice(this.words("wordCopied", rows.length, rows[0].length));
    if (event.type === "cut") {
      this.keys.clear();
    }
  }

  /** With the mouse, the selection reaches to the cell under it. */
  extend(event, wanted) {
    const slot = wanted ? this.cells.of(event.target) : null;
    const active = this.cells.of(document.activeElement);
    if (slot && active && slot !== active) {
      event.preventDefault();
      this.selection.to(slot);
    }
  }
}

for (const form of document.querySelectorAll("form[data-grid]")) {
  new Grid(form);
}
