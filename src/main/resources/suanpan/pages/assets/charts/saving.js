// Pictures as PNG and their numbers as CSV.
import { say } from "./words.js";

/** Hands a file to the reader. */
export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

const DIGITS = 9; // more are noise of the arithmetic

/** A figure as a number that spreadsheets can add up; a word in the reader's language. */
function inFile(value, column) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(DIGITS)));
  return String(column.show && !column.numeric ? column.show(value) : value);
}

const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Columns and rows as CSV; the mark in front lets spreadsheets read Chinese. */
export function csv({ columns, rows }) {
  const lines = rows.map((row) => row.map((value, i) => quoted(inFile(value, columns[i]))).join(","));
  return "\ufeff" + [columns.map((c) => quoted(c.title)).join(","), ...lines].join("\r\n") + "\r\n";
}

export function saveCsv(picture) {
  save(new Blob([csv(picture)], { type: "text/csv;charset=utf-8" }), `suanpan-${picture.id}.csv`);
}

const SCALE = 2;
const MARGIN = 16;

/** The drawn chart under its title and legend, as it stands on screen, at twice the size. */
export function savePng(picture, chart, look) {
  const width = chart.getWidth() + 2 * MARGIN;
  const pen = document.createElement("canvas").getContext("2d");
  const title = { font: `600 16px ${look.font}`, height: 22 };
  const small = { font: `12px ${look.font}`, height: 20 };
  pen.font = title.font;
  const titleLines = wrap(pen, [...words(picture.title)], width - 2 * MARGIN);
  pen.font = small.font;
  const legend = place(pen, picture.legend ?? [], width - 2 * MARGIN, small.height);
  const top = MARGIN + titleLines.length * title.height + legend.height + 8;
  const height = top + chart.getHeight() + small.height + MARGIN;

  pen.canvas.width = width * SCALE;
  pen.canvas.height = height * SCALE;
  pen.scale(SCALE, SCALE);
  pen.fillStyle = look.paper;
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = "top";
  pen.fillStyle = look.ink;
  pen.font = title.font;
  titleLines.forEach((line, i) => pen.fillText(line, MARGIN, MARGIN + i * title.height));
  pen.font = small.font;
  for (const { item, x, y } of legend.places) {
    const at = MARGIN + titleLines.length * title.height + 4 + y;
    pen.fillStyle = look.option(item.option);
    pen.fillRect(MARGIN + x, at + 3, 10, 10);
    pen.fillStyle = look.ink;
    pen.fillText(item.name, MARGIN + x + 15, at);
  }
  const canvas = chart.renderToCanvas({ pixelRatio: SCALE, backgroundColor: look.paper });
  pen.drawImage(canvas, MARGIN, top, chart.getWidth(), chart.getHeight());
  pen.fillStyle = look.quiet;
  pen.fillText(say("source", { date: picture.date }), MARGIN, height - MARGIN - 12);
  pen.canvas.toBlob((blob) => save(blob, `suanpan-${picture.id}.png`), "image/png");
}

/** Where lines may break: after a space, and around every Chinese character. */
function words(text) {
  return text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? [];
}

function wrap(pen, parts, width) {
  const lines = [""];
  for (const part of parts) {
    const longer = lines.at(-1) + part;
    if (lines.at(-1) && pen.measureText(longer).width > width) lines.push(part);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function place(pen, items, width, height) {
  const places = [];
  let [x, y] = [0, 0];
  for (const item of items) {
    const wide = 15 + pen.measureText(item.name).width + 18;
    if (x && x + wide > width) [x, y] = [0, y + height];
    places.push({ item, x, y });
    x += wide;
  }
  return { places, height: items.length ? y + height + 4 : 0 };
}
