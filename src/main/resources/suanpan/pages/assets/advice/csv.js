// CSV as RFC 4180 has it: quotes around a cell that holds a comma, a quote or a line break.
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** Rows of texts; blank lines are left out. A semicolon or tab takes the comma's place where the heading uses it. */
export function parse(text) {
  const [heading] = text.split("\n", 1);
  const separator = [";", "\t"].find((c) => heading.includes(c) && !heading.includes(","));
  const body = (separator ? text.replaceAll(separator, ",") : text).replace(/^\uFEFF/, "");
  const rows = [];
  let row = [];
  CELL.lastIndex = 0;
  while (CELL.lastIndex < body.length) {
    const found = CELL.exec(body);
    if (!found) return rows; // a stray quote: what came before it stands
    row.push(found[1] === undefined ? found[2].trim() : found[1].replaceAll('""', '"'));
    if (found[3] !== ",") {
      if (row.some((cell) => cell)) rows.push(row);
      row = [];
    }
  }
  if (row.some((cell) => cell)) rows.push(row);
  return rows;
}

/** Rows as text, with the mark by which spreadsheets know UTF-8. */
export function write(rows) {
  return "\uFEFF" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

// A text that begins like a formula is one to a spreadsheet: a quote before it keeps it a text.
function cell(value) {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
