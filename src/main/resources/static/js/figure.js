/*
 * Exact decimal numbers and the ways in which people write them, the same as the server
 * understands them. A figure is { units, scale }: units as BigInt, scale decimals; null
 * is a figure that is not known.
 */

const ZERO = { units: 0n, scale: 0 };

const NUMBER = /^([+-]?)(\d{1,3}(?:[, ]\d{3})+|\d{1,40})(\.\d{1,20})?(\D*)$/u;

const NOTED = /^([^()\uFF08\uFF09]+)[(\uFF08](.+)[)\uFF09]$/su;

const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF\u00AD\u061C]/gu;

/**
 * Reads the text of a cell.
 * @param none the words that say that there is none, which counts as 0
 * @param units the units that may stand behind the number
 */
export function read(text, none, units) {
  const line = halfWidth(text.replace(INVISIBLE, ""));
  if (none.has(line)) {
    return ZERO;
  }
  const noted = NOTED.exec(line);
  return number(line, units) ?? (noted ? number(halfWidth(noted[1]), units) : null);
}

function number(text, units) {
  const match = NUMBER.exec(text);
  if (!match || !(match[4].trim() === "" || units.has(match[4].trim()))) {
    return null;
  }
  const fraction = match[3] ? match[3].slice(1) : "";
  const digits = BigInt(match[2].replace(/[, ]/g, "") + fraction);
  return { units: match[1] === "-" ? -digits : digits, scale: fraction.length };
}

/* Not the compatibility form of Unicode, which would read the mark of a footnote as a digit. */
function halfWidth(text) {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xFF01 + 0x21))
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t]/gu, " ")
    .trim();
}

export function add(a, b) {
  const scale = Math.max(a.scale, b.scale);
  return { units: scaled(a, scale) + scaled(b, scale), scale };
}

/** How far apart both are. */
export function distance(a, b) {
  const scale = Math.max(a.scale, b.scale);
  const units = scaled(a, scale) - scaled(b, scale);
  return { units: units < 0n ? -units : units, scale };
}

function scaled(figure, scale) {
  return figure.units * 10n ** BigInt(scale - figure.scale);
}

/** The figure with thousands separators and the decimals that it has. */
export function format(figure) {
  const negative = figure.units < 0n;
  const digits = String(negative ? -figure.units : figure.units).padStart(figure.scale + 1, "0");
  const whole = digits.slice(0, digits.length - figure.scale).replace(/\B(?=(\d{3})+$)/g, ",");
  const fraction = figure.scale > 0 ? "." + digits.slice(-figure.scale) : "";
  return (negative ? "-" : "") + whole + fraction;
}

/** The figure in plain digits, as files and spreadsheets take it. */
export function plain(figure) {
  return format(figure).replaceAll(",", "");
}
