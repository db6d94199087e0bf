// Numbers and amounts as the reader's language writes them.
import { language, pick, say } from "./language.js";
import { units } from "./words.js";

const locale = language === "zh" ? "zh-CN" : "en-US";

const plain = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const SHORT = { notation: "compact", maximumSignificantDigits: 3, useGrouping: "always" };
const compact = new Intl.NumberFormat(locale, SHORT);
const percents = new Intl.NumberFormat(locale, { style: "percent", maximumSignificantDigits: 3 });

const money = (currency, options) =>
  new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol", ...options });
const CURRENCIES = Object.fromEntries(
  ["USD", "CNY"].map((code) => [
    code,
    {
      exact: money(code, { maximumSignificantDigits: 3 }),
      price: money(code, { maximumSignificantDigits: 4 }),
      whole: money(code, { maximumFractionDigits: 0 }),
      short: money(code, SHORT),
    },
  ]),
);

/** A large number is written 3 亿, as the rules and the README write it. */
const spaced = (text) => text.replace(/(\d)(?=[万亿])/, "$1 ");

/** A number in words beside its unit: 3 people, 3 亿词元, 30%. */
export function measured(written, unit) {
  if (!unit) return written;
  // What a share is of stands before the number: 请求的 20%.
  if (unit.endsWith("的 %")) return `${unit.slice(0, -1)}${written}%`;
  if (language === "en" && written === "1") return `1 ${one(unit)}`;
  const joined = language === "zh" && (unit.startsWith("%") || (/[万亿]$/.test(written) && !/^[\w$]/.test(unit)));
  return joined ? written + unit : `${written} ${unit}`;
}

/** Of one: 1 person, 1 month, 1 request a month; "times" stays. */
function one(unit) {
  const [counted] = unit.match(/^.+?(?= (?:an?|of|per|the|in|at) |$)/) ?? [unit];
  const rest = unit.slice(counted.length);
  const odd = { people: "person", copies: "copy", times: "times" }[counted.split(" ")[0]];
  return (odd ? counted.replace(/^\w+/, odd) : counted.length > 2 ? counted.replace(/s$/, "") : counted) + rest;
}

let shown = "USD";
let perUsd = 1;
let rmbPerUsd = NaN;

/** What one US dollar is in RMB, by the catalogue. */
export function exchangeAt(rate) {
  rmbPerUsd = rate;
}

/** NaN until the catalogue has told it. */
export const exchangeRate = () => rmbPerUsd;

/** Shows amounts in another currency from now on: USD or CNY. */
export function showIn(currency) {
  shown = currency;
  perUsd = currency === "USD" ? 1 : rmbPerUsd;
}

export const currency = () => shown;

/** An amount of US dollars as such, whatever is shown. */
export const dollars = (amount) => (Math.abs(amount) >= 1000 ? CURRENCIES.USD.whole : CURRENCIES.USD.exact).format(amount);

/** Its name in the reader's language. */
export const currencyName = () => say(shown);

/** The same beside an amount or its period: RMB a month, 元/月. */
export const currencyUnit = () => say(`unit${shown}`);

/** An amount of US dollars in it, as a number. */
export const converted = (amount) => amount * perUsd;

/** An amount that is in the currency shown already: whole from a thousand up, three digits below. */
export function ownAmount(amount) {
  const { exact, whole } = CURRENCIES[shown];
  return Math.abs(amount) >= 1000 || amount === 0 ? whole.format(amount) : exact.format(amount);
}

/** The same to three digits, in thousands and millions or 万 and 亿, for axes. */
export const ownShort = (amount) => (Math.abs(amount) >= 1e4 ? spaced(CURRENCIES[shown].short.format(amount)) : ownAmount(amount));

/** An amount of US dollars in the currency shown: whole from a thousand up, three digits below; null is no limit. */
export function usd(amount) {
  if (amount === null || amount === undefined) return "∞";
  return ownAmount(converted(amount));
}

/** A price of one unit to four digits: it is multiplied. */
export function unitPrice(amount) {
  const own = converted(amount);
  return Math.abs(own) >= 1000 ? CURRENCIES[shown].whole.format(own) : CURRENCIES[shown].price.format(own);
}

/** The same to three digits, in thousands and millions or 万 and 亿, for headlines. */
export function usdShort(amount) {
  return amount === null || amount === undefined ? "∞" : ownShort(converted(amount));
}

/** Whether the API means US dollars by a name: it has the unit in it, usdPerMonth or budgetUsdPerMonth. */
export const namesUsd = (name) => /^usd|Usd(?:Per|$)/.test(name);

const LONG = 1e7; // seven digits are still read at a glance

/** Whether a unit, {en, zh} or a name of the API's, is one of money: US dollars, or so many of them a year. */
export const ofMoney = (unit) => (unit?.en ?? unit ?? "").startsWith("USD");

const PERIOD = /^(USD|美元)/;

/** A value with its unit {en, zh}: an amount of money in the currency shown. */
export function amount(value, unit) {
  if (!ofMoney(unit)) return measured(number(value), pick(unit));
  const written = Math.abs(converted(value)) < LONG ? usd(value) : usdShort(value);
  return written + pick(unit).replace(PERIOD, "");
}

/** The same without the period: for tables and axes that name it elsewhere. */
export const figure = (value, unit) => (ofMoney(unit) && typeof value === "number" ? usdShort(value) : number(value));

/** A unit as it is shown: that of money in the currency's name. */
export const shownUnit = (unit) => (ofMoney(unit) ? pick(unit).replace(PERIOD, currencyUnit()) : pick(unit));

/** A count or measure; null is infinite. */
export function number(value) {
  if (value === null || value === undefined) return "∞";
  const size = Math.abs(value);
  // Chinese counts in ten thousands, English in millions
  if (size >= (language === "zh" ? 1e4 : 1e6)) return spaced(compact.format(value));
  return size >= 1000 ? whole.format(value) : plain.format(value);
}

/** A quantity in full, for a line where it is multiplied by a price. */
export function quantity(value) {
  return Math.abs(value) >= 1000 ? whole.format(value) : plain.format(value);
}

/** A share between 0 and 1. */
export const percent = (share) => (language === "zh" ? percents.format(share) : percents.format(share).replace("%", " %"));

/** A score or margin: two digits after the point. */
export function points(value) {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/** A unit in the reader's language; one month, two months. */
export function unit(name, count) {
  const found = units[name] ? pick(units[name]) : name;
  return count === 1 && language === "en" ? one(found) : found;
}

/** What an argument rests on, in words: amounts in the currency shown. */
export function evidence({ value, unit: name }) {
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  if (typeof value !== "number") return value === null ? "∞" : String(value);
  if (ofMoney(name)) return usd(value) + unit(name).replace(PERIOD, "");
  if (name === "share") return percent(value);
  return measured(number(value), name && unit(name, value));
}

const SCALES = { M: 1e6, B: 1e9, 万: 1e4, 亿: 1e8, 万亿: 1e12 };
// A comma belongs to an amount only before three more digits; else it is the sentence's.
const AMOUNT = String.raw`(\d+(?:,\d{3})*(?:\.\d+)?)`;
const ENGLISH = new RegExp(String.raw`USD (-?)${AMOUNT}( [MB]\b)?|${AMOUNT}( [MB])? USD`, "g");
const CHINESE = new RegExp(`${AMOUNT} ?(万亿|[万亿])? ?美元`, "g");

/**
 * The reader's side of a sentence, its amounts of US dollars in the currency shown.
 * exact: the amount that the sentence rounds, where it holds one and the figure stands beside it
 */
export function told(text, exact) {
  return inOwnCurrency(pick(text), (usd, digits, scaled) => asTold((exact ?? unrounded(usd, scaled)) * perUsd, scaled));
}

/** An amount in the currency shown as sentences write it: in full as tables do, as long as it can be read. */
const asTold = (amount, scaled) =>
  Math.abs(amount) < 1000 || Math.abs(amount) >= LONG || scaled ? number(rounded(amount, 3)) : whole.format(amount);

let known = [];
const collected = new WeakMap();

/**
 * The objects that sentences on screen tell of, the nearest at hand first. Sentences round US dollars;
 * what they round is converted, not what is left of it, so that one amount does not become two in
 * another currency.
 */
export function tellsOf(...objects) {
  known = objects.filter(Boolean).map((object) => {
    if (!collected.has(object)) collected.set(object, amountsIn(object, false, new Map()));
    return collected.get(object);
  });
}

function amountsIn(value, money, found) {
  if (typeof value === "number") {
    for (const key of money ? [value.toPrecision(3), dollar(value)] : []) if (!found.has(key)) found.set(key, value);
  } else if (value !== null && typeof value === "object") {
    const told = ofMoney(value.unit);
    for (const [key, item] of Object.entries(value)) amountsIn(item, money || namesUsd(key) || (told && key === "value"), found);
  }
  return found;
}

/** To the dollar, as amounts of a thousand and more are told. */
const dollar = (usd) => `to the dollar ${Math.round(usd)}`;

/** The amount that three digits or whole dollars stand for; fewer are taken as they are: a round number is meant as one. */
function unrounded(usd, scaled) {
  if (rounded(usd, 2) === usd) return usd;
  const three = usd.toPrecision(3);
  const key = Math.abs(usd) >= 1000 && !scaled ? dollar(usd) : three;
  if (key === three && Number(three) !== usd) return usd;
  return known.find((amounts) => amounts.has(key))?.get(key) ?? usd;
}

/**
 * A whole document in the reader's language, as exact as it is: 14,970 does not become 10.6 万.
 * quoted: what others said in it, which stays as they said it
 */
export function wholeTold(text, quoted) {
  const amounts = quoted.filter((part) => part.match(language === "zh" ? CHINESE : ENGLISH)).map(literally);
  if (!amounts.length) return asExact(text);
  // Of two quotations that begin alike the longer one is there.
  const others = new RegExp(`(${amounts.sort((a, b) => b.length - a.length).join("|")})`);
  return text.split(others).map((part, i) => (i % 2 ? part : asExact(part))).join("");
}

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const asExact = (text) =>
  inOwnCurrency(text, (usd, digits, scaled) =>
    scaled || Math.abs(usd) >= 1000 ? asTold(unrounded(usd, scaled) * perUsd, scaled) : quantity(rounded(unrounded(usd) * perUsd, Math.max(3, digits))),
  );

const rounded = (value, digits) => Number(value.toPrecision(digits));

/** write: (US dollars, how many digits they were told to, whether in 万 or millions) → the amount */
function inOwnCurrency(text, write) {
  if (shown === "USD") return text;
  const own = (written, scale) => {
    const figure = written.replaceAll(",", "");
    const digits = figure.replace(".", "").replace(/^0+/, "").length;
    return write(Number(figure) * (SCALES[scale?.trim()] ?? 1), digits, Boolean(scale));
  };
  return language === "zh"
    ? text.replace(CHINESE, (_, digits, scale) => measured(own(digits, scale), currencyUnit()))
    : text.replace(ENGLISH, (_, sign, a, b, c, d) => `${currencyName()} ${sign ?? ""}${own(a ?? c, b ?? d)}`);
}
