/*
 * Which cells are still to be saved, and what came of saving them.
 */

export class Saving {
  /**
   * @param changed called after a field was changed by it
   */
  constructor(form, cells, words, changed) {
    this.form = form;
    this.cells = cells;
    this.words = words;
    this.changed = changed;
    this.stored = new Map();
    for (const slot of cells.entered()) {
      this.stored.set(slot.code, slot.input.defaultValue);
    }
  }

  /** The fields that differ from what is stored; null if none does. */
  collect() {
    const fields = new URLSearchParams();
    for (const { code, input } of this.cells.entered()) {
      if (input.value !== this.stored.get(code)) {
        fields.set("cells[" + code + "]", input.value);
        fields.set("seen[" + code + "]", this.seen(code).value);
      }
    }
    return fields.size > 0 ? fields : null;
  }

  accept(answer) {
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
    return Object.keys(answer.tooLong).length > 0 ? "fault" : "saved";
  }

  /** The report can't be edited any more. */
  close() {
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
