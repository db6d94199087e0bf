// Title, reason, source and the rest of a rule, in both languages, with placeholders offered.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { reads } from "./form.js";
import { say } from "./say.js";
import { sources } from "./sources.js";

export function wording(piece, edit, words) {
  const form = piece.form;
  return html`<section class="wording" aria-labelledby="wording-title">
    <h2 id="wording-title">${say("wordsTitle")}</h2>
    ${["en", "zh"].map((lang) => title(form, lang, edit))}
    ${["en", "zh"].map((lang) => reason(piece, lang, edit))}
    <div class="pairs">
      ${sources(form, edit, words)} ${line(form, "owner", "ownerLabel", edit)}
      ${line(form, "reviewed", "reviewedLabel", edit, "date")} ${claims(form, edit)}
    </div>
    ${remarks(form, edit)}
  </section>`;
}

function title(form, lang, edit) {
  return html`<label class="line"
    >${say("ruleTitle")} · ${say(lang === "en" ? "english" : "chinese")}
    <input
      type="text"
      id=${"title-" + lang}
      lang=${lang}
      .value=${form.title[lang]}
      @input=${(e) => edit((f) => (f.title[lang] = e.target.value), true)}
  /></label>`;
}

function reason(piece, lang, edit) {
  const id = "reason-" + lang;
  const insert = (e) => {
    const field = document.getElementById(id);
    const text = e.target.value;
    e.target.value = "";
    if (!text) return;
    const place = field.selectionStart ?? field.value.length;
    const next = field.value.slice(0, place) + text + field.value.slice(field.selectionEnd ?? place);
    edit((f) => (f.reason[lang] = next));
  };
  return html`<div class="line">
    <label for=${id}>${say("reason")} · ${say(lang === "en" ? "english" : "chinese")}</label>
    <textarea
      id=${id}
      lang=${lang}
      rows="3"
      .value=${piece.form.reason[lang]}
      @input=${(e) => edit((f) => (f.reason[lang] = e.target.value), true)}
    ></textarea>
    <select aria-label=${say("insert")} @change=${insert}>
      <option value="">${say("insert")}</option>
      ${offered(piece).map(
        (p) => html`<option value=${p.placeholder}>${p.placeholder} ${pick(p.name)}</option>`,
      )}
    </select>
  </div>`;
}

/** What the conditions read stands first; the rest of the facts follows. */
function offered(piece) {
  const read = new Set(Object.values(reads(piece.form)).flatMap((names) => [...names]));
  const asked = (p) => read.has(p.placeholder.replace(/[{}]/g, "").split(".").pop());
  return [...piece.placeholders.filter(asked), ...piece.placeholders.filter((p) => !asked(p))];
}

function line(form, key, label, edit, type = "text") {
  return html`<label class="line"
    >${say(label)}
    <input
      type=${type}
      id=${"about-" + key}
      .value=${form[key]}
      @input=${(e) => edit((f) => (f[key] = e.target.value), true)}
  /></label>`;
}

function claims(form, edit) {
  return html`<label class="line"
    >${say("claimsLabel")}
    <input
      type="text"
      .value=${form.claims.join(", ")}
      @change=${(e) => edit((f) => (f.claims = e.target.value.split(/[,\s，、]+/).filter(Boolean)))}
  /></label>`;
}

function remarks(form, edit) {
  return html`<label class="line"
    >${say("remarksLabel")}
    <textarea
      rows="2"
      id="about-remarks"
      .value=${form.remarks.join("\n")}
      @change=${(e) => edit((f) => (f.remarks = e.target.value.split("\n").filter((l) => l.trim())))}
    ></textarea>
  </label>`;
}
