// Names and figures as sentences need them.
import { language, pick } from "../language.js";

const locale = language === "zh" ? "zh-CN" : "en-US";
const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
const small = new Intl.NumberFormat(locale, { style: "percent", maximumSignificantDigits: 2 });

/** A share of 1 as a percentage. */
export function percent(value) {
  return (value > 0 && value < 0.1 ? small : share).format(value);
}

/** A name inside a sentence: "Hosted open model" becomes "hosted open model", "API" stays. */
export function inside(text) {
  const name = pick(text);
  return language === "en" && /^[A-Z][^A-Z]/.test(name) ? name[0].toLowerCase() + name.slice(1) : name;
}

/** A name at the start of a sentence. */
export function first(text) {
  const name = pick(text);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
