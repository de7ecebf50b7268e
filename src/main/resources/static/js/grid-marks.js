/*
 * Marks the cells that make up a balance, on a click on it: those of the left side in one
 * way, those of the right side in another.
 */

export class Marks {
  constructor(cells, sums, notice, words) {
    this.cells = cells;
    this.notice = notice;
    this.words = words;
    this.pressed = null;
    for (const balance of sums.balances) {
      balance.verdict = this.button(balance);
    }
  }

  button(balance) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "verdict";
    button.dataset.verdict = "";
    button.textContent = balance.verdict.textContent;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => this.toggle(balance));
    balance.verdict.replaceWith(button);
    return button;
  }

  toggle(balance) {
    const again = this.pressed === balance;
    this.clear();
    if (again) {
      return;
    }
    this.pressed = balance;
    balance.verdict.setAttribute("aria-pressed", "true");
    const left = this.mark(balance.left, "marked-left");
    const right = this.mark(balance.right, "marked-right");
    const names = balance.output.dataset;
    this.notice(this.words("wordMarked", names.leftName, left, names.rightName, right));
  }

  /** Marks entered cells, also those that a total is made of; tells how many. */
  mark(codes, style) {
    let count = 0;
    for (const code of codes) {
      const slot = this.cells.get(code);
      slot.cell.classList.add(style);
      count += slot.input ? 1 : this.mark(slot.parts, style);
    }
    return count;
  }

  /** Tells whether something was marked. */
  clear() {
    if (!this.pressed) {
      return false;
    }
    this.pressed.verdict.setAttribute("aria-pressed", "false");
    this.pressed = null;
    for (const slot of this.cells.byCode.values()) {
      slot.cell.classList.remove("marked-left", "marked-right");
    }
    return true;
  }
}
