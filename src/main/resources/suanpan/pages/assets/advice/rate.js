// Amounts by the minute, the day and so on, where a question asks by another period: 400/min, 5 requests per
// second, 20000 a day, 每分钟 400 次. Read as the server reads them; a month has 730 hours, a year twelve months.
const MONTH = 730 * 3600;
const SECONDS = { second: 1, minute: 60, hour: 3600, day: 86400, week: 604800, month: MONTH, year: 12 * MONTH };
const PERIODS = ["second", "minute", "hour", "day", "week", "month", "year"];

// One group for each period; a bare m could be a minute or a month and is neither.
const EN = "(?:(s|secs?|seconds?)|(mins?|minutes?)|(h|hrs?|hours?)|(d|days?)|(w|wks?|weeks?)|(mo|mths?|months?)|(y|yrs?|years?|annum))";
const ZH = "(?:(秒钟?)|(分钟?|分鐘)|(小时|小時|时)|(天|日)|(周|週|星期)|(月)|(年))";
const AFTER_EN = new RegExp(`(?: ?/ ?(?:1 )?|(?<![a-z])(?:per|an?|each|every) )${EN}(?![a-z])`);
const AFTER_ZH = new RegExp(` ?(?:/|每) ?(?:个|個)?${ZH}`);
const BEFORE_ZH = new RegExp(`(?<![\\d/个])(?:每|一|平均每)(?:个|個)?${ZH}|(日)均`);
const ADVERB = /(?<![a-z])(hour|dai|week|month|year)ly(?![a-z])/;
const SHORT = /(?<![a-z])([rqt])p([sm])(?![a-z])/;
const ASKED = /^(.+?)(?:\/| a | an | per )(second|minute|hour|day|week|month|year)$/;
const REQUESTS = / ?(?:requests?|reqs?|calls?|quer(?:y|ies)|次请求|次調用|次调用|个请求|请求|次)$/;

/** What stands beside the period, its unit without one, and how often it fits: { amount, unit, times }, or undefined. plain: lower case, half width. */
export function rate(plain, unit) {
  const [, counted, asked] = unit.en.startsWith("%") ? [] : (unit.en.match(ASKED) ?? []);
  const found = asked && written(plain, counted);
  if (!found) return undefined;
  const rest = `${plain.slice(0, found.start)} ${plain.slice(found.end)}`.trim();
  const amount = counted === "requests" ? rest.replace(REQUESTS, "").trim() : rest;
  return { amount, unit: { en: counted, zh: unit.zh.split("/")[0] }, times: SECONDS[asked] / SECONDS[found.period] };
}

/** The number by the period asked for: nobody means a fraction of one in a thousand. */
export function asked(number, times) {
  const converted = number * times;
  return Math.abs(converted) >= 1000 ? Math.round(converted) : converted;
}

function written(plain, counted) {
  for (const pattern of [AFTER_EN, AFTER_ZH, BEFORE_ZH]) {
    const match = plain.match(pattern);
    // The eighth is 日均.
    if (match) return at(match, PERIODS[match.slice(1).findIndex((group) => group !== undefined)] ?? "day");
  }
  const adverb = plain.match(ADVERB);
  if (adverb) return at(adverb, adverb[1] === "dai" ? "day" : adverb[1]);
  const short = plain.match(SHORT);
  const fits = short && (short[1] === "t") === counted.startsWith("token");
  return fits ? at(short, short[2] === "s" ? "second" : "minute") : undefined;
}

const at = (match, period) => ({ start: match.index, end: match.index + match[0].length, period });
