// The rules by decision, to read: as sentences, as a table, as DRL; each with its use and history.
import { html, render } from "./lib/lit-html/lit-html.js";
import { get } from "./api.js";
import { frame } from "./frame.js";
import { pick, say } from "./language.js";
import { card, ruleTable } from "./workbench/reading.js";
import { say as tell } from "./workbench/say.js";
import { refresh } from "./workbench/session.js";

const WAYS = { cards: "asCards", table: "asTable", drl: "asDrl" };

let library = { release: "", rules: [] };
const view = {
  way: "cards",
  wanted: "",
  uses: null,
  opened: {},
  table: { wanted: "", sort: "", down: false },
  words: say,
  show(name) {
    view.way = "cards";
    view.wanted = "";
    draw();
    document.getElementById(name)?.scrollIntoView();
  },
};

function matches(rule) {
  const text = [rule.name, pick(rule.title), pick(rule.sentence), pick(rule.words), rule.source, rule.owner, ...rule.claims];
  return text.join(" ").toLowerCase().includes(view.wanted);
}

function draw() {
  const shown = library.rules.filter(matches);
  render(
    html`<h1>${say("rulesTitle")}</h1>
      <p class="lead">${say("rulesText", { release: library.release.slice(0, 12) })}</p>
      <label class="filter"
        >${say("filterRules")}
        <input
          type="search"
          .value=${view.wanted}
          @input=${(e) => {
            view.wanted = e.target.value.trim().toLowerCase();
            draw();
          }}
      /></label>
      <div class="ways" role="group">
        ${Object.entries(WAYS).map(
          ([way, key]) =>
            html`<button
              type="button"
              aria-pressed=${view.way === way}
              @click=${() => {
                view.way = way;
                draw();
              }}
            >
              ${tell(key)}
            </button>`,
        )}
      </div>
      <p class="quiet" role="status">
        ${say("rulesShown", { shown: shown.length, all: library.rules.length })}
      </p>
      ${view.way === "table" ? ruleTable(shown, view, draw) : byDecision(shown)}`,
    document.getElementById("main"),
  );
}

function byDecision(shown) {
  return [...new Set(shown.map((r) => r.decision))].map(
    (d) =>
      html`<section aria-labelledby=${"d-" + d}>
        <h2 id=${"d-" + d}>${say(d)}</h2>
        <div class="cards">
          ${shown.filter((r) => r.decision === d).map((rule) => card(rule, view, draw))}
        </div>
      </section>`,
  );
}

frame("titleRules");
const [rules] = await Promise.all([get("/api/v1/rules"), refresh().catch(() => {})]);
library = rules;
draw();
document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
view.uses = await get("/api/v1/rules/use").catch(() => null);
draw();
