/*
 * A narrative beside its preview: counts the characters, shows the text in the official
 * look and saves it after each pause.
 */

import { PictureInsert, written } from "./picture.js";
import { Saver } from "./saver.js";

const PREVIEW_PAUSE = 400;

class Narrative {
  constructor(form) {
    this.form = form;
    this.text = form.elements.text;
    this.version = form.elements.version;
    this.stored = this.text.defaultValue;
    this.count = form.querySelector("[data-count]");
    this.preview = document.querySelector("[data-preview]");
    this.saver = new Saver(form, this);
    new PictureInsert(form.querySelector("[data-picture]"), this.text);
    this.asked = 0;
    this.text.addEventListener("input", () => {
      this.tellCount();
      this.saver.touch();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.show(), PREVIEW_PAUSE);
    });
    this.text.addEventListener("change", () => this.saver.flush());
  }

  tellCount() {
    const characters = [...written(this.text.value).replace(/\s/gu, "")].length;
    this.count.textContent = this.form.dataset.wordCount.replace("{0}", characters);
  }

  async show() {
    const turn = ++this.asked;
    const fields = new URLSearchParams({ text: this.text.value, _csrf: this.form.elements._csrf.value });
    try {
      const response = await fetch(this.form.dataset.previews, { method: "POST", body: fields, redirect: "error" });
      if (response.ok && turn === this.asked) {
        this.preview.innerHTML = await response.text();
      }
    } catch (failure) {
      // The preview stays as it is; saving tells that the server can't be reached.
    }
  }

  collect() {
    return this.text.value === this.stored
      ? null
      : new URLSearchParams({ text: this.text.value, version: this.version.value });
  }

  /** A conflict is settled on the page that saving by hand leads to, which shows both texts. */
  accept(answer) {
    this.stored = answer.text.typed;
    if (answer.text.conflict) {
      return "conflict";
    }
    this.version.value = answer.text.version;
    return "saved";
  }

  close() {
    this.text.readOnly = true;
  }
}

for (const form of document.querySelectorAll("form[data-narrative]")) {
  new Narrative(form);
}
