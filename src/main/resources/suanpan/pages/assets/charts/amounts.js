// Amounts in the currency shown: everything that the API names usd… is converted once, so that axes,
// tables and files agree and axes have round values.
import { converted, currency, namesUsd } from "../format.js";

const known = new WeakMap();

/** The same object with its amounts in the currency shown; the same result for the same object. */
export function inCurrency(object) {
  if (!object || currency() === "USD") return object;
  if (!known.has(object)) known.set(object, convert(object, false));
  return known.get(object);
}

function convert(value, amount) {
  if (typeof value === "number") return amount ? converted(value) : value;
  if (Array.isArray(value)) return value.map((item) => convert(item, amount));
  if (value === null || typeof value !== "object") return value;
  const own = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, convert(item, amount || namesUsd(key))]),
  );
  known.set(own, own); // nothing is converted twice, nor any part of it
  return own;
}
