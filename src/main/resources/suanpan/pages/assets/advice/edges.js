// The values at which an advice changes, as they are told: the first at which it is another.
import { pick, say } from "../language.js";
import { amount, measured, number, ofMoney, unit as unitName } from "../format.js";
import { onRail } from "./scale.js";

export function measure(value, unit) {
  if (value === null || value === undefined) return say("noLimit");
  if (ofMoney(unit)) return amount(value, unit);
  return measured(number(value), unitName(pick(unit)));
}


/** Where an edge lies, in words: "below 1 person", "20 % of requests or more", "at 0" where the range ends. */
export function boundary(side, { value, lastSame, beyond }, { input, low, high }) {
  const kind = beyond ? `beyond-${side}` : value === low || value === high ? "at-end" : side;
  return say(kind, { value: measure(beyond ? lastSame : value, input.unit) });
}

const WITH_SOURCING = ["sourcing", "viability"];

/** What an edge changes, each name once. Another way of sourcing brings the rest with it, which goes unsaid. */
export function becomes(changes) {
  const sourced = changes.some((c) => c.decision === "sourcing");
  const told = changes.filter((c) => !sourced || WITH_SOURCING.includes(c.decision));
  return [...new Set(told.map((c) => pick(c.toName)))].join(say("comma"));
}

/**
 * Every edge of an input, [side, edge, whether the way of sourcing changes there]: the nearest change
 * of any kind on either side, and the nearest of the way of sourcing where it lies further out.
 */
export function edges(point) {
  return [
    ["below", point.below, point.sourcingBelow],
    ["above", point.above, point.sourcingAbove],
  ].flatMap(([side, any, sourcing]) => {
    const apart = sourcing && sourcing.value !== any.value;
    return [
      ...(any ? [[side, any, Boolean(sourcing) && !apart]] : []),
      ...(apart ? [[side, sourcing, true]] : []),
    ];
  });
}

/** The nearer of the edges of an input that change the way of sourcing, [side, edge], or undefined. */
export function nearestSourcing(point) {
  const place = (value) => onRail(value ?? point.high, point.low, point.high);
  const away = ([, edge]) => Math.abs(place(edge.value) - place(point.input.value));
  return edges(point)
    .filter(([, , sourcing]) => sourcing)
    .sort((a, b) => away(a) - away(b))[0];
}
