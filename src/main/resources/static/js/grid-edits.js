/*
 * The person's own edits, to be taken back and made again: what was typed into a cell and
 * left there is one edit, a pasted block is one.
 */

export class Edits {
  /**
   * @param changed called after fields were changed by it
   */
  constructor(cells, changed) {
    this.cells = cells;
    this.changed = changed;
    this.done = [];
    this.undone = [];
    this.open = null;
  }

  /** Typing begins in a cell. */
  enter(slot) {
    this.commit();
    this.open = { slot, before: slot.input.value, typed: false };
  }

  /**
   * Something was typed into the open cell.
   * @param before what stood there before, if it was typed before the cell was known to be open
   */
  type(before = this.open.before) {
    this.open.typed = true;
    this.open.before = before;
  }

  /** What was typed into the open cell is an edit; what another person wrote there is not. */
  commit() {
    if (this.open?.typed && this.open.slot.input.value !== this.open.before) {
      const { slot, before } = this.open;
      this.push(new Map([[slot.code, { before, after: slot.input.value }]]));
    }
    this.reopen();
  }

  /** Takes back what was typed into the open cell. */
  cancel() {
    if (this.open?.typed && this.open.slot.input.value !== this.open.before) {
      this.open.slot.input.value = this.open.before;
      this.changed();
    }
  }

  /**
   * Makes one edit of many cells.
   * @param texts the texts that are to stand in them, by cell code
   */
  apply(texts) {
    this.commit();
    const step = new Map();
    for (const [code, after] of texts) {
      const input = this.cells.get(code).input;
      if (!input.readOnly && input.value !== after) {
        step.set(code, { before: input.value, after });
        input.value = after;
      }
    }
    if (step.size > 0) {
      this.push(step);
      this.reopen();
      this.changed();
    }
  }

  push(step) {
    this.done.push(step);
    this.undone = [];
  }

  undo() {
    this.commit();
    return this.replay(this.done, this.undone, "after", "before");
  }

  redo() {
    this.commit();
    return this.replay(this.undone, this.done, "before", "after");
  }

  /**
   * Leaves a cell as it is that holds something else by now, such as what another person wrote.
   * Gives { slots, left }, or null if there was nothing to do.
   */
  replay(from, to, present, wanted) {
    const step = from.pop();
    if (!step) {
      return null;
    }
    const slots = [];
    const made = new Map();
    for (const [code, texts] of step) {
      const slot = this.cells.get(code);
      if (!slot.input.readOnly && slot.input.value === texts[present]) {
        slot.input.value = texts[wanted];
        slots.push(slot);
        made.set(code, texts);
      }
    }
    if (made.size > 0) {
      to.push(made);
    }
    this.reopen();
    this.changed();
    return { slots, left: step.size - made.size };
  }

  reopen() {
    if (this.open) {
      this.open.before = this.open.slot.input.value;
      this.open.typed = false;
    }
  }
}
