// The rules by decision, each with its claim, source, cases and logic.
import { html, nothing, render } from "./lib/lit-html/lit-html.js";
import { get } from "./api.js";
import { frame } from "./frame.js";
import { pick, say } from "./language.js";

let library = { release: "", rules: [] };
let wanted = "";

function matches(rule) {
  const text = [rule.name, pick(rule.title), pick(rule.words), rule.source, ...rule.claims];
  return text.join(" ").toLowerCase().includes(wanted);
}

function card(rule) {
  return html`<article class="card" id=${rule.name}>
    <h3>${pick(rule.title)}</h3>
    <p>${pick(rule.words)}</p>
    <dl class="meta">
      <div><dt>${say("sourceLabel")}</dt><dd>${rule.source}</dd></div>
      ${rule.claims.length
        ? html`<div><dt>${say("claimsLabel")}</dt><dd>${rule.claims.join(", ")}</dd></div>`
        : nothing}
      <div><dt>${say("ownerLabel")}</dt><dd>${rule.owner}</dd></div>
      <div><dt>${say("reviewedLabel")}</dt><dd>${rule.reviewed}</dd></div>
    </dl>
    <details>
      <summary>${say("logicLabel")} · <code>${rule.name}</code></summary>
      <pre tabindex="0"><code>${rule.drl}</code></pre>
    </details>
    <details>
      <summary>${say("casesLabel")} (${rule.cases.length})</summary>
      <ul>
        ${rule.cases.map((c) => html`<li>${c.name} · <em>${c.expected.join("; ") || say("silent")}</em></li>`)}
      </ul>
    </details>
  </article>`;
}

function draw() {
  const shown = library.rules.filter(matches);
  const decisions = [...new Set(shown.map((r) => r.decision))];
  render(
    html`<h1>${say("rulesTitle")}</h1>
      <p class="lead">${say("rulesText", { release: library.release.slice(0, 12) })}</p>
      <label class="filter"
        >${say("filterRules")}
        <input
          type="search"
          .value=${wanted}
          @input=${(e) => {
            wanted = e.target.value.trim().toLowerCase();
            draw();
          }}
      /></label>
      <p class="quiet" role="status">
        ${say("rulesShown", { shown: shown.length, all: library.rules.length })}
      </p>
      ${decisions.map(
        (d) =>
          html`<section aria-labelledby=${"d-" + d}>
            <h2 id=${"d-" + d}>${say(d)}</h2>
            <div class="cards">${shown.filter((r) => r.decision === d).map(card)}</div>
          </section>`,
      )}`,
    document.getElementById("main"),
  );
}

frame("titleRules");
library = await get("/api/v1/rules");
draw();
document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
