// What can be taken away: a link, a memo to print, Markdown, JSON.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { say } from "../language.js";
import { streaming } from "./waiting.js";

/** actions: {share, memo, markdown, json} */
export function keep(view, actions) {
  const { link, copied } = view.ui;
  return html`<div class="keep" role="group" aria-label=${say("keepTitle")}>
      <button type="button" data-keep="share" @click=${actions.share}>${say("share")}</button>
      <button type="button" data-keep="memo" @click=${actions.memo}>${say("memo")}</button>
      <button type="button" data-keep="markdown" @click=${actions.markdown}>Markdown</button>
      <button type="button" data-keep="json" @click=${actions.json}>JSON</button>
      ${streaming(view, actions)}
    </div>
    <div class="link" role="status">${link
      ? html`<label for="share-link">${say(copied ? "linkCopied" : "linkReady")}</label>
          <input id="share-link" type="text" readonly .value=${link} @focus=${(e) => e.target.select()} />`
      : nothing}</div>`;
}

/** Hands a text to the reader as a file. */
export function download(name, type, text) {
  const anchor = document.createElement("a");
  anchor.href = URL.createObjectURL(new Blob([text], { type }));
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href));
}
