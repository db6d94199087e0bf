// Why the total is not the first month times the months: its steps, of one plan or of two side by side.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick, say } from "../language.js";
import { converted, ownAmount, told } from "../format.js";
import { verdictOn } from "./plan.js";

const ORDER = ["months", "set-up", "growth", "api-prices", "rents"];

const WHOLE = 1000; // totals from here on are shown in whole dollars, smaller ones with three digits

/** Of the recommended plan and of the runner-up; nothing where nothing is recommended. */
export function bridges(advice) {
  const { plan } = advice;
  if (!plan) return nothing;
  const chosen = advice.quotes.find((q) => q.id === plan.quoteId);
  const second = plan.runnerUp && verdictOn(advice, "sourcing", plan.runnerUp.sourcing)?.quote;
  const found = [{ bridge: chosen?.bridge, name: say("thisPlan") }, { bridge: second?.bridge, name: say("runnerUp") }].filter((c) => c.bridge);
  if (!found.length) return nothing;
  const columns = found.map((column) => ({ ...column, shown: rounded(column.bridge) }));
  const steps = columns.flatMap(({ bridge }) => bridge.steps).filter((step, i, all) => all.findIndex((s) => s.step === step.step) === i);
  return html`<table class="bridge" role="table">
      <caption>${say("bridge")}</caption>
      ${columns.length > 1 ? head(columns) : nothing}
      <tbody role="rowgroup">${ORDER.filter((id) => steps.some((s) => s.step === id)).map((id) => row(steps.find((s) => s.step === id), columns))}</tbody>
      <tfoot role="rowgroup"><tr role="row"><th scope="row" role="rowheader">${say("overHorizon")}</th>
        ${columns.map(({ shown }) => html`<td role="cell" class="number">${ownAmount(shown.total)}</td>`)}</tr></tfoot>
    </table>
    ${columns.filter(({ bridge }) => bridge.upFront).map(({ bridge, name }) => html`<p class="quiet"><strong>${name}</strong>${language === "zh" ? "：" : ": "}${told(bridge.upFront)}</p>`)}`;
}

const head = (columns) => html`<thead role="rowgroup"><tr role="row"><td role="cell"></td>
  ${columns.map(({ name }) => html`<th scope="col" role="columnheader" class="number">${name}</th>`)}</tr></thead>`;

function row(step, columns) {
  return html`<tr role="row"><th scope="row" role="rowheader">${pick(step.name)}</th>
    ${columns.map(({ shown }) => html`<td role="cell" class="number">${signed(shown[step.step], step.step)}</td>`)}</tr>`;
}

function signed(amount, step) {
  if (amount === undefined) return "–";
  if (step === "months") return ownAmount(amount);
  return (amount < 0 ? "− " : "+ ") + ownAmount(Math.abs(amount));
}

/** Steps that stand nowhere else on the page: one of them takes what rounding leaves over. */
const ONLY_HERE = new Set(["growth", "api-prices", "rents"]);

/** Every step is rounded; what that leaves over goes to the largest that is only here, so what is shown adds up in any currency. */
function rounded({ steps }) {
  const total = converted(steps.reduce((sum, step) => sum + step.usd, 0));
  const grain = total >= WHOLE ? 1 : Math.max(0.01, Math.min(1, 10 ** (Math.floor(Math.log10(total)) - 2)));
  const whole = (amount) => Math.round(amount / grain) * grain;
  const shown = Object.fromEntries(steps.map((step) => [step.step, whole(converted(step.usd))]));
  const own = Object.entries(shown).filter(([id, amount]) => ONLY_HERE.has(id) && amount);
  const [largest] = (own.length ? own : Object.entries(shown)).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))[0];
  shown[largest] += whole(total) - Object.values(shown).reduce((sum, amount) => sum + amount, 0);
  return { ...shown, total: whole(total) };
}
