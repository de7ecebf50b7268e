/*
 * Sends what people type to the server while they type, and says honestly how it stands:
 * saved, not yet sent, changed by somebody else, refused.
 */

const TYPING_PAUSE = 1500;

const RETRY = 5000;

export class Saver {
  /**
   * @param form the form: its data give the address and the words
   * @param page what is saved: collect() gives the fields that are not stored yet, or null;
   *   accept(answer) takes what came of them and tells how it stands: saved, conflict or fault;
   *   close() ends the editing
   */
  constructor(form, page) {
    this.form = form;
    this.page = page;
    this.status = form.querySelector("[data-saving]");
    this.timer = null;
    this.sending = false;
    this.closed = false;
    window.addEventListener("online", () => this.flush());
    window.addEventListener("beforeunload", (event) => {
      if (!this.closed && this.page.collect() !== null) {
        event.preventDefault();
      }
    });
    form.addEventListener("submit", () => {
      this.closed = true;
    });
  }

  /** Something was typed: it is sent after a pause. */
  touch() {
    if (this.page.collect() !== null) {
      this.tell("pending", this.form.dataset.wordPending);
    }
    this.schedule(TYPING_PAUSE);
  }

  schedule(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), delay);
  }

  /** Sends what is not stored yet. */
  async flush() {
    clearTimeout(this.timer);
    const fields = this.sending || this.closed ? null : this.page.collect();
    if (fields === null) {
      return;
    }
    fields.set("_csrf", this.form.elements._csrf.value);
    this.sending = true;
    this.tell("pending", this.form.dataset.wordPending);
    const answer = await this.send(fields);
    this.sending = false;
    if (this.closed) {
      return;
    }
    if (answer === null) {
      this.schedule(RETRY);
    } else if (answer.refused) {
      this.closed = true;
      this.tell("refused", answer.refused);
      this.page.close();
    } else {
      this.settle(answer);
    }
  }

  settle(answer) {
    const state = this.page.accept(answer);
    if (this.page.collect() !== null) {
      this.schedule(0);
      return;
    }
    const words = { saved: "wordSaved", conflict: "wordConflict", fault: "wordFault" };
    this.tell(state, this.form.dataset[words[state]].replace("{0}", answer.savedAt));
  }

  /* Whatever is no answer of this page's address is a failure, to be tried again. */
  async send(fields) {
    try {
      const response = await fetch(this.form.dataset.edits, {
        method: "POST",
        body: fields,
        headers: { Accept: "application/json" },
        redirect: "error",
      });
      return response.ok || response.status === 409 ? await response.json() : null;
    } catch (failure) {
      return null;
    }
  }

  tell(state, text) {
    this.status.dataset.saving = state;
    if (this.status.textContent !== text) {
      this.status.textContent = text;
    }
  }
}
