// Numbers as people write them, read as the server reads them: 30M, 1.5k, 2 billion, 3 亿, 50万, $4k, 40 %.
// The page needs the value only to echo it and to place sliders; the server has the last word. What it
// does not know is other currencies: ¥50万, 50万元 and RMB 500k are turned into US dollars here.
import { exchangeRate, ofMoney } from "../format.js";
import { asked, rate } from "./rate.js";

const MULTIPLES = {
  "": 1, k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, b: 1e9, bn: 1e9, billion: 1e9,
  t: 1e12, tn: 1e12, trillion: 1e12, 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8,
  十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12,
};
const SHAPE = /^([+-]?(?:\d{1,3}(?:[, _]\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d{1,3})?|[+-]?\.\d+) ?([a-z]*|[十百千万亿]*)$/;

const RMB = /^(?:每[月年度] ?)?(?:cn)?(?:¥|rmb|cny|人民币)|(?:rmb|cny|人民币|[^美]元)$/;
const PERIOD = /^每[月年度] ?| ?(?:\/|每|an? |per ) ?(?:month|year|kwh|月|年|千瓦时|度)$/g;

/** Whether an amount is said to be in RMB. */
export const inRmb = (text) => RMB.test(normal(text).replace(PERIOD, ""));

/** Whether an amount says which currency it is in. */
export const marked = (text) => /[$¥元]|usd|rmb|cny|人民币/.test(normal(text));

/** The number that an answer writes, amounts of money in US dollars, or NaN. unit: the question's, in both languages. */
export function value(answer, unit = { en: "", zh: "" }) {
  if (typeof answer === "number") return answer;
  if (typeof answer !== "string" || answer.length > 64) return NaN;
  const number = byPeriod(answer, unit);
  return ofMoney(unit) && inRmb(answer) ? number / exchangeRate() : number;
}

// The period first: one beside an amount of money would else be taken for the question's own.
function byPeriod(answer, unit) {
  const found = rate(normal(answer), unit);
  const converted = found ? asked(amount(found.amount, found.unit), found.times) : NaN;
  return Number.isNaN(converted) ? amount(answer, unit) : converted;
}

function amount(text, unit) {
  const [, digits, word] = bare(text, unit).match(SHAPE) ?? [];
  const multiple = MULTIPLES[word];
  return multiple === undefined ? NaN : Number(digits.replaceAll(/[, _]/g, "")) * multiple;
}

const normal = (text) => text.normalize("NFKC").trim().toLowerCase();

function bare(text, unit) {
  let plain = normal(text).replaceAll("萬", "万").replaceAll("億", "亿");
  for (const written of [normal(unit.en), normal(unit.zh)]) {
    if (written && plain.endsWith(written)) plain = plain.slice(0, -written.length);
  }
  if (ofMoney(unit)) plain = plain.replace(PERIOD, "").replace(/^(us\$|\$|usd|(?:cn)?¥|rmb|cny|人民币)/, "").replace(/(usd|美元|rmb|cny|人民币|元)$/, "");
  else if (unit.en.startsWith("%")) plain = plain.replace(/%$/, "");
  return plain.trim();
}
