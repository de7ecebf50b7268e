/*
 * Texts of a form that are saved while people type: narratives, notes, reasons, what the
 * cover says. Beside a field may stand the version of the text that the person saw, and
 * where it is told what is wrong with the text or who else changed it.
 */

import { TextChoice } from "./text-choice.js";

class TextField {
  constructor(input) {
    const box = input.closest(".field");
    this.input = input;
    this.version = box.querySelector("[data-version]");
    this.told = box.querySelector("[data-told]");
    this.error = box.querySelector("[data-error]");
    /* What makes sense only as a whole is sent once the person has left it. */
    this.whole = "whole" in input.dataset;
    this.typing = false;
    this.stored = input.defaultValue;
    const conflict = box.querySelector("[data-text-conflict]");
    this.conflicting = conflict !== null;
    this.faulty = false;
    /* Whether the page itself shows both texts: until one is saved, the person has not chosen. */
    this.choosing = this.conflicting;
    if (conflict) {
      new TextChoice(conflict, input, () => this.choose());
    }
  }

  isChanged() {
    return this.input.value !== this.stored;
  }

  isUnsettled() {
    return this.conflicting || this.faulty;
  }

  put(fields) {
    fields.set(this.input.name, this.input.value);
    if (this.version) {
      fields.set(this.version.name, this.version.value);
    }
  }

  /** A choice is sent even if the field holds already what was chosen. */
  choose() {
    this.stored = null;
  }

  /** What is kept while nothing is chosen meets the same conflict again. */
  putUnsettled(fields) {
    this.put(fields);
    if (this.version && this.choosing) {
      fields.set(this.version.name, "");
    }
  }

  /** @returns whether the text was put back */
  restore(fields) {
    const kept = fields.get(this.input.name);
    if (kept === null || this.isChanged() || kept === this.stored) {
      return false;
    }
    this.show(kept);
    if (this.version) {
      this.version.value = fields.get(this.version.name);
    }
    return true;
  }

  /** A conflict is settled on the page that saving by hand leads to, which shows both texts. */
  accept(result) {
    this.stored = result.typed;
    this.conflicting = result.conflict;
    this.choosing = false;
    this.faulty = Boolean(result.error);
    this.tellFault(result.error);
    if (this.conflicting) {
      return "textConflict";
    }
    if (this.faulty) {
      return "fault";
    }
    if (this.version) {
      this.version.value = result.version;
    }
    return "saved";
  }

  /** @returns whether the text was taken: the person has typed nothing */
  receive(theirs) {
    if (theirs.version === this.version.value || this.isChanged() || this.isUnsettled()) {
      return false;
    }
    this.show(theirs.text);
    this.stored = this.input.value;
    this.version.value = theirs.version;
    this.told.textContent = theirs.told;
    this.told.hidden = false;
    return true;
  }

  show(text) {
    const { selectionStart, selectionEnd } = this.input;
    this.input.value = text;
    if (selectionStart !== null) {
      this.input.setSelectionRange(selectionStart, selectionEnd);
    }
    const folded = this.input.closest("details");
    if (folded) {
      folded.open = true;
    }
  }

  tellFault(text) {
    this.error.textContent = text ?? "";
    this.error.hidden = !text;
    this.input.setAttribute("aria-invalid", String(Boolean(text)));
  }
}

/** The texts of a form, as what its saver saves; alone, or beside the cells of a grid. */
export class Texts {
  /** @param changed called after a text was changed, by typing or otherwise */
  constructor(form, changed = () => {}) {
    this.changed = changed;
    this.fields = new Map(
      [...form.querySelectorAll("[data-place]")].map((input) => [input.dataset.place, new TextField(input)]));
  }

  /** Saves what is typed from now on, and what was typed before the script ran. */
  listen(saver) {
    for (const field of this.fields.values()) {
      field.input.addEventListener("input", () => {
        field.typing = field.whole;
        if (field.told) {
          field.told.hidden = true;
        }
        this.changed();
        saver.touch();
      });
      field.input.addEventListener("change", () => {
        field.typing = false;
        saver.flush();
      });
    }
    if (this.collect() !== null) {
      saver.touch();
    }
  }

  /**
   * The fields that are not stored yet; null if all are.
   * @param due whether to leave out what the person is still about
   */
  collect(due = false) {
    const fields = new URLSearchParams();
    this.which((field) => field.isChanged() && !(due && field.typing)).forEach((field) => field.put(fields));
    return some(fields);
  }

  /** The fields that met a conflict, or can't be kept as they are; null if none did. */
  unsettled() {
    const fields = new URLSearchParams();
    this.which((field) => field.isUnsettled()).forEach((field) => field.putUnsettled(fields));
    return some(fields);
  }

  which(chosen) {
    return [...this.fields.values()].filter(chosen);
  }

  /** Texts that were kept in the browser, with the versions that the person saw then. */
  restore(fields) {
    this.tell([...this.fields.values()].map((field) => field.restore(fields)));
  }

  /** What others changed, where the person has typed nothing. */
  receive({ texts }) {
    this.tell(Object.entries(texts).map(([name, theirs]) => this.fields.get(name).receive(theirs)));
  }

  tell(outcomes) {
    if (outcomes.includes(true)) {
      this.changed();
    }
  }

  accept(answer) {
    const states = Object.entries(answer.texts).map(([name, result]) => this.fields.get(name).accept(result));
    this.receive({ texts: answer.noted });
    return ["textConflict", "fault"].find((state) => states.includes(state)) ?? "saved";
  }

  close() {
    for (const field of this.fields.values()) {
      field.input.readOnly = true;
    }
  }
}

function some(fields) {
  return fields.size > 0 ? fields : null;
}
