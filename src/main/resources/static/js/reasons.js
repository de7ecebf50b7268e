/*
 * Reasons beside findings: half of one is no explanation, so none is sent before its writer
 * presses the button. Until the server has it, what is typed is kept in the browser with
 * every key, so that neither a reload nor the end of a session loses it; the page of the
 * check and that of the submission share what is kept.
 */

import { Kept } from "./kept.js";

class Reasons {
  constructor(form) {
    this.kept = new Kept(form.dataset.person + form.dataset.reasons);
    this.told = form.querySelector("[data-restored]");
    this.inputs = [...form.querySelectorAll("[name^='reasons[']")];
    this.fields = new URLSearchParams(this.kept.get()?.fields ?? "");
    this.restore();
    for (const input of this.inputs) {
      input.addEventListener("input", () => this.keep(input));
    }
  }

  /** Puts back what the server has not got; what it shows itself is kept no longer. */
  restore() {
    let restored = false;
    for (const input of this.inputs) {
      const typed = this.fields.get(input.name);
      if (typed !== null && !same(typed, input.defaultValue)) {
        input.value = typed;
        restored = true;
      }
      this.note(input);
    }
    this.told.hidden = !restored;
    this.store();
  }

  keep(input) {
    this.note(input);
    this.store();
  }

  /** A reason that was refused is on the page but not at the server. */
  note(input) {
    if (same(input.value, input.defaultValue) && input.getAttribute("aria-invalid") !== "true") {
      this.fields.delete(input.name);
    } else {
      this.fields.set(input.name, input.value);
    }
  }

  store() {
    if (this.fields.size > 0) {
      this.kept.put(null, this.fields.toString());
    } else {
      this.kept.clear();
    }
  }
}

/** The server keeps texts without superfluous spaces. */
function same(one, other) {
  return one.replace(/\s/g, "") === other.replace(/\s/g, "");
}

document.querySelectorAll("form[data-reasons]").forEach((form) => new Reasons(form));
