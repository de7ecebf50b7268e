/*
 * The keys of a spreadsheet. As long as a cell is edited (F2 or a double click), the keys
 * that move stay inside its text.
 */

const MOVES = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };

export class Keys {
  constructor({ cells, edits, selection, marks, replay }) {
    Object.assign(this, { cells, edits, selection, marks, replay });
    this.editing = false;
    this.tabbedFrom = null;
  }

  /** The person comes into a cell. */
  enter() {
    this.editing = false;
  }

  press(event, slot) {
    const command = event.ctrlKey || event.metaKey;
    if (event.isComposing || event.altKey) {
      return;
    }
    if (command ? this.command(event, slot) : this.plain(event, slot)) {
      event.preventDefault();
    }
    if (event.key === "Tab") {
      this.tabbedFrom ??= slot.column;
    } else if (event.key in MOVES || event.key === "Home" || event.key === "End") {
      this.tabbedFrom = null;
    }
  }

  /** Whether a key with Ctrl was understood. */
  command(event, slot) {
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      this.replay(key === "y" || event.shiftKey ? "redo" : "undo");
    } else if (key === "a" && !this.editing) {
      this.selection.all();
    } else if (key === "home" || key === "end") {
      this.edge(slot.sheet.rows.flat(), key);
    } else {
      return false;
    }
    return true;
  }

  /** Whether a key without Ctrl was understood. */
  plain(event, slot) {
    const { key } = event;
    if (key === "F2") {
      this.editing = !this.editing;
      const end = slot.input.value.length;
      slot.input.setSelectionRange(this.editing ? end : 0, end);
    } else if (key === "Escape") {
      this.escape();
    } else if (key === "Enter") {
      this.line(event.shiftKey ? -1 : 1, slot);
    } else if ((key === "Delete" || key === "Backspace") && !this.selection.isSingle()) {
      this.clear();
    } else if ((key === "Home" || key === "End") && !this.editing && !event.shiftKey) {
      this.edge(slot.sheet.rows[slot.row], key.toLowerCase());
    } else if (key in MOVES && !(this.editing && MOVES[key][1] !== 0)) {
      this.arrow(MOVES[key], event.shiftKey, slot);
    } else {
      return false;
    }
    return true;
  }

  escape() {
    if (!this.selection.isSingle()) {
      this.selection.collapse();
    } else if (!this.marks.clear()) {
      this.edits.cancel();
    }
    this.editing = false;
  }

  arrow(move, extend, slot) {
    if (extend) {
      this.selection.extend(...move);
    } else {
      this.move(slot, ...move);
    }
  }

  /** Enter goes down; after some tabs it goes to the column where they began, as in a spreadsheet. */
  line(down, slot) {
    const from = this.tabbedFrom === null ? slot : slot.sheet.slot(slot.row, this.tabbedFrom);
    this.tabbedFrom = null;
    this.move(from, down, 0);
  }

  /** Goes to the next field in that direction; where there is none, it stays. */
  move(slot, down, right) {
    let { row, column } = slot;
    let next;
    do {
      row += down;
      column += right;
      next = slot.sheet.slot(row, column);
    } while (next && !next.input);
    next?.input.focus();
  }

  /** Goes to the first or the last of these fields. */
  edge(slots, key) {
    const fields = slots.filter((slot) => slot.input);
    fields.at(key === "home" ? 0 : -1).input.focus();
  }

  clear() {
    const slots = this.selection.rows().flat().filter((slot) => slot.input);
    this.edits.apply(new Map(slots.map((slot) => [slot.code, ""])));
  }
}
