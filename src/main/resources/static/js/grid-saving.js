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
      if (this.seen(code).value !== theirs.seen && input.value === this.stored.get(code)) {
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
    const [theirs, mine] = box.querySelectorAll("input[data-choice]");
    for (const radio of [theirs, mine]) {
      radio.name = "choices[" + code + "]";
      radio.dataset.code = code;
      radio.dataset.text = conflict.storedText;
      radio.dataset.seen = conflict.storedSeen;
    }
    mine.value = "mine:" + conflict.storedSeen;
    const blank = this.words("wordBlank");
    box.querySelector("[data-theirs]").textContent =
      this.words("wordTheirs", conflict.changedBy, conflict.changedAt, conflict.storedText || blank);
    box.querySelector("[data-mine]").textContent = this.words("wordMine", conflict.wantedText || blank);
    cell.append(box);
    cell.classList.add("conflict");
  }

  choose(radio) {
    const { code } = radio.dataset;
    const { input, cell } = this.cells.get(code);
    this.seen(code).value = radio.dataset.seen;
    if (radio.dataset.choice === "theirs") {
      input.value = radio.dataset.text;
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
