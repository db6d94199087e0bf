// Numbers and amounts as the reader's language writes them.
import { language, pick } from "./language.js";
import { units } from "./words.js";

const locale = language === "zh" ? "zh-CN" : "en-US";

const plain = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 });
const cents = new Intl.NumberFormat(locale, {
  style: "currency",
  currency: "USD",
  currencyDisplay: "narrowSymbol",
  maximumSignificantDigits: 3,
});
const dollars = new Intl.NumberFormat(locale, {
  style: "currency",
  currency: "USD",
  currencyDisplay: "narrowSymbol",
  maximumFractionDigits: 0,
});

const tight = new Intl.NumberFormat(locale, {
  style: "currency",
  currency: "USD",
  currencyDisplay: "narrowSymbol",
  notation: "compact",
  maximumSignificantDigits: 3,
});

/** An amount in US dollars: whole above ten, three digits below; null is no limit. */
export function usd(amount) {
  if (amount === null || amount === undefined) return "∞";
  return Math.abs(amount) >= 10 || amount === 0 ? dollars.format(amount) : cents.format(amount);
}

/** An amount in US dollars in few characters, for an axis. */
export function usdShort(amount) {
  return tight.format(amount);
}

/** A count or measure; null is infinite. */
export function number(value) {
  if (value === null || value === undefined) return "∞";
  const size = Math.abs(value);
  // Chinese counts in ten thousands, English in millions
  if (size >= (language === "zh" ? 1e4 : 1e6)) return compact.format(value);
  return size >= 1000 ? whole.format(value) : plain.format(value);
}

/** A quantity in full, for a line where it is multiplied by a price. */
export function quantity(value) {
  return Math.abs(value) >= 1000 ? whole.format(value) : plain.format(value);
}

/** A score or margin: two digits after the point. */
export function points(value) {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/** A unit in the reader's language. */
export function unit(name) {
  return units[name] ? pick(units[name]) : name;
}
