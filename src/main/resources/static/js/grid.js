/*
 * The tables of a section as a grid: totals and balances follow the typing, keys move as
 * in a spreadsheet, a block from a spreadsheet can be pasted, and each changed cell is
 * saved by itself.
 */

import { add, distance, format, read } from "./figure.js";
import { Saver } from "./saver.js";

class Grid {
  constructor(form) {
    this.form = form;
    this.none = new Set(form.dataset.none.split(" "));
    this.units = new Set(form.dataset.units.split(" "));
    this.notice = form.querySelector("[data-notice]");
    this.inputs = new Map();
    this.stored = new Map();
    for (const input of form.querySelectorAll("input[data-cell]")) {
      this.inputs.set(input.dataset.cell, input);
      this.stored.set(input.dataset.cell, input.value);
    }
    this.totals = new Map();
    for (const output of form.querySelectorAll("output[data-total]")) {
      this.totals.set(output.dataset.total, output);
    }
    this.saver = new Saver(form, this);
    this.listen();
  }

  listen() {
    this.form.addEventListener("input", (event) => {
      if (event.target.dataset.cell) {
        this.refresh();
        this.saver.touch();
      }
    });
    this.form.addEventListener("change", (event) => {
      if (event.target.dataset.cell) {
        this.saver.flush();
      } else if (event.target.dataset.choice) {
        this.choose(event.target);
      }
    });
    this.form.addEventListener("focusin", (event) => {
      if (event.target.dataset.cell) {
        this.before = event.target.value;
        this.editing = false;
        event.target.select();
      }
    });
    this.form.addEventListener("dblclick", () => {
      this.editing = true;
    });
    this.form.addEventListener("keydown", (event) => {
      if (event.target.dataset.cell && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        this.press(event);
      }
    });
    this.form.addEventListener("paste", (event) => {
      if (event.target.dataset.cell) {
        this.paste(event);
      }
    });
  }

  /* Arithmetic */

  /**
   * What a cell counts: { figure, known }. As long as it is not known, the figure is what is known
   * so far, null if nothing is.
   */
  counted(code) {
    const total = this.totals.get(code);
    if (total) {
      return this.sum(total.dataset.parts);
    }
    const input = this.inputs.get(code);
    if (input.value === input.defaultValue && "counted" in input.dataset) {
      return known(read(input.dataset.counted, this.none, this.units));
    }
    return known(read(input.value, this.none, input.dataset.unit ? new Set([input.dataset.unit]) : this.units));
  }

  sum(codes) {
    const parts = codes.split(" ").map((code) => this.counted(code));
    const figures = parts.map((part) => part.figure).filter((figure) => figure !== null);
    return {
      figure: figures.length > 0 ? figures.reduce(add) : null,
      known: parts.every((part) => part.known),
    };
  }

  refresh() {
    for (const output of this.totals.values()) {
      const total = this.counted(output.dataset.total);
      const text = total.figure === null ? "" : format(total.figure);
      output.textContent = total.known || text === "" ? text : this.words("wordSoFar", text);
      output.classList.toggle("so-far", !total.known);
    }
    for (const output of this.form.querySelectorAll("output[data-balance]")) {
      this.balance(output);
    }
  }

  balance(output) {
    const left = this.sum(output.dataset.left);
    const right = this.sum(output.dataset.right);
    const difference = left.known && right.known ? distance(left.figure, right.figure) : null;
    const state = difference === null ? "open" : difference.units === 0n ? "equal" : "differs";
    output.dataset.balance = state;
    output.querySelector("[data-verdict]").textContent =
      state === "differs" ? this.words("wordDiffers", format(difference)) : this.form.dataset["word" + capitalized(state)];
    output.querySelector("[data-sums]").textContent =
      state === "open" ? "" : this.words("wordSums", format(left.figure), format(right.figure));
  }

  words(name, ...values) {
    return values.reduce((text, value, at) => text.replace("{" + at + "}", value), this.form.dataset[name]);
  }

  /* Keys */

  press(event) {
    const key = event.key;
    const input = event.target;
    if (key === "F2") {
      this.editing = !this.editing;
    } else if (key === "Escape") {
      input.value = this.before;
      this.editing = false;
      this.refresh();
      this.saver.touch();
    } else if (key === "Enter") {
      this.move(event, event.shiftKey ? -1 : 1, 0);
    } else if (key === "ArrowDown" || key === "ArrowUp") {
      this.move(event, key === "ArrowDown" ? 1 : -1, 0);
    } else if ((key === "ArrowLeft" || key === "ArrowRight") && !this.editing && !event.shiftKey) {
      this.move(event, 0, key === "ArrowRight" ? 1 : -1);
    }
  }

  /** Goes to the next field in that direction; where there is none, it stays. */
  move(event, down, right) {
    event.preventDefault();
    const place = position(event.target);
    let row = place.row + down;
    let column = place.column + right;
    for (; place.rows[row]?.[column]; row += down, column += right) {
      const next = field(place.rows[row][column]);
      if (next) {
        next.focus();
        return;
      }
    }
  }

  /* Pasting */

  paste(event) {
    const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!/[\t\n]/.test(text)) {
      return;
    }
    event.preventDefault();
    const place = position(event.target);
    let filled = 0;
    let left = 0;
    text.split("\n").forEach((line, down) => {
      line.split("\t").forEach((value, right) => {
        const cell = place.rows[place.row + down]?.[place.column + right];
        const input = cell && field(cell);
        if (input && !input.readOnly) {
          input.value = value.trim();
          filled++;
        } else {
          left++;
        }
      });
    });
    this.notice.textContent = left > 0 ? this.words("wordPastedSome", filled, left) : this.words("wordPasted", filled);
    this.refresh();
    this.saver.flush();
  }

  /* Saving */

  /** The fields that differ from what is stored; null if none does. */
  collect() {
    const fields = new URLSearchParams();
    let changed = false;
    for (const [code, input] of this.inputs) {
      if (input.value !== this.stored.get(code)) {
        changed = true;
        fields.set("cells[" + code + "]", input.value);
        fields.set("seen[" + code + "]", this.seen(code).value);
      }
    }
    return changed ? fields : null;
  }

  accept(answer) {
    for (const [code, result] of Object.entries(answer.cells)) {
      this.stored.set(code, result.typed);
      this.seen(code).value = result.seen;
      this.fault(code, result.error);
    }
    for (const [code, conflict] of Object.entries(answer.conflicts)) {
      this.stored.set(code, conflict.wantedText);
      this.showConflict(code, conflict);
    }
    for (const [code, text] of Object.entries(answer.tooLong)) {
      this.stored.set(code, this.inputs.get(code).value);
      this.fault(code, text);
    }
    if (this.form.querySelector("[data-conflict]")) {
      return "conflict";
    }
    return Object.keys(answer.tooLong).length > 0 ? "fault" : "saved";
  }

  /** The report can't be edited any more. */
  close() {
    for (const input of this.inputs.values()) {
      input.readOnly = true;
    }
  }

  seen(code) {
    return this.form.elements["seen[" + code + "]"];
  }

  fault(code, text) {
    const input = this.inputs.get(code);
    const message = document.getElementById("error-" + code);
    message.textContent = text ?? "";
    message.hidden = !text;
    input.setAttribute("aria-invalid", String(Boolean(text)));
    input.closest("td").classList.toggle("faulty", Boolean(text));
  }

  /* Conflicts */

  showConflict(code, conflict) {
    const input = this.inputs.get(code);
    const cell = input.closest("td");
    cell.querySelector("[data-conflict]")?.remove();
    const box = document.getElementById("conflict-template").content.firstElementChild.cloneNode(true);
    const [theirs, mine] = box.querySelectorAll("input[data-choice]");
    for (const radio of [theirs, mine]) {
      radio.name = "choices[" + code + "]";
      radio.dataset.code = code;
      radio.dataset.text = conflict.storedText;
      radio.dataset.seen = conflict.storedSeen;
    }
    mine.value = "mine:" + conflict.storedSeen;
    const blank = this.form.dataset.wordBlank;
    box.querySelector("[data-theirs]").textContent =
      this.words("wordTheirs", conflict.changedBy, conflict.changedAt, conflict.storedText || blank);
    box.querySelector("[data-mine]").textContent = this.words("wordMine", conflict.wantedText || blank);
    cell.append(box);
    cell.classList.add("conflict");
  }

  choose(radio) {
    const code = radio.dataset.code;
    const input = this.inputs.get(code);
    this.seen(code).value = radio.dataset.seen;
    if (radio.dataset.choice === "theirs") {
      input.value = radio.dataset.text;
      this.stored.set(code, input.value);
    } else {
      this.stored.delete(code);
    }
    const cell = input.closest("td");
    cell.querySelector("[data-conflict]").remove();
    cell.classList.remove("conflict");
    input.focus();
    this.refresh();
    this.saver.touch();
    this.saver.flush();
  }
}

function known(figure) {
  return { figure, known: figure !== null };
}

function capitalized(word) {
  return word[0].toUpperCase() + word.slice(1);
}

/** Where a field stands among the cells of its table. */
function position(input) {
  const cell = input.closest("td");
  const rows = [...cell.closest("tbody").rows].map((row) => [...row.querySelectorAll("td.cell")]);
  const row = rows.findIndex((cells) => cells.includes(cell));
  return { rows, row, column: rows[row].indexOf(cell) };
}

function field(cell) {
  return cell.querySelector("input[data-cell]");
}

for (const form of document.querySelectorAll("form[data-grid]")) {
  new Grid(form);
}
