// Scenarios as rows of a sheet: a column per answer, priorities one by one, and what became of each.
import { pick, say } from "../language.js";
import { inDollars } from "./money.js";

const NAME = "name";

/** {scenarios: [{name, answers}], unknown: [column]} of rows whose first is the heading. */
export function scenarios([heading, ...rows], questionnaire) {
  const known = new Map(columns(questionnaire).map((column) => [column.toLowerCase(), column]));
  const places = heading.map((column) => (column.toLowerCase() === NAME ? NAME : known.get(column.toLowerCase())));
  const found = rows.map((row, i) => scenario(row, places, i));
  return {
    scenarios: places.some((p) => p && p !== NAME) ? found : [],
    unknown: heading.filter((column, i) => column && !places[i]),
  };
}

/** Every column that a sheet may have. */
export function columns({ questions }) {
  return questions.flatMap((q) => (q.type === "priorities" ? q.criteria.map((c) => `${q.id}.${c.id}`) : [q.id]));
}

function scenario(row, places, i) {
  const answers = {};
  places.forEach((place, column) => {
    const text = row[column];
    if (!place || place === NAME || !text) return;
    const [id, criterion] = place.split(".");
    if (criterion) answers[id] = { ...answers[id], [criterion]: Number(text) };
    else answers[id] = value(id, text);
  });
  return { name: row[places.indexOf(NAME)] || String(i + 1), answers: inDollars(answers) };
}

// Numbers go as they were written: the server reads them as people write them; RMB was turned into dollars.
function value(id, text) {
  if (id === "excludedVendors") return text.split(/[;|、]/).map((v) => v.trim()).filter(Boolean);
  if (/^(true|yes|是)$/i.test(text)) return true;
  if (/^(false|no|否)$/i.test(text)) return false;
  return text;
}

/** The sheet to start from: the presets. */
export function template(questionnaire) {
  const all = columns(questionnaire);
  const cell = (answers, column) => {
    const [id, criterion] = column.split(".");
    const found = criterion ? answers[id]?.[criterion] : answers[id];
    return Array.isArray(found) ? found.join(";") : found;
  };
  return [[NAME, ...all], ...questionnaire.presets.map((p) => [pick(p.title), ...all.map((c) => cell(p.answers, c))])];
}

export const RESULT = ["name", "sourcing", "adaptation", "capacity", "accelerator", "serving", "viability", "model",
  "provider", "usdPerMonth", "usdUpFront", "usdOverHorizon", "score", "margin", "closeCall", "runnerUp", "plan", "problem", "adviceId"];

/** What became of a scenario: an advice, or a problem document. */
export function outcome(name, line) {
  if (!line.provenance) return { name, problem: (line.errors ?? []).map((e) => `${e.field}: ${say("notUsable", e)} ${e.hint}`).join(" ") || line.detail || line.title };
  const p = line.plan;
  if (!p) return { name, problem: say("noPlan"), adviceId: line.id };
  const { sourcing, adaptation, capacity, accelerator, serving, viability, model, provider, usdUpFront, usdOverHorizon, score, margin, closeCall } = p;
  return {
    name, sourcing, adaptation, capacity, accelerator, serving, viability, model, provider,
    usdPerMonth: p.usdPerMonth.typical, usdUpFront, usdOverHorizon, score, margin, closeCall,
    runnerUp: p.runnerUp?.sourcing ?? "", plan: pick(p.summary), problem: "", adviceId: line.id,
    summary: p.summary,
  };
}
