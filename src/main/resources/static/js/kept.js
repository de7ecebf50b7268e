/*
 * What somebody typed and the server has not got yet, kept in the browser: by person,
 * report and section, until it is stored or the person signs out.
 */

const PREFIX = "nianbao:";

const LONGEST = 30 * 24 * 60 * 60 * 1000;

export class Kept {
  /** @param name what tells this person's section of this report from all others */
  constructor(name) {
    this.key = PREFIX + name;
  }

  /** What is kept: { sent, fields }; null if nothing is. */
  get() {
    try {
      const record = JSON.parse(localStorage.getItem(this.key));
      return record && Date.now() - record.at < LONGEST ? record : null;
    } catch (failure) {
      return null;
    }
  }

  /** @returns whether the browser has kept it */
  put(sent, fields) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), sent, fields }));
      return true;
    } catch (failure) {
      return false;
    }
  }

  clear() {
    try {
      localStorage.removeItem(this.key);
    } catch (failure) {
      // A browser that keeps nothing has nothing to forget.
    }
  }
}

/** Forgets everything, whoever typed it. */
export function forgetAll() {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => localStorage.removeItem(key));
  } catch (failure) {
    // A browser that keeps nothing has nothing to forget.
  }
}
