/*
 * Sends what people type to the server while they type, and says honestly how it stands:
 * saved, not yet sent, changed by somebody else, refused. What is not stored yet is kept
 * in the browser as well, so that neither a reload nor the end of a session loses it.
 */

import { Kept } from "./kept.js";
import { Presence } from "./presence.js";

const TYPING_PAUSE = 1500;

const RETRY = 5000;

const UNANSWERED = { failed: true };

export class Saver {
  /**
   * @param form the form: its data give the address and the words
   * @param page what is saved: collect(due) gives the fields that are not stored yet, or null,
   *   where due leaves out what the person is still about; unsettled() gives those that met a conflict, likewise; restore(fields) puts fields back
   *   that were kept, with what the person saw then; accept(answer) takes what came of them
   *   and tells how it stands: saved, conflict, textConflict or fault; receive(look) takes what others
   *   changed; close() ends the editing
   */
  constructor(form, page) {
    this.form = form;
    this.page = page;
    this.status = form.querySelector("[data-saving]");
    this.timer = null;
    this.touched = null;
    this.sending = false;
    this.closed = false;
    this.leaving = false;
    this.signedOut = false;
    /* Whether the server answered when it was asked last. */
    this.reached = true;
    /* Whether the person wanted to save by hand while nobody answered. */
    this.halted = false;
    /* The fields that were sent last, as long as nobody knows what came of them. */
    this.sent = null;
    this.answeredAt = 0;
    window.addEventListener("online", () => this.flush());
    window.addEventListener("pagehide", () => this.keepTouched());
    window.addEventListener("beforeunload", (event) => {
      if (!this.leaving && this.page.collect() !== null) {
        event.preventDefault();
      }
    });
    form.addEventListener("submit", (event) => this.submit(event));
    followHeight(form.querySelector(".saving-bar"));
    const box = form.querySelector("[data-presence]");
    this.person = box.dataset.person;
    this.kept = new Kept(box.dataset.person + form.dataset.edits);
    this.wayIn = box.querySelector("[data-way-in]");
    this.wayIn.querySelector("a").addEventListener("click", () => {
      this.leaving = true;
    });
    this.restore();
    this.presence = new Presence(box, {
      seen: (look, begun) => this.seen(look, begun),
      lost: () => this.lose(),
      signedOut: () => this.endSession(),
    });
  }

  /* Keeping */

  /** What was typed before the page was opened, and never reached the server. */
  restore() {
    const record = this.kept.get();
    if (record === null) {
      return;
    }
    if ("answered" in this.form.dataset) {
      // The page itself shows what was typed, and what there is to say of it; what nobody has chosen yet is kept on.
      this.keep();
      return;
    }
    // What may have arrived goes first: sent again it changes nothing, and answers what stands there.
    this.sent = record.sent ? new URLSearchParams(record.sent) : null;
    this.page.restore(new URLSearchParams(record.fields));
    if (this.page.collect() === null && this.sent === null) {
      this.kept.clear();
      return;
    }
    this.tellPending();
    this.schedule(0);
  }

  keep() {
    const fields = this.page.unsettled() ?? new URLSearchParams();
    this.page.collect()?.forEach((value, name) => fields.set(name, value));
    if (fields.size === 0 && this.sent === null) {
      this.kept.clear();
      return;
    }
    this.kept.put(this.sent?.toString() ?? null, fields.toString());
  }

  /* Saving */

  /** Something was typed: it is kept once the key is done with, and sent after a pause. */
  touch() {
    if (this.closed) {
      return;
    }
    this.touched ??= setTimeout(() => this.keepTouched());
    this.schedule(TYPING_PAUSE);
  }

  keepTouched() {
    if (this.touched === null) {
      return;
    }
    clearTimeout(this.touched);
    this.touched = null;
    if (!this.closed) {
      if (this.page.collect() !== null) {
        this.tellPending();
      }
      this.keep();
    }
  }

  schedule(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), delay);
  }

  /**
   * The form takes everything with it; should it not arrive, it is kept. Where nobody would
   * answer, the person stays on the page instead of coming to the browser's error.
   */
  async submit(event) {
    if (this.reached && navigator.onLine) {
      this.sent = null;
      this.keep();
      this.closed = true;
      this.leaving = true;
      return;
    }
    event.preventDefault();
    const { submitter } = event;
    this.halted = true;
    this.keep();
    this.tellPending();
    if (navigator.onLine && (await answers())) {
      this.halted = false;
      this.reached = true;
      this.form.requestSubmit(submitter);
    }
  }

  /** Nobody answered. */
  lose() {
    this.reached = false;
    if (this.halted) {
      this.tellPending();
    }
  }

  /** Somebody answered: what was halted goes on, or is to be done again. */
  reach() {
    this.reached = true;
    if (this.halted && navigator.onLine) {
      this.halted = false;
      if (this.sent === null && this.page.collect() === null) {
        this.tell("pending", this.form.dataset.wordAgain);
      } else {
        this.schedule(0);
      }
    }
  }

  tellPending() {
    const word = !this.halted ? "wordPending" : navigator.onLine ? "wordUnreachable" : "wordOffline";
    this.tell("pending", this.form.dataset[word]);
  }

  /** Sends what is not stored yet. */
  async flush() {
    clearTimeout(this.timer);
    if (this.sending || this.closed || this.signedOut) {
      return;
    }
    const fields = this.sent ?? this.page.collect(true);
    if (fields === null) {
      return;
    }
    this.sent = fields;
    this.keep();
    const body = new URLSearchParams(fields);
    body.set("_csrf", this.form.elements._csrf.value);
    this.sending = true;
    this.tellPending();
    const answer = await this.send(body);
    this.sending = false;
    this.answeredAt = performance.now();
    if (this.closed) {
      return;
    }
    if (answer === UNANSWERED) {
      this.lose();
      this.schedule(RETRY);
    } else if (answer === null) {
      this.endSession();
    } else if (answer.refused) {
      this.refuse(answer.refused);
    } else {
      this.sent = null;
      this.reached = true;
      this.halted = false;
      this.settle(answer);
    }
  }

  settle(answer) {
    const state = this.page.accept(answer);
    this.keep();
    if (this.page.collect(true) !== null) {
      this.schedule(0);
      return;
    }
    if (this.page.collect() !== null) {
      this.tellPending();
      return;
    }
    document.dispatchEvent(new CustomEvent("nianbao:saved"));
    const words = { saved: "wordSaved", conflict: "wordConflict", textConflict: "wordTextConflict", fault: "wordFault" };
    this.tell(state === "textConflict" ? "conflict" : state, this.form.dataset[words[state]].replace("{0}", answer.savedAt));
  }

  refuse(words) {
    this.closed = true;
    this.sent = null;
    this.kept.clear();
    this.tell("refused", words);
    this.page.close();
  }

  /*
   * Whatever is no answer of this page's address is a failure, to be tried again. Null is
   * given where the person is not signed in any more.
   */
  async send(fields) {
    try {
      const response = await fetch(this.form.dataset.edits, {
        method: "POST",
        body: fields,
        headers: { Accept: "application/json" },
        redirect: "error",
      });
      if (response.status === 401 || response.status === 403) {
        return null;
      }
      return response.ok || response.status === 409 ? await response.json() : UNANSWERED;
    } catch (failure) {
      return UNANSWERED;
    }
  }

  /* Others, and the session */

  /** @returns whether what others changed was taken; it is asked for again otherwise */
  seen(look, begun) {
    if (String(look.person) !== this.person) {
      // Somebody else is signed in by now: what was typed is not theirs to send.
      this.endSession();
      return false;
    }
    this.form.elements._csrf.value = look.token;
    if (this.signedOut) {
      this.signedOut = false;
      this.wayIn.hidden = true;
      this.schedule(0);
    }
    this.reach();
    if (look.closed && !this.closed) {
      this.refuse(look.closed);
    }
    if (this.closed || this.sending || begun < this.answeredAt) {
      return false;
    }
    this.page.receive(look);
    return true;
  }

  endSession() {
    if (this.closed || this.signedOut) {
      return;
    }
    this.signedOut = true;
    this.wayIn.hidden = false;
    this.keep();
    if (this.page.collect() !== null) {
      this.tellPending();
    }
  }

  tell(state, text) {
    this.status.dataset.saving = state;
    if (this.status.textContent !== text) {
      this.status.textContent = text;
    }
  }
}

/** Whether the page's own address can be reached, and not only something before it. */
async function answers() {
  try {
    const response = await fetch(location.href, { method: "HEAD", redirect: "manual", cache: "no-store" });
    return response.status < 500;
  } catch (failure) {
    return false;
  }
}

/** What sticks to the bottom stands above the bar, however many lines that has. */
function followHeight(bar) {
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--saving-bar", bar.offsetHeight + "px");
  }).observe(bar);
}
