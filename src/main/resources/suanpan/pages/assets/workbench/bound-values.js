// What a condition compares with: a fixed value, or a value of an earlier fact, as it is or times a factor.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { freshVariable } from "./form.js";
import { component, fact } from "./glossary.js";
import { say } from "./say.js";
import { amount } from "./values.js";

const SIGNS = ["*", "/", "+", "-"];

/** A value as { base, sign, number }: base names the earlier value; null when it is another shape. */
export function parted(value) {
  if (value?.variable) return { base: value, sign: "", number: null };
  if (!SIGNS.includes(value?.sign)) return null;
  const { left, sign, right } = value;
  if (left?.variable && typeof right !== "object") return { base: left, sign, number: right };
  const turned = right?.variable && typeof left !== "object" && (sign === "*" || sign === "+");
  return turned ? { base: right, sign, number: left } : null;
}

function joined({ base, sign, number }) {
  return sign ? { left: base, sign, right: number } : base;
}

/** The facts and bound values that stand before a condition, with what they are called. */
export function earlier(form, index, words) {
  const found = [];
  const patterns = form.conditions.slice(0, index + 1).filter((c) => c.fact && c.quantifier === "some");
  patterns.forEach((p) => {
    const before = form.conditions.indexOf(p) < index;
    const twins = patterns.filter((other) => other.fact === p.fact).length > 1;
    const whose = pick(fact(words, p.fact)?.text) + (twins ? ` ${form.conditions.indexOf(p) + 1}` : "");
    for (const bound of (p.tests ?? []).filter((t) => t.bind)) {
      found.push({ pattern: p, base: { variable: bound.bind }, asked: component(words, p.fact, bound.component), whose });
    }
    for (const asked of before ? (fact(words, p.fact)?.components ?? []) : []) {
      const bound = (p.tests ?? []).some((t) => t.bind && t.component === asked.name);
      if (!bound) found.push({ pattern: p, base: { variable: p.variable, component: asked.name }, asked, whose });
    }
  });
  return found.filter((one) => one.asked);
}

/** Those that a component can be compared with: of its kind, those of its unit first. */
export function comparable(form, index, asked, words) {
  const alike = (one) => one.asked.unit === asked.unit;
  const ids = new Set(asked.values.map((v) => v.id));
  const texts = (one) => one.asked.name === asked.name || one.asked.values.some((v) => ids.has(v.id)) || (!ids.size && !one.asked.values.length);
  const all = earlier(form, index, words).filter((one) => one.asked.kind === asked.kind && (asked.kind === "number" || texts(one)));
  return [...all.filter(alike), ...all.filter((one) => !alike(one))];
}

/** Picks what to compare with; fixed is the control of a fixed value, change(value) hears the choice. */
export function against(form, index, test, asked, words, fixed, change) {
  const parts = parted(test.value);
  const list = comparable(form, index, asked, words);
  if (!list.length && !parts) return fixed;
  const same = (one) => one.base.variable === parts?.base.variable && one.base.component === parts?.base.component;
  const choose = (e) => {
    const one = list[Number(e.target.value)];
    if (!one) return change("");
    // A fact without a name gets one when somebody refers to it.
    const variable = one.base.variable || freshVariable(form, one.pattern.fact);
    if (one.base.component) one.pattern.variable = variable;
    change(joined({ ...(parts ?? { sign: "", number: null }), base: { ...one.base, variable } }));
  };
  return html`<span class=${"against" + (parts ? "" : " fixed")}>
    <select class="with" aria-label=${say("compareWith")} @change=${choose}>
      <option value="" ?selected=${!parts}>${say("fixedValue")}</option>
      ${list.map(
        (one, i) =>
          html`<option value=${i} ?selected=${parts && same(one)}>${pick(one.asked.text)} · ${one.whose}</option>`,
      )}
    </select>
    ${parts ? (asked.kind === "number" ? factor(parts, asked, change) : nothing) : fixed}
  </span>`;
}

function factor(parts, asked, change) {
  const turn = (e) => {
    const sign = e.target.value;
    const number = parts.number ?? (sign === "*" || sign === "/" ? 1 : 0);
    change(joined({ ...parts, sign, number: sign ? number : null }));
  };
  const scale = parts.sign === "*" || parts.sign === "/";
  return html`<select class="sign" aria-label=${say("factor")} @change=${turn}>
      <option value="" ?selected=${!parts.sign}>${say("asItIs")}</option>
      ${SIGNS.map((sign) => html`<option value=${sign} ?selected=${sign === parts.sign}>${{ "*": "×", "/": "÷", "+": "+", "-": "−" }[sign]}</option>`)}
    </select>
    ${parts.sign
      ? amount(parts.number, scale ? null : asked, (number) => change(joined({ ...parts, number })), say("factor"))
      : nothing}`;
}
