/*
 * Blocks of cells on the clipboard, as spreadsheets and word processors put them there: an
 * array of rows, each an array of texts.
 */

/* What pages of this application set beside the text of a cell. */
const BESIDES = "details, .note-link, .empty, .cell-note.now, .cell-note.before";

/**
 * The block on a clipboard: its text where there is one, since spreadsheets write there what
 * stands in the cells, and otherwise the table in its HTML. Browsers and word processors write
 * cells of several lines into the text as if each line were a row: then the table counts. Null
 * if there is neither.
 */
export function readClipboard(clipboard) {
  const text = clipboard.getData("text/plain");
  const rows = text.trim() !== "" || text.includes("\t") ? readText(text) : null;
  const even = rows?.every((row) => row.length === rows[0].length);
  return even ? rows : readHtml(clipboard.getData("text/html")) ?? rows;
}

/** Cells parted by tabs, rows by line ends; a cell in quotes may hold both, and quotes doubled. */
export function readText(text) {
  const rows = [[]];
  let rest = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (;;) {
    const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(rest) ?? /^([^\t\n]*)/.exec(rest);
    const quoted = match[0].length > match[1].length;
    rows.at(-1).push(tidy(quoted ? match[1].replaceAll('""', '"') : match[1]));
    rest = rest.slice(match[0].length);
    if (rest === "") {
      return rows;
    }
    if (rest[0] === "\n") {
      rows.push([]);
    }
    rest = rest.slice(1);
  }
}

/** The first table of a page; a merged cell leaves the places that it spans blank. */
export function readHtml(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table || table.rows.length === 0) {
    return null;
  }
  const rows = [...table.rows].map(() => []);
  [...table.rows].forEach((line, at) => {
    let column = 0;
    for (const cell of line.cells) {
      while (rows[at][column] !== undefined) {
        column++;
      }
      span(rows, at, column, cell);
    }
  });
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (none, at) => row[at] ?? ""));
}

function span(rows, at, column, cell) {
  const height = Math.min(cell.rowSpan || rows.length, rows.length - at);
  for (let down = 0; down < height; down++) {
    for (let right = 0; right < Math.min(cell.colSpan, 100); right++) {
      rows[at + down][column + right] = down + right === 0 ? tidy(lines(cell)) : "";
    }
  }
}

function lines(cell) {
  cell.querySelectorAll(BESIDES).forEach((element) => element.remove());
  cell.querySelectorAll("br").forEach((br) => br.replaceWith("\n"));
  return [...cell.childNodes].map((node) => node.textContent.trim()).filter(Boolean).join("\n");
}

/**
 * A cell on one line, without the apostrophe with which a spreadsheet marks a text. Two spaces
 * stand for a line end, since digits on two lines are not one number.
 */
function tidy(text) {
  return text.trim().replace(/[ \t]*\n\s*/g, "  ").replace(/\t/g, " ").replace(/^'(?=[=+\-@])/, "");
}

/** The block as text. What a spreadsheet would take for a formula is marked as a text. */
export function write(rows) {
  return rows.map((row) => row.map(written).join("\t")).join("\r\n");
}

function written(text) {
  const safe = /^[=+\-@]./.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? "'" + text : text;
  return /[\t\n"]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}
