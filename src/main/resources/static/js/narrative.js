/*
 * A narrative beside its preview: counts the characters, shows the text in the official
 * look and saves it after each pause.
 */

import { PictureInsert, written } from "./picture.js";
import { Saver } from "./saver.js";
import { Texts } from "./texts.js";

const PREVIEW_PAUSE = 400;

class Narrative {
  constructor(form) {
    this.form = form;
    this.text = form.elements.text;
    this.count = form.querySelector("[data-count]");
    this.preview = document.querySelector("[data-preview]");
    this.aspects = form.querySelector("[data-aspects]");
    this.outline = form.querySelector("[data-outline-text]")?.textContent ?? "";
    this.offerOutline(form.querySelector("[data-outline]"));
    form.querySelector("[data-preview-page]").hidden = true;
    new PictureInsert(form.querySelector("[data-picture]"), this.text);
    this.asked = 0;
    const texts = new Texts(form, () => this.changed());
    texts.listen(new Saver(form, texts));
  }

  /** The outline goes where nothing is written yet, or after what is. */
  offerOutline(button) {
    if (!button) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", () => {
      const written = this.text.value.trimEnd();
      this.text.setRangeText((written ? "\n" : "") + this.outline, written.length, this.text.value.length, "end");
      this.text.focus();
      this.text.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }

  /** Ticks what the text speaks of; the headings of the outline alone say nothing. */
  tick() {
    if (!this.aspects) {
      return;
    }
    const headings = new Set(this.outline.split("\n"));
    const written = this.text.value
      .split("\n")
      .filter((line) => !headings.has(line.trim()))
      .join("\n");
    for (const point of this.aspects.children) {
      const spoken = point.dataset.words.split(" ").some((word) => written.includes(word));
      point.dataset.spoken = spoken;
      point.querySelector("span").textContent = this.aspects.dataset[spoken ? "wordSpoken" : "wordOpen"];
    }
  }

  changed() {
    this.tellCount();
    this.tick();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), PREVIEW_PAUSE);
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
      // The preview follows once the text has arrived; saving tells that the server can't be reached.
      document.addEventListener("nianbao:saved", () => this.show(), { once: true });
    }
  }
}

for (const form of document.querySelectorAll("form[data-narrative]")) {
  new Narrative(form);
}
