// Where a figure comes from: the text as the catalogue holds it, addresses in it as links.
import { html } from "../lib/lit-html/lit-html.js";

const ADDRESS =
  /(?:https?:\/\/)?(?:[a-z0-9-]+\.)+(?:com|org|net|ai|io|dev|gov|edu|cn|eu|de|co|sg|uk|fr|tech|cloud)(?:\/[^\s;,()]*[^\s;,().:])?(?![\w@])/gi;

export function sourced(source) {
  return html`${linked(source.text)} <span class="date">(${source.asOf})</span>`;
}

export function linked(text) {
  const parts = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].startsWith("http") ? match[0] : `https://${match[0]}`;
    parts.push(text.slice(from, match.index), html`<a href=${address} rel="noreferrer">${short(match[0])}</a>`);
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

/** A long address by its host and its end. */
function short(address) {
  const bare = address.replace(/^https?:\/\//, "");
  if (bare.length < 44) return bare;
  return `${bare.split("/")[0]}/…/${bare.split("/").filter(Boolean).at(-1).slice(-24)}`;
}
