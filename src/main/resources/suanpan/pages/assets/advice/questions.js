// What the questionnaire says about a question, and what is assumed while it is open.
import { language, pick, say } from "../language.js";
import { amount } from "../format.js";
import { value as read } from "./human-number.js";
import { state } from "./store.js";

const NUMERIC = new Set(["integer", "number"]);

/** The question of an id; `priorities.cost` and `excludedVendors[0]` lead to the question they are part of. */
export function question(path) {
  const id = path.split(/[.[]/)[0];
  return state.questionnaire.questions.find((q) => q.id === id);
}

/** Whether a number among the answers cannot be read, or lies outside what its question takes. */
export function doubtful(answers) {
  return (state.questionnaire?.questions ?? []).some((q) => {
    if (!NUMERIC.has(q.type) || answers[q.id] === undefined) return false;
    const meant = read(answers[q.id], q.unit);
    return Number.isNaN(meant) || meant < (q.min ?? -Infinity) || meant > (q.max ?? Infinity);
  });
}

/** The name of a question, or of one criterion within the priorities. */
export function title(path) {
  const [, criterion] = path.split(".");
  const found = question(path);
  return pick(found?.criteria?.find((c) => c.id === criterion)?.label ?? found?.text) || path;
}

/** How many questions are assumed; the priorities are one, however many weights they have. */
export const assumedQuestions = (advice) => new Set(advice.assumptions.map((a) => a.question.split(".")[0])).size;

/** What the advice assumes for an open question: the advice itself knows best, else the questionnaire. */
export function assumption(q, answers) {
  const told = state.advice?.assumptions.find((a) => a.question === q.id);
  if (told) return told.value;
  const { by, cases, value } = q.default ?? {};
  if (!by) return value;
  const chosen = answers[by] ?? assumption(question(by), answers);
  return cases[chosen]?.value;
}

const named = (q, value) => pick(q?.choices?.find((c) => c.value === value)?.label) || value;

/** A value of a question in words. */
export function shown(q, value) {
  if (value === null || value === undefined) return say("leftOpen");
  if (Array.isArray(value)) return value.length ? value.map((v) => named(q, v)).join(language === "zh" ? "、" : ", ") : say("none");
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  const meant = NUMERIC.has(q?.type) ? read(value, q.unit) : NaN;
  if (!Number.isNaN(meant)) return amount(meant, q.unit);
  if (typeof value === "string") return named(q, value);
  if (typeof value === "object") return Object.entries(value).map(([id, v]) => `${title(`${q.id}.${id}`)} ${v}`).join(say("comma"));
  return amount(value, q?.unit);
}
