/*
 * Looks every few seconds who else is in the report, what they changed, and how long the
 * person stays signed in. Looking does not keep a session alive.
 */

const PAUSE = 3000;

/** While nobody sees the page. */
const LONG_PAUSE = 30000;

const ANNOUNCED = 10000;

const WARNING = 5 * 60;

const SIGNED_OUT = {};

export class Presence {
  /**
   * @param box where it is told: its data give the address and the words
   * @param listener seen(look, begun) takes what is new and tells whether it has, lost() that
   *   nobody answered, signedOut() the end of the session
   */
  constructor(box, listener) {
    this.box = box;
    this.listener = listener;
    this.mark = box.dataset.mark;
    this.announced = 0;
    this.people = box.querySelector("[data-people]");
    this.session = box.querySelector("[data-session]");
    this.session.querySelector("button").addEventListener("click", () => this.stay());
    document.addEventListener("visibilitychange", () => this.schedule(0));
    this.look();
  }

  schedule(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), delay);
  }

  async look() {
    clearTimeout(this.timer);
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const begun = performance.now();
    const answer = await this.ask();
    if (turn !== this.turn) {
      return;
    }
    if (answer === null) {
      this.listener.lost();
    } else if (answer !== SIGNED_OUT) {
      this.people.textContent = answer.others.join(" ");
      this.people.hidden = answer.others.length === 0;
      this.warn(answer.secondsLeft);
      if (this.listener.seen(answer, begun)) {
        this.mark = answer.mark;
      }
    }
    this.schedule(document.hidden ? LONG_PAUSE : PAUSE);
  }

  async ask() {
    const now = Date.now();
    const announced = now - this.announced < ANNOUNCED;
    const query = new URLSearchParams({ revision: this.box.dataset.revision, since: this.mark, announced });
    try {
      const response = await fetch(this.box.dataset.presence + "?" + query, {
        headers: { Accept: "application/json" },
        redirect: "error",
        cache: "no-store",
      });
      if (response.status === 401) {
        this.listener.signedOut();
        return SIGNED_OUT;
      }
      if (!response.ok) {
        return null;
      }
      if (!announced) {
        this.announced = now;
      }
      return await response.json();
    } catch (failure) {
      return null;
    }
  }

  /** Before the session ends by itself. */
  warn(secondsLeft) {
    const near = secondsLeft !== undefined && secondsLeft < WARNING;
    if (near) {
      const minutes = Math.max(1, Math.ceil(secondsLeft / 60));
      this.session.querySelector("[data-text]").textContent = this.box.dataset.wordEnding.replace("{0}", minutes);
    }
    this.session.hidden = !near;
  }

  /** Any page that is opened counts as use of the session. */
  async stay() {
    try {
      await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "error", cache: "no-store" });
    } catch (failure) {
      // The next look tells how long it lasts.
    }
    this.look();
  }
}
