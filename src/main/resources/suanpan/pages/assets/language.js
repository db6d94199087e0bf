// The reader's language: ?lang=, else what was chosen before, else the browser's.
import { words } from "./words.js";

const KEY = "suanpan.language";

function wanted() {
  const asked = new URLSearchParams(location.search).get("lang");
  const tag = asked ?? stored() ?? navigator.languages?.[0] ?? navigator.language ?? "en";
  return tag.toLowerCase().startsWith("zh") ? "zh" : "en";
}

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage may be switched off
  }
}

export const language = wanted();
document.documentElement.lang = language === "zh" ? "zh-CN" : "en";

/** Speaks with a set of words: a key gives its text, with {placeholders} filled in. */
export function speak(words) {
  return (key, values = {}) => {
    const text = words[key]?.[language];
    if (text === undefined) throw new Error(`no words for ${key}`);
    return joined(text.replace(/\{(\w+)\}/g, (_, name) => values[name]));
  };
}

/**
 * 3 亿词元, not 3 亿 词元: a unit that was filled in stands close to the word it counts; and
 * 模型 API 最便宜, not 模型 API最便宜: Latin words stand apart from Chinese ones.
 */
const joined = (text) =>
  text.replace(/([万亿]) (?=\p{sc=Han})/gu, "$1").replace(/([A-Za-z])(?=\p{sc=Han})/gu, "$1 ").replace(/(\p{sc=Han})(?=[A-Z])/gu, "$1 ");

/** A text that every page may use. */
export const say = speak(words);

/** One of our texts in both languages. */
export const both = (key) => words[key];

/** The reader's side of a text in both languages. */
export function pick(text) {
  return text?.[language] ?? "";
}

/** The address of this page in another language. */
export function inLanguage(other) {
  const url = new URL(location.href);
  url.searchParams.set("lang", other);
  return url.pathname + url.search;
}

export function remember(chosen) {
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // the link itself carries the choice
  }
}
