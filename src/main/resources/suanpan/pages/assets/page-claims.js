// The figures of the source articles beside what the engine reckons from the same inputs.
import { html, nothing, render } from "./lib/lit-html/lit-html.js";
import { get } from "./api.js";
import "./charts/picture.js";
import { csv, save } from "./charts/saving.js";
import { card, gap, outcome, stated } from "./claims/card.js";
import { say } from "./claims/words.js";
import { frame } from "./frame.js";
import { language, pick } from "./language.js";

frame("titleClaims");
const [{ claims }, { date }] = await Promise.all([get("/api/v1/claims"), get("/api/v1/catalog/figures")]);

/** Claims are named after their article: J3 is the third of J. */
const articles = [...new Set(claims.map((claim) => claim.id[0]))];
const OUTCOMES = ["exact", "rounded", "differs", "extra"];

const view = read();

function read() {
  const asked = new URLSearchParams(location.search);
  const among = (name, values) => (values.includes(asked.get(name)) ? asked.get(name) : "");
  return {
    words: asked.get("q") ?? "",
    article: among("article", articles),
    outcome: among("outcome", OUTCOMES),
  };
}

function change(what) {
  Object.assign(view, what);
  const url = new URL(location.href);
  for (const [name, value] of [["q", view.words], ["article", view.article], ["outcome", view.outcome]]) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  history.replaceState(null, "", url);
  draw();
}

function matches(claim) {
  const text = [claim.id, claim.title.en, claim.title.zh, claim.formula, ...claim.checks.flatMap((c) => [c.name.en, c.name.zh])]
    .join(" ")
    .toLowerCase();
  const kind = view.outcome === "extra" ? claim.checks.some((c) => c.low === null) : !view.outcome || outcome(claim) === view.outcome;
  const words = view.words.toLowerCase().split(/\s+/).filter(Boolean);
  return kind && (!view.article || claim.id[0] === view.article) && words.every((word) => text.includes(word));
}

function draw() {
  const shown = claims.filter(matches);
  render(
    html`<h1>${say("title")}</h1>
      <p class="lead">${say("lead")}</p>
      ${totals()}
      <div class="finder">
        <label class="filter"
          >${say("find")}
          <input type="search" placeholder=${say("findHint")} .value=${view.words} @input=${(e) => change({ words: e.target.value })} />
        </label>
        ${choice("article", [["", say("every")], ...articles.map((a) => [a, `${a} · ${say(a)}`])])}
        ${choice("outcome", [["", say("all")], ...OUTCOMES.map((o) => [o, say(o)])])}
      </div>
      <div class="found">
        <p class="quiet" role="status">${say("shown", { shown: shown.length, all: claims.length })}</p>
        <button type="button" class="plain-button" @click=${() => saved(shown)}>${say("saveRows")}</button>
      </div>
      ${shown.length ? nothing : html`<p>${say("nothing")}</p>`}
      ${articles.map((article) => group(article, shown.filter((claim) => claim.id[0] === article)))}`,
    document.getElementById("main"),
  );
}

function totals() {
  const all = claims.flatMap(stated);
  const widest = Math.max(...all.map((c) => Math.abs(c.difference)));
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumSignificantDigits: 2 });
  const tiles = [
    [claims.length, say("claims")],
    [all.filter((c) => c.holds).length, say("agree", { all: all.length })],
    [percent.format(widest), say("widest")],
    [claims.reduce((sum, c) => sum + c.checks.length, 0) - all.length, say("beside")],
  ];
  return html`<dl class="tiles">
    ${tiles.map(([value, name]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}

function choice(name, options) {
  return html`<label class="choice"
    >${say(name)}
    <select @change=${(e) => change({ [name]: e.target.value })}>
      ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === view[name]}>${label}</option>`)}
    </select></label
  >`;
}

function group(article, shown) {
  if (!shown.length) return nothing;
  return html`<section class="article" aria-labelledby=${"article-" + article}>
    <h2 id=${"article-" + article}><span class="id">${article}</span> ${say(article)}</h2>
    <p class="quiet">${say("source")}${language === "zh" ? "：" : ": "}${pick(shown[0].cited)}</p>
    <div class="columns">${shown.map((claim) => card(claim, date))}</div>
  </section>`;
}

function saved(shown) {
  const columns = ["claim", "figure", "stated", "ours", "unit", "difference"].map((name) => ({ title: say(name) }));
  const rows = shown.flatMap((claim) =>
    claim.checks.map((c) => [
      claim.id,
      pick(c.name),
      c.low === null ? "" : c.low === c.high ? c.low : `${c.low}–${c.high ?? ""}`,
      c.ours,
      c.unit,
      gap(c),
    ]),
  );
  save(new Blob([csv({ columns, rows })], { type: "text/csv;charset=utf-8" }), "suanpan-claims.csv");
}

draw();
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
