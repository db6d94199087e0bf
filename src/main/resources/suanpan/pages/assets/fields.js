// One field for each kind of question. A field shows the answer it is given and reports a new one.
import { html, nothing } from "./lib/lit-html/lit-html.js";
import { pick, say } from "./language.js";
import { number } from "./format.js";

const id = (question) => `q-${question.id}`;

/** A question with its help, what is assumed when it is open, and what is wrong with the answer. */
export function field(question, answer, answers, problems, report) {
  const kind = { boolean: truth, choice, vendors, priorities }[question.type] ?? numeric;
  const several = question.type === "vendors" || question.type === "priorities";
  const wrong = problems.filter((p) => p.field.split(/[.[]/)[0] === question.id);
  const described = `${id(question)}-help ${id(question)}-wrong`;
  const label = html`${pick(question.text)}${question.optional
    ? nothing
    : html` <span class="required">${say("required")}</span>`}`;
  const control = kind(question, answer, report, described, wrong.length > 0);
  return html`<div class=${wrong.length ? "field wrong" : "field"}>
    ${several
      ? html`<fieldset aria-describedby=${described}>
          <legend>${label}</legend>
          ${control}
        </fieldset>`
      : html`<label for=${id(question)}>${label}</label>${control}`}
    <p class="help" id=${id(question) + "-help"}>
      ${pick(question.help)} <span class="assumed">${assumed(question, answer, answers)}</span>
    </p>
    <p class="problem" id=${id(question) + "-wrong"} role="alert">
      ${wrong.map((p) => html`<span>${p.found}: ${say("expected", p)}${say("stop")}${p.hint} </span>`)}
    </p>
  </div>`;
}

function numeric(question, answer, report, described, wrong) {
  return html`<span class="measure">
    <input
      id=${id(question)}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${answer === undefined ? "" : written(answer)}
      ?required=${!question.optional}
      aria-describedby=${described}
      aria-invalid=${wrong ? "true" : "false"}
      @change=${(e) => report(question.id, asNumber(e.target.value.trim()))}
    />
    <span class="unit">${pick(question.unit)}</span>
  </span>`;
}

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });
const written = (answer) => (typeof answer === "number" ? grouped.format(answer) : String(answer));

// What is not plainly a number goes as it was typed: the server reads "30M" and "3 亿".
const asNumber = (text) =>
  /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(",", "")) : text;

function choice(question, answer, report, described, wrong) {
  return select(
    question,
    question.choices.map((c) => [c.value, pick(c.label)]),
    answer ?? "",
    (value) => report(question.id, value || undefined),
    described,
    wrong,
  );
}

function truth(question, answer, report, described, wrong) {
  return select(
    question,
    [
      ["true", say("yes")],
      ["false", say("no")],
    ],
    answer === undefined ? "" : String(answer),
    (value) => report(question.id, value === "" ? undefined : value === "true"),
    described,
    wrong,
  );
}

function select(question, options, chosen, change, described, wrong) {
  return html`<select
    id=${id(question)}
    aria-describedby=${described}
    aria-invalid=${wrong ? "true" : "false"}
    .value=${chosen}
    @change=${(e) => change(e.target.value)}
  >
    <option value="" ?selected=${chosen === ""}>${say("openOption")}</option>
    ${options.map(
      ([value, label]) =>
        html`<option value=${value} ?selected=${value === chosen}>${label}</option>`,
    )}
  </select>`;
}

function vendors(question, answer, report) {
  const chosen = new Set(answer ?? []);
  const toggle = (value, on) => {
    if (on) chosen.add(value);
    else chosen.delete(value);
    report(question.id, chosen.size ? [...chosen] : undefined);
  };
  return html`<details class="vendors">
    <summary>${say("vendorsChosen", { count: chosen.size })}</summary>
    <div class="vendor-list">
      ${(question.choices ?? []).map(
        (c) =>
          html`<label class="vendor"
            ><input
              type="checkbox"
              .checked=${chosen.has(c.value)}
              @change=${(e) => toggle(c.value, e.target.checked)}
            />
            ${pick(c.label)}</label
          >`,
      )}
    </div>
  </details>`;
}

function priorities(question, answer, report) {
  const weights = answer ?? {};
  const value = (criterion) => weights[criterion.id] ?? question.default.value[criterion.id];
  return html`<div class="priorities">
    ${question.criteria.map(
      (criterion) =>
        html`<label title=${pick(criterion.help)}>
          <span>${pick(criterion.label)}</span>
          <input
            type="range"
            min=${question.min}
            max=${question.max}
            step="1"
            .value=${String(value(criterion))}
            @change=${(e) =>
              report(question.id, { ...weights, [criterion.id]: Number(e.target.value) })}
          />
          <output>${value(criterion)}</output>
        </label>`,
    )}
  </div>`;
}

/** What is assumed while the question is open, as far as the page can tell by itself. */
function assumed(question, answer, answers) {
  if (answer !== undefined || question.type === "priorities") return nothing;
  if (question.whenOpen) return pick(question.whenOpen);
  if (!question.default || question.type === "vendors") return nothing;
  const { by, cases, value } = question.default;
  if (!by) return say("assumedNow", { value: shown(question, value) });
  const found = answers[by] === undefined ? undefined : cases[answers[by]];
  return found ? say("assumedNow", { value: shown(question, found.value) }) : nothing;
}

/** A value of a question in words. */
export function shown(question, value) {
  if (value === null || value === undefined) return "∞";
  if (Array.isArray(value)) return value.length ? value.join(", ") : say("none");
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  if (typeof value === "string") {
    const found = question?.choices?.find((c) => c.value === value);
    return found ? pick(found.label) : value;
  }
  const unit = pick(question?.unit);
  return unit ? `${number(value)} ${unit}` : number(value);
}
