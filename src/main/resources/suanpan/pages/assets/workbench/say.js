// The workbench's texts in the reader's language.
import { language } from "../language.js";
import { words } from "./words.js";

/** A text with its {placeholders} filled in. */
export function say(key, values = {}) {
  const text = words[key]?.[language];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}
