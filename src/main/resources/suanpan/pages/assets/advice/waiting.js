// What stands where a part is not ready yet: room for it, how far the work is, and how to end it.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { say } from "../language.js";

/** lines: how many lines of text the part will take, so that nothing jumps when it comes */
export function waiting({ progress }, actions, lines) {
  return html`<div class="waiting" .style=${`min-height:${lines * 3}rem`}>
    ${progress.running
      ? Array.from({ length: lines }, () => html`<span class="bone" aria-hidden="true"></span>`)
      : html`<p class="quiet">${progress.failure ?? say("notYet")}
          <button type="button" class="chip" @click=${actions.resume}>${say("workOut")}</button></p>`}
  </div>`;
}

/** The progress of the whole stream, with its end. */
export function streaming({ progress }, actions) {
  return html`<div class="streaming" role="group" aria-label=${say("tippingTitle")}>
    ${progress.running
      ? html`<label for="streamed">${say("streaming", { done: progress.done, all: progress.all })}</label>
          <progress id="streamed" max=${progress.all} value=${progress.done}></progress>
          <button type="button" class="plain" @click=${actions.cancel}>${say("cancel")}</button>`
      : progress.cancelled || progress.failure
        ? html`<span>${progress.failure ?? say("cancelled")}</span><button type="button" class="plain" @click=${actions.resume}>${say("workOut")}</button>`
        : nothing}
  </div>`;
}
