// What the details of every kind of entry are made of: facts, tables, a picture.
import { number } from "../format.js";
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { say } from "./words.js";

export const truth = (value) => say(value ? "yes" : "no");
export const known = (value) => (value === null ? say("unknown") : number(value));

// A picture is made once for its entry, so that it need not be drawn anew with every filter.
const made = new WeakMap();

export function once(entry, make) {
  if (!made.has(entry)) made.set(entry, make());
  return made.get(entry);
}

/** A value of more characters gets a row of its own. */
const LONG = 90;

export function facts(rows) {
  return html`<dl class="facts">
    ${rows
      .filter(([, value]) => value)
      .map(
        ([name, value]) =>
          html`<div class=${typeof value === "string" && value.length > LONG ? "long" : ""}>
            <dt>${say(name)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;
}

export function table(title, columns, rows) {
  if (!rows.length) return nothing;
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say(title)}>
    <table>
      <caption>
        ${say(title)}
      </caption>
      <thead>
        <tr>
          ${columns.map((name) => html`<th scope="col">${say(name)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((value) => html`<td>${value ?? "–"}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
