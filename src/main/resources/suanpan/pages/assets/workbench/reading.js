// The rules to read: as sentences by decision, as a table, or as DRL; with where each is used.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { get } from "../api.js";
import { language, pick } from "../language.js";
import { table } from "../table.js";
import { difference, sentences, time } from "./parts.js";
import { say } from "./say.js";
import { call, may, session } from "./session.js";

/** A rule as a card with everything that is known of it. */
export function card(rule, view, redraw) {
  return html`<article class="card" id=${rule.name}>
    <h3>${pick(rule.title)}</h3>
    ${view.way === "drl"
      ? html`<pre tabindex="0"><code>${rule.drl}</code></pre>`
      : html`<p class="sentence-card">${pick(rule.sentence)}</p>
          <p class="quiet">${pick(rule.words)}</p>`}
    <dl class="meta">
      <div><dt>${view.words("sourceLabel")}</dt><dd>${pick(rule.cited)}</dd></div>
      ${rule.claims.length
        ? html`<div><dt>${view.words("claimsLabel")}</dt><dd>${rule.claims.join(", ")}</dd></div>`
        : nothing}
      <div><dt>${view.words("ownerLabel")}</dt><dd>${rule.owner}</dd></div>
      <div><dt>${view.words("reviewedLabel")}</dt><dd>${rule.reviewed}</dd></div>
      ${view.uses
        ? html`<div><dd>${say("usedIn", { count: view.uses.rules[rule.name] ?? 0, total: view.uses.total })}</dd></div>`
        : nothing}
    </dl>
    ${view.way === "drl"
      ? nothing
      : html`<details>
          <summary>${view.words("logicLabel")} · <code>${rule.name}</code></summary>
          <pre tabindex="0"><code>${rule.drl}</code></pre>
        </details>`}
    <details>
      <summary>${view.words("casesLabel")} (${rule.cases.length})</summary>
      <ul>
        ${rule.cases.map((c) => html`<li>${c.name} · <em>${c.expected.join("; ") || view.words("silent")}</em></li>`)}
      </ul>
    </details>
    <details
      class="use"
      @toggle=${(e) => e.target.open && open(view, rule.name, "use", () => get(`/api/v1/rules/${rule.name}/use`), redraw)}
    >
      <summary>${say("whereUsed")}</summary>
      ${use(view.opened[rule.name + " use"])}
    </details>
    ${session.account
      ? html`<details
          class="history"
          @toggle=${(e) => e.target.open && open(view, rule.name, "history", () => history(rule.name), redraw)}
        >
          <summary>${say("history")}</summary>
          ${past(view.opened[rule.name + " history"])}
        </details>`
      : nothing}
    ${may("expert")
      ? html`<p><a class="button edit" href=${`/workbench?lang=${language}#/edit/${rule.name}`}>${say("editRule")}</a></p>`
      : nothing}
  </article>`;
}

async function open(view, name, what, fetched, redraw) {
  const key = `${name} ${what}`;
  if (view.opened[key]) return;
  view.opened[key] = { waiting: true };
  redraw();
  view.opened[key] = await fetched().catch((problem) => ({ problem }));
  redraw();
}

function use(known) {
  if (!known || known.waiting) return html`<p class="quiet">${say("working")}</p>`;
  if (known.problem) return html`<p>${known.problem.message}</p>`;
  if (!known.places.length) return html`<p>${say("neverUsed", { total: known.of })}</p>`;
  const saved = known.places.filter((p) => p.origin === "saved").length;
  return html`<p>
      ${say(saved ? "usedInSaved" : "usedIn", { count: known.places.length, total: known.of, saved })}${language === "zh" ? "，" : ", "}${say("usedDecided", { decided: known.decided })}
    </p>
    <ul>
      ${known.places.map(
        (p) =>
          html`<li>
            ${pick(p.title)} ${p.origin === "saved" ? html`<span class="badge">${say("savedScenario")}</span>` : nothing}
            ${p.without.map(
              (c) =>
                html`<small>${say("withoutIt", { change: `${pick(c.name)} ${pick(c.from?.name) || "–"}` })}</small>`,
            )}
          </li>`,
      )}
    </ul>`;
}

/** The releases that changed a rule, newest first. */
async function history(name) {
  const { releases } = await call("GET", "/api/v1/releases");
  const found = [];
  for (const release of releases.filter((r) => r.number > 1).slice(0, 30)) {
    const { changes } = await call("GET", `/api/v1/releases/${release.number}/changes`);
    const change = changes.find((c) => c.rule === name);
    if (change) found.push({ release, change });
  }
  return { found };
}

function past(known) {
  if (!known || known.waiting) return html`<p class="quiet">${say("working")}</p>`;
  if (known.problem) return html`<p>${known.problem.message}</p>`;
  if (!known.found.length) return html`<p>${say("historyNone")}</p>`;
  return known.found.map(
    ({ release, change }) =>
      html`<p>
          ${say("release", { number: release.number })}: ${release.message}
          <span class="quiet">${say("authorApprover", release)} · ${time(release.time)}</span>
        </p>
        ${sentences(change)} ${difference(change.difference)}`,
  );
}

/** The rules as a table. */
export function ruleTable(rules, view, redraw) {
  const columns = [
    { key: "ruleColumn", label: say("ruleColumn"), value: (r) => pick(r.title), show: (r) => html`<a href=${"#" + r.name} @click=${() => view.show(r.name)}>${pick(r.title)}</a>` },
    { key: "saysColumn", label: say("saysColumn"), value: (r) => pick(r.sentence) },
    { key: "usedColumn", label: say("usedColumn"), value: (r) => view.uses?.rules[r.name], numeric: true },
    { key: "sourceColumn", label: say("sourceColumn"), value: (r) => pick(r.cited), className: "origin" },
    { key: "ownerColumn", label: say("ownerColumn"), value: (r) => r.owner },
    { key: "reviewedColumn", label: say("reviewedColumn"), value: (r) => r.reviewed, className: "date" },
  ];
  return table(say("asTable"), rules, columns, view.table, redraw);
}
