/*
 * Totals and balances, which follow the typing.
 */

import { add, distance, format } from "./figure.js";

export class Sums {
  constructor(form, cells, words) {
    this.form = form;
    this.cells = cells;
    this.words = words;
    this.balances = [...form.querySelectorAll("output[data-balance]")].map((output) => ({
      output,
      left: output.dataset.left.split(" "),
      right: output.dataset.right.split(" "),
      verdict: output.querySelector("[data-verdict]"),
      sums: output.querySelector("[data-sums]"),
    }));
    this.totals = [...cells.byCode.values()].filter((slot) => slot.output);
    /* What a field counts in, by its code. */
    this.countedIn = new Map(cells.entered().map((slot) => [slot.code, { totals: [], balances: [] }]));
    for (const total of this.totals) {
      this.fieldsOf([total.code]).forEach((code) => this.countedIn.get(code).totals.push(total));
    }
    for (const balance of this.balances) {
      this.fieldsOf([...balance.left, ...balance.right]).forEach((code) => this.countedIn.get(code).balances.push(balance));
    }
  }

  /** The codes of the fields that make cells up, each once. */
  fieldsOf(codes, found = new Set()) {
    for (const code of codes) {
      const slot = this.cells.get(code);
      if (slot.input) {
        found.add(code);
      } else {
        this.fieldsOf(slot.parts, found);
      }
    }
    return found;
  }

  /**
   * What cells count together: { figure, known }. As long as it is not known, the figure is what
   * is known so far, null if nothing is.
   * @param texts texts that take the place of what stands in the fields, by cell code
   */
  of(codes, texts = new Map(), seen = new Map()) {
    let figure = null;
    let known = true;
    for (const code of codes) {
      const part = this.counted(code, texts, seen);
      known = known && part.known;
      if (part.figure !== null) {
        figure = figure === null ? part.figure : add(figure, part.figure);
      }
    }
    return { figure, known };
  }

  counted(code, texts, seen) {
    let part = seen.get(code);
    if (!part) {
      const slot = this.cells.get(code);
      if (slot.input) {
        const figure = this.cells.reads(slot, texts.get(code) ?? slot.input.value);
        part = { figure, known: figure !== null };
      } else {
        part = this.of(slot.parts, texts, seen);
      }
      seen.set(code, part);
    }
    return part;
  }

  /** @param changed the slot that alone was changed; all are looked at without one */
  refresh(changed) {
    const seen = new Map();
    const texts = new Map();
    const { totals, balances } = changed ? this.countedIn.get(changed.code) : this;
    for (const slot of totals) {
      const total = this.counted(slot.code, texts, seen);
      const text = total.figure === null ? "" : format(total.figure);
      show(slot.output, total.known || text === "" ? text : this.words("wordSoFar", text));
      slot.output.classList.toggle("so-far", !total.known);
    }
    for (const balance of balances) {
      this.balance(balance, this.of(balance.left, texts, seen), this.of(balance.right, texts, seen));
    }
  }

  balance(balance, left, right) {
    const difference = left.known && right.known ? distance(left.figure, right.figure) : null;
    const state = difference === null ? "open" : difference.units === 0n ? "equal" : "differs";
    balance.output.dataset.balance = state;
    show(balance.verdict, state === "differs" ? this.words("wordDiffers", format(difference))
      : this.words(state === "equal" ? "wordEqual" : "wordOpen"));
    show(balance.sums, state === "open" ? "" : this.words("wordSums", format(left.figure), format(right.figure)));
  }
}

function show(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
