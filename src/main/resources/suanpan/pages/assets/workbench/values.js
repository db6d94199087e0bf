// Controls for the values of a rule: numbers with units, pick lists, lists of values, truths.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language, pick } from "../language.js";
import { number } from "../format.js";
import { choices } from "./parts.js";
import { say } from "./say.js";

/** A number with its unit; what is typed is sent as it is, so that 5 亿 and 500M both work. */
export function amount(value, component, change, label) {
  const shown = typeof value === "number" ? written(value) : (value ?? "");
  const unit = component ? pick(component.unitText) : "";
  return html`<span class="amount"
    ><input
      type="text"
      inputmode="text"
      autocomplete="off"
      aria-label=${label ?? (component ? pick(component.text) : say("strength"))}
      size=${Math.max(shown === "" ? 9 : 4, String(shown).length)}
      placeholder=${shown === "" ? say("amountWanted") : nothing}
      .value=${String(shown)}
      @change=${(e) => change(plain(e.target.value))}
    />${unit ? html` <span class="unit">${unit}</span>` : nothing}</span
  >`;
}

/** Digits become a number at once; anything else the server reads. */
function plain(text) {
  const bare = text.trim();
  return /^-?\d+(\.\d+)?(e\d+)?$/i.test(bare) ? Number(bare) : bare;
}

/** A number so that typing it again gives the same: short where nothing is lost. */
export function written(value) {
  const steps = language === "zh" ? [[1e12, " 万亿"], [1e8, " 亿"], [1e4, " 万"]] : [[1e12, "T"], [1e9, "B"], [1e6, "M"]];
  for (const [size, name] of steps) {
    const short = value / size;
    if (Math.abs(short) >= 1 && Number(short.toPrecision(6)) * size === value) {
      return Number(short.toPrecision(6)) + name;
    }
  }
  return Number.isInteger(value) && Math.abs(value) >= 10000 ? value.toLocaleString("en-US") : String(value);
}

/** The control for one value of a component. */
export function single(value, component, change) {
  const label = pick(component.text);
  if (component.kind === "number") return amount(value, component, change, label);
  if (component.kind === "truth") {
    const list = ["true", "false"].map((id) => ({ id, text: both(id === "true" ? "yes" : "no") }));
    return html`<select class="value" aria-label=${label} @change=${(e) => change(e.target.value === "true")}>
      ${choices(list, value === "" || value === undefined ? "" : String(value))}
    </select>`;
  }
  if (component.values.length) {
    return html`<select class="value" aria-label=${label} @change=${(e) => change(e.target.value)}>
      ${choices(component.values, value)}
    </select>`;
  }
  return html`<input
    type="text"
    aria-label=${label}
    .value=${value ?? ""}
    @change=${(e) => change(e.target.value.trim())}
  />`;
}

function both(key) {
  return { en: say(key), zh: say(key) };
}

/** Several values of a component, ticked in a list that opens. */
export function several(values, component, change) {
  const name = (id) => pick(component.values.find((v) => v.id === id)?.text) || id;
  const toggle = (id, on) => change(on ? [...values, id] : values.filter((v) => v !== id));
  return html`<details class="several">
    <summary>${values.map(name).join(language === "zh" ? "、" : ", ") || say("choose")}</summary>
    <div class="ticks" role="group" aria-label=${pick(component.text)}>
      ${component.values.map(
        (v) =>
          html`<label
            ><input
              type="checkbox"
              .checked=${values.includes(v.id)}
              @change=${(e) => toggle(v.id, e.target.checked)}
            />
            ${pick(v.text)}</label
          >`,
      )}
    </div>
  </details>`;
}

/** A value for reading. */
export function shown(value, component) {
  if (typeof value === "number") return number(value) + (component?.unit ? " " + pick(component.unitText) : "");
  if (value === "infinity") return "∞";
  if (typeof value === "boolean") return say(value ? "yes" : "no");
  return pick(component?.values.find((v) => v.id === value)?.text) || String(value);
}
