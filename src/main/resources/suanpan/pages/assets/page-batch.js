// Many scenarios from a CSV file, advised one after the other, with progress, cancel and a file at the end.
import { html, nothing, render } from "./lib/lit-html/lit-html.js";
import { batch, get } from "./api.js";
import { frame } from "./frame.js";
import { exchangeAt, points, showIn, told, usd } from "./format.js";
import { say } from "./language.js";
import "./advice/words.js";
import { parse, write } from "./advice/csv.js";
import { ownCurrency } from "./currency.js";
import { download } from "./advice/keep.js";
import { outcome, RESULT, scenarios, template } from "./advice/sheet.js";

const SHOWN = 200;

const view = { read: null, done: [], running: null, stopped: false, failure: null };
let asked = false;

function update(changes) {
  Object.assign(view, changes);
  if (asked) return;
  asked = true;
  setTimeout(() => {
    asked = false;
    draw();
  }, 50);
}

async function choose(event) {
  const [file] = event.target.files;
  if (!file) return;
  view.running?.abort();
  const rows = parse(await file.text());
  update({ read: rows.length ? scenarios(rows, questionnaire) : { scenarios: [], unknown: [] }, done: [], running: null, stopped: false, failure: null });
}

async function run() {
  const { scenarios: all } = view.read;
  const running = new AbortController();
  update({ done: [], running, stopped: false, failure: null });
  try {
    for await (const line of batch(all.map((s) => s.answers), running.signal)) {
      const name = all[view.done.length].name;
      update({ done: [...view.done, outcome(name, line)] });
    }
  } catch (error) {
    update(running.signal.aborted ? { stopped: true } : { failure: error.message });
  }
  if (view.running === running) update({ running: null });
}

const save = () => download("suanpan-advice.csv", "text/csv", write([RESULT, ...view.done.map((o) => RESULT.map((column) => o[column]))]));

function draw() {
  const { read, done, running, stopped, failure } = view;
  render(
    html`<div class="batch">
      <h1>${say("batchTitle")}</h1>
      <p class="lead">${say("batchText")}</p>
      <p><button type="button" data-do="template" @click=${() => download("suanpan-scenarios.csv", "text/csv", write(template(questionnaire)))}>${say("batchTemplate")}</button></p>
      <p class="choose"><label for="file">${say("batchFile")}</label><input type="file" id="file" accept=".csv,text/csv" @change=${choose} /></p>
      ${read && !read.scenarios.length ? html`<p class="failure" role="alert">${say("batchEmpty")}</p>` : nothing}
      ${read?.scenarios.length && read.unknown.length ? html`<p class="failure" role="alert">${say("batchUnknown", { columns: read.unknown.join(", ") })}</p>` : nothing}
      ${read?.scenarios.length ? controls(read.scenarios.length, done, running, stopped) : nothing}
      ${failure ? html`<p class="failure" role="alert">${failure}</p>` : nothing}
      ${done.length ? table(done) : nothing}
    </div>`,
    document.getElementById("main"),
  );
}

function controls(all, done, running, stopped) {
  const failed = done.filter((o) => o.problem).length;
  return html`<div class="controls">
    ${running
      ? html`<button type="button" data-do="cancel" @click=${() => running.abort()}>${say("cancel")}</button>`
      : html`<button type="button" class="primary" data-do="run" @click=${run}>${say("batchRun", { count: all })}</button>`}
    ${done.length && !running ? html`<button type="button" data-do="save" @click=${save}>${say("batchSave")}</button>` : nothing}
    <label for="progress">${running
      ? say("batchProgress", { done: done.length, all })
      : stopped
        ? say("batchStopped", { done: done.length, all })
        : done.length
          ? say("batchDone", { done: done.length - failed, all, failed })
          : ""}</label>
    <progress id="progress" max=${all} value=${done.length}></progress>
  </div>`;
}

function table(done) {
  const shown = done.slice(0, SHOWN);
  return html`${done.length > SHOWN ? html`<p class="quiet">${say("batchFirst", { shown: SHOWN, all: done.length })}</p>` : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label=${say("batchTitle")}>
      <table class="data">
        <thead><tr>
          <th scope="col">${say("batchName")}</th><th scope="col">${say("batchPlan")}</th>
          <th scope="col" class="number">${say("perMonthLong")}</th><th scope="col" class="number">${say("upFront")}</th>
          <th scope="col" class="number">${say("overHorizon")}</th><th scope="col" class="number">${say("lead")}</th>
        </tr></thead>
        <tbody>${shown.map((o) =>
          o.problem
            ? html`<tr class="wrong"><th scope="row">${o.name}</th><td colspan="5">${o.problem}</td></tr>`
            : html`<tr><th scope="row">${o.name}</th><td class="plan-told">${told(o.summary)}</td>
                <td class="number">${usd(o.usdPerMonth)}</td><td class="number">${usd(o.usdUpFront)}</td>
                <td class="number">${usd(o.usdOverHorizon)}</td><td class="number">${o.runnerUp ? points(o.margin) : "–"}</td></tr>`,
        )}</tbody>
      </table>
    </div>`;
}

frame("titleBatch");
const questionnaire = await get("/api/v1/questionnaire");
exchangeAt(questionnaire.exchange.value);
showIn(ownCurrency());
draw();
