/*
 * Recognises the official form's own words in a pasted block: the names of rows and columns
 * and what stands over them. They say where numbers belong and are never filled in.
 */

/* The numerals from one to ten. */
const NUMERALS = "[\\u4E00\\u4E8C\\u4E09\\u56DB\\u4E94\\u516D\\u4E03\\u516B\\u4E5D\\u5341]+";

const NUMBERING = new RegExp("^(?:" + NUMERALS + "\\u3001|[(\\uFF08]" + NUMERALS + "[)\\uFF09]|\\d+[.\\uFF0E\\u3001])", "u");

const BRACKETED = /[(\uFF08][^()\uFF08\uFF09]*[)\uFF09]/gu;

/** A name without numbering, brackets and punctuation, which real forms print in many ways. */
function bare(text) {
  const name = text.replace(/[\s\u3000]+/gu, "");
  const short = name.replace(NUMBERING, "").replace(BRACKETED, "");
  return (short === "" ? name : short).replace(/[^\p{L}\p{N}]/gu, "");
}

/** A text up to where its line ends or something is asked about it. */
function beginning(text) {
  return text.split(/[?\uFF1F]|\s{2}/u)[0];
}

/** Whether a text is words alone, which no cell holds, but for a numbering before them. */
function isWords(text) {
  return /^\p{L}+$/u.test(bare(text));
}

function lists(text) {
  return (text ?? "").split("\n").map((line) => line.split("\t").map(bare).filter(Boolean));
}

export class Labels {
  constructor(table) {
    const { rowNames, columnNames, headings, oneRow } = table.dataset;
    this.rows = lists(rowNames);
    this.columns = lists(columnNames);
    this.headings = new Set(lists(headings).flat());
    this.oneRow = lists(oneRow).filter((names) => names.length > 1).map(([name, row]) => ({ name, row: Number(row) }));
  }

  /** The row that a text names, the next one from there; null if it names none. */
  row(text, from) {
    return this.rowNamed(bare(text), from) ?? this.rowNamed(bare(beginning(text)), from);
  }

  rowNamed(name, from) {
    const group = this.oneRow.find((one) => one.name === name);
    return first(this.rows, name, from) ?? first(this.rows, name, 0) ?? (group ? group.row : null);
  }

  column(text, from) {
    return first(this.columns, bare(text), from);
  }

  /** Whether a text stands over columns or before rows. */
  isHeading(text) {
    const name = bare(text);
    return this.headings.has(name) || first(this.columns, name, 0) !== null;
  }

  isRowLabel(text) {
    return [text, beginning(text)].map(bare).some((name) => this.headings.has(name) || first(this.rows, name, 0) !== null);
  }
}

function first(lines, name, from) {
  const at = name === "" ? -1 : lines.findIndex((names, index) => index >= from && names.includes(name));
  return at < 0 ? null : at;
}

/**
 * Takes the form's own words off a block.
 * @param block rows of texts
 * @param isValue whether a text may stand in a cell as a figure
 * @returns { rows: [{ target, values }], columns, headed, unknown }: the row that each line names,
 *   null where it names none; the columns that the values stand under, null where no names say so;
 *   whether anything was taken off; and the names of lines that the form does not have
 */
export function strip(block, labels, isValue) {
  const lead = headLines(block, labels, isValue);
  const body = block.slice(lead);
  const even = body.every((line) => line.length === body[0].length);
  const cuts = body.map((line) => cut(line, labels, isValue));
  const widest = Math.max(0, ...cuts);
  const rows = [];
  const unknown = [];
  let next = 0;
  body.forEach((line, at) => {
    const taken = even ? widest : cutWords(line, cuts[at]);
    const target = rowOf(line.slice(0, taken), labels, next);
    if (widest > 0 && target === null) {
      const name = line.slice(0, taken).filter(Boolean).join(" ");
      if (line.slice(taken).some((text) => text !== "") || name !== "") {
        unknown.push(name || line.join(" ").trim());
      }
      return;
    }
    next = target === null ? next : target + 1;
    rows.push({ target, values: line.slice(taken) });
  });
  const headed = lead > 0 || widest > 0;
  return { rows, columns: even ? columnsOf(block.slice(0, lead), widest, rows, labels) : null, headed, unknown };
}

/** How many lines on top hold nothing but names of columns and titles. */
function headLines(block, labels, isValue) {
  let count = 0;
  while (count < block.length && isHead(block[count].filter((text) => text !== ""), labels, isValue)) {
    count++;
  }
  return count;
}

function isHead(texts, labels, isValue) {
  const names = texts.length > 0 && texts.every((text) => !isValue(text) && labels.isHeading(text));
  return names && (texts.length > 1 || labels.row(texts[0], 0) === null);
}

/** How many places at the start of a line are names, with the blanks between and behind them. */
function cut(line, labels, isValue) {
  let taken = 0;
  for (let at = 0; at < line.length && !isValue(line[at]); at++) {
    if (line[at] !== "" && labels.isRowLabel(line[at])) {
      taken = at + 1;
    }
  }
  return taken;
}

/** The same where each line is on its own: words behind a name are no figures, known or not. */
function cutWords(line, cut) {
  let taken = cut;
  while (cut > 0 && taken < line.length && isWords(line[taken])) {
    taken++;
  }
  return taken;
}

/** The innermost name says which row it is; none where the form does not have that name. */
function rowOf(names, labels, from) {
  for (const name of names.toReversed()) {
    const row = name === "" ? null : labels.row(name, from);
    if (row !== null) {
      return row;
    }
    if (name !== "" && !labels.isRowLabel(name)) {
      return null;
    }
  }
  return null;
}

/** The columns that the names over the values say, the lowest name counting. */
function columnsOf(head, taken, rows, labels) {
  const width = Math.max(0, ...rows.map((row) => row.values.length));
  const columns = [];
  let next = 0;
  for (let at = 0; at < width; at++) {
    const named = head.toReversed().map((line) => labels.column(line[taken + at] ?? "", next));
    const column = named.find((one) => one !== null);
    if (column === undefined) {
      return null;
    }
    columns.push(column);
    next = column + 1;
  }
  return width > 0 ? columns : null;
}
