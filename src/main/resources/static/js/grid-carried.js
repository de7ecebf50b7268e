/*
 * Figures that continue one of last year's report: where another one stands, the reason
 * is asked for; where nobody has touched the one that was filled in, that is marked.
 */

import { distance, read } from "./figure.js";

export class Carried {
  constructor(form, cells) {
    this.asked = [...form.querySelectorAll("[data-carried]")].map((box) => {
      const slot = cells.get(box.dataset.carried);
      return { box, slot, expected: read(slot.input.dataset.expected ?? "", cells.none, cells.units) };
    });
    this.cells = cells;
  }

  refresh() {
    for (const { box, slot, expected } of this.asked) {
      const figure = this.cells.reads(slot, slot.input.value);
      box.hidden = expected === null || figure === null || distance(figure, expected).units === 0n;
      if (slot.input.value !== slot.input.defaultValue) {
        slot.cell.classList.remove("prefilled");
        slot.cell.querySelector(".prefilled-mark")?.remove();
      }
    }
  }
}
