/*
 * Which cells and texts are still to be saved, and what came of saving them.
 */

export class Saving {
  /**
   * @param changed called after a field was changed by it
   */
  constructor(form, cells, texts, words, changed) {
    this.form = form;
    this.cells = cells;
    this.texts = texts;
    this.words = words;
    this.changed = changed;
    this.stored = new Map();
    for (const slot of cells.entered()) {
      this.stored.set(slot.code, slot.input.defaultValue);
    }
  }

  /** The fields that differ from what is stored; null if none does. */
  collect(due) {
    const fields = this.texts.collect(due) ?? new URLSearchParams();
    for (const { code, input } of this.cells.entered()) {
      if (input.value !== this.stored.get(code)) {
        fields.set("cells[" + code + "]", input.value);
        fields.set("seen[" + code + "]", this.seen(code).value);
      }
    }
    return fields.size > 0 ? fields : null;
  }

  /** The fields that met a conflict nobody has settled yet; null if none did. */
  unsettled() {
    const fields = this.texts.unsettled() ?? new URLSearchParams();
    for (const box of this.form.querySelectorAll("[data-conflict]")) {
      const { code, input } = this.cells.of(box);
      fields.set("cells[" + code + "]", input.value);
      fields.set("seen[" + code + "]", this.seen(code).value);
    }
    return fields.size > 0 ? fields : null;
  }

  /** Fields that were kept in the browser, with what the person saw in them then. */
  restore(fields) {
    this.texts.restore(fields);
    for (const { code, input } of this.cells.entered()) {
      const kept = fields.get("cells[" + code + "]");
      if (kept !== null && input.value === this.stored.get(code) && kept !== input.value) {
        input.value = kept;
        this.seen(code).value = fields.get("seen[" + code + "]");
      }
    }
  }

  /** What others changed, where the person has typed nothing. */
  receive(look) {
    this.texts.receive(look);
    let changed = false;
    for (const [code, theirs] of Object.entries(look.cells)) {
      const { input, cell } = this.cells.get(code);
      const box = cell.querySelector("[data-conflict]");
      if (box) {
        // What the person typed stays in the field until they have chosen.
        this.offerTheirs(box, theirs);
      } else if (this.seen(code).value !== theirs.seen && input.value === this.stored.get(code)) {
        input.value = theirs.text;
        this.stored.set(code, theirs.text);
        this.seen(code).value = theirs.seen;
        this.fault(code, theirs.error);
        cell.title = theirs.told;
        cell.classList.add("by-others");
        changed = true;
      }
    }
    if (changed) {
      this.changed();
    }
  }

  accept(answer) {
    const state = this.texts.accept(answer);
    for (const [code, result] of Object.entries(answer.cells)) {
      this.stored.set(code, result.typed);
      this.seen(code).value = result.seen;
      this.fault(code, result.error);
    }
    for (const [code, conflict] of Object.entries(answer.conflicts)) {
      this.stored.set(code, conflict.wantedText);
      this.showConflict(code, conflict);
    }
    for (const [code, text] of Object.entries(answer.tooLong)) {
      this.stored.set(code, this.cells.get(code).input.value);
      this.fault(code, text);
    }
    if (this.form.querySelector("[data-conflict]")) {
      return "conflict";
    }
    return Object.keys(answer.tooLong).length > 0 ? "fault" : state;
  }

  /** The report can't be edited any more. */
  close() {
    this.texts.close();
    for (const slot of this.cells.entered()) {
      slot.input.readOnly = true;
    }
  }

  seen(code) {
    return this.form.elements["seen[" + code + "]"];
  }

  fault(code, text) {
    const { input, cell } = this.cells.get(code);
    const message = document.getElementById("error-" + code);
    message.textContent = text ?? "";
    message.hidden = !text;
    input.setAttribute("aria-invalid", String(Boolean(text)));
    cell.classList.toggle("faulty", Boolean(text));
  }

  showConflict(code, conflict) {
    const { cell } = this.cells.get(code);
    cell.querySelector("[data-conflict]")?.remove();
    const box = document.getElementById("conflict-template").content.firstElementChild.cloneNode(true);
    for (const radio of box.querySelectorAll("input[data-choice]")) {
      radio.name = "choices[" + code + "]";
      radio.dataset.code = code;
    }
    this.offerTheirs(box, { text: conflict.storedText, seen: conflict.storedSeen, by: conflict.changedBy, at: conflict.changedAt });
    this.offerMine(box, conflict.wantedText);
    cell.append(box);
    cell.classList.add("conflict");
  }

  /** What stands in the cell now, beside what the person typed. */
  offerTheirs(box, { text, seen, by, at }) {
    const [theirs, mine] = box.querySelectorAll("input[data-choice]");
    theirs.dataset.text = text;
    theirs.dataset.seen = seen;
    mine.dataset.seen = seen;
    mine.value = "mine:" + seen;
    box.querySelector("[data-theirs]").textContent = this.words("wordTheirs", by, at, text || this.words("wordBlank"));
  }

  offerMine(box, text) {
    box.querySelector("input[data-choice=mine]").dataset.text = text;
    box.querySelector("[data-mine]").textContent = this.words("wordMine", text || this.words("wordBlank"));
  }

  /** Something was typed in a cell: that is what the person would keep. */
  typed({ cell, input }) {
    const box = cell.querySelector("[data-conflict]");
    if (box) {
      this.offerMine(box, input.value);
    }
  }

  choose(radio) {
    const { code } = radio.dataset;
    const { input, cell } = this.cells.get(code);
    this.seen(code).value = radio.dataset.seen;
    input.value = radio.dataset.text;
    if (radio.dataset.choice === "theirs") {
      this.stored.set(code, input.value);
    } else {
      this.stored.delete(code);
    }
    cell.querySelector("[data-conflict]").remove();
    cell.classList.remove("conflict");
    input.focus();
    this.changed();
  }
}
