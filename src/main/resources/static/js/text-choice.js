/*
 * Two texts for one place: the one, the other or both together are put into the field, to
 * be edited further. What stood in the field before can be put back, choice by choice.
 */

export class TextChoice {
  /**
   * @param box shows both texts
   * @param chosen called when one was chosen, before the field changes
   */
  constructor(box, input, chosen) {
    this.box = box;
    this.input = input;
    this.chosen = chosen;
    this.before = [];
    this.back = box.querySelector("[data-back]");
    for (const button of box.querySelectorAll("[data-take]")) {
      button.addEventListener("click", () => this.take(button.dataset.take));
    }
    this.back.addEventListener("click", () => this.putBack());
    box.querySelector("[data-choices]").hidden = false;
  }

  take(which) {
    this.before.push(this.input.value);
    this.put(this.box.querySelector("[data-text=" + which + "]").textContent, this.box.dataset.wordTaken);
  }

  putBack() {
    this.put(this.before.pop(), this.box.dataset.wordBack);
    if (this.back.hidden) {
      this.input.focus();
    }
  }

  put(text, told) {
    this.chosen();
    this.input.value = text;
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
    this.back.hidden = this.before.length === 0;
    this.box.querySelector("[data-taken]").textContent = told;
  }
}
