// The values at which an advice changes, as they are told: people and months come whole.
import { pick, say } from "../language.js";
import { amount, measured, number, ofMoney, unit as unitName } from "../format.js";
import { question } from "./questions.js";

export function measure(value, unit) {
  if (value === null || value === undefined) return say("noLimit");
  if (ofMoney(unit)) return amount(value, unit);
  return measured(number(value), unitName(pick(unit)));
}

/** What an edge changes, each name once. */
export const becomes = (changes) => [...new Set(changes.map((c) => pick(c.toName)))].join(say("comma"));

const counted = (input) => input.unit.en === "people" || question(input.id)?.type === "integer";

/** What stands after "below" or "above". value: the first at which the advice is another. */
export function edgeText(side, value, input) {
  if (!counted(input)) return measure(value, input.unit);
  return measure(side === "below" ? Math.floor(value) + 1 : Math.ceil(value) - 1, input.unit);
}

/** A value beyond the edge that can be answered. */
export function beyond(side, value, input) {
  if (!counted(input)) return value;
  return side === "below" ? Math.floor(value) : Math.ceil(value);
}
