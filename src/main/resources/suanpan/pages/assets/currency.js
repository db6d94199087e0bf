// The currency that amounts are shown in: the reader's choice, else the one of the language.
import { language } from "./language.js";

const KEY = "suanpan.currency";

export function ownCurrency() {
  let chosen = null;
  try {
    chosen = localStorage.getItem(KEY);
  } catch {
    // the language decides
  }
  return chosen ?? (language === "zh" ? "CNY" : "USD");
}

export function remember(code) {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // it holds until the next page
  }
}
