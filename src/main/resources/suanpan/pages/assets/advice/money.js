// Amounts of money in answers. They are kept as they were typed, in their own currency, and go to the
// API in US dollars at the catalogue's exchange rate.
import { converted, currency, exchangeRate, namesUsd, ofMoney } from "../format.js";
import { inRmb, marked, value } from "./human-number.js";
import { state } from "./store.js";

const OWN = "CNY "; // before an amount that was typed without a sign while RMB was shown
const SHOWN_DIGITS = 4;
const SENT_DIGITS = 6;

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });
const DOLLARS = { en: "USD", zh: "美元" };
const foreign = (question) => ofMoney(question.unit) && currency() !== "USD";

/** An answer as its field shows it: an amount in the currency shown, whichever it was given in. */
export function inField(question, answer) {
  if (typeof answer !== "number") {
    const own = foreign(question) && String(answer).startsWith(OWN);
    return own ? answer.slice(OWN.length) : String(answer);
  }
  return grouped.format(foreign(question) ? Number(converted(answer).toPrecision(SHOWN_DIGITS)) : answer);
}

/** What was typed into a field as an answer: an amount without a sign is of the currency shown. */
export const fromField = (question, text) =>
  foreign(question) && text.trim() && !marked(text) ? OWN + text : text;

/** A number once its field is left: digits are grouped then, not under the caret. */
export const settled = (question, number) => (foreign(question) ? OWN + grouped.format(number) : number);

/** The answers as the API takes them. An amount that cannot be read goes as it was typed, to be refused. */
export function inDollars(answers) {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, sent(id, answer)]));
}

// With its period, so that RMB a year do not pass for RMB a month.
const unit = (id) => state.questionnaire?.questions.find((q) => q.id === id)?.unit ?? DOLLARS;

function sent(id, answer) {
  if (!namesUsd(id) || typeof answer !== "string" || !inRmb(answer)) return answer;
  const usd = value(answer, unit(id));
  if (!Number.isNaN(usd)) return Number(usd.toPrecision(SENT_DIGITS));
  return answer.startsWith(OWN) ? answer.slice(OWN.length) : answer;
}

/** Whether nothing can be asked with these answers before the exchange rate is known. */
export const needRate = (answers) =>
  Number.isNaN(exchangeRate()) && Object.entries(answers).some(([id, a]) => namesUsd(id) && typeof a === "string" && inRmb(a));
