// Pictures of an advice. Interface:
//
//   import { pictures } from "/assets/charts/index.js";
//   pictures({ advice, curves, robustness, of })  → a template: every picture whose data is there.
//     advice      what POST /api/v1/advice answers
//     curves      its `curves`, or what POST /api/v1/curves answers; may come later
//     robustness  its `robustness`; may come later
//     of          {curves, robustness}: the advice each belongs to, when a newer one is there already
//   Call it again with the same things and more: what is drawn stays, what is new is added.
//
//   Each picture is <sp-picture>, whose property `picture` holds a model (see picture.js). It draws
//   itself when it comes near the screen and only then fetches the chart library.
//   Single pictures: costByVolume(curves, advice), costOverTime(curves, advice),
//   triangle(curves, advice), tornado(robustness, advice), shares(robustness, advice),
//   costLines(advice), tierPrices(offers, models, date), modelPrices(model, offers, date, nameOf).
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { currency } from "../format.js";
import { inCurrency } from "./amounts.js";
import "./picture.js";
import { costByVolume } from "./cost-by-volume.js";
import { costLines } from "./cost-lines.js";
import { costOverTime } from "./cost-over-time.js";
import { shares } from "./shares.js";
import { triangle } from "./triangle.js";
import { tornado } from "./tornado.js";
import { modelPrices, pricesOf, tierPrices } from "./price-history.js";
import { say } from "./words.js";

export { costByVolume, costLines, costOverTime, modelPrices, shares, tierPrices, tornado, triangle };

// A picture is made anew only when what it shows is new, so that it need not be drawn again.
const made = new Map();

function once(name, of, make) {
  const known = made.get(name);
  if (known && known.of.every((value, i) => value === of[i])) return known.model;
  const model = make();
  made.set(name, { of, model });
  return model;
}

export function pictures({ advice, curves, robustness, of = {} }) {
  if (!advice?.plan) return nothing;
  const [drawnFor, sampledFor] = [of.curves ?? advice, of.robustness ?? advice];
  return drawn(
    inCurrency(advice),
    drawnFor.plan && inCurrency(curves),
    inCurrency(drawnFor),
    sampledFor.plan && inCurrency(robustness),
    inCurrency(sampledFor),
  );
}

function drawn(advice, curves, drawnFor, robustness, sampledFor) {
  const models = [
    curves && once("volume", [curves, drawnFor], () => costByVolume(curves, drawnFor)),
    curves && once("time", [curves, drawnFor], () => costOverTime(curves, drawnFor)),
    curves && once("triangle", [curves, drawnFor], () => triangle(curves, drawnFor)),
    once("lines", [advice], () => costLines(advice)),
    once("prices", [advice.plan.model, currency()], () => pricesOf(advice)),
    robustness && once("shares", [robustness, sampledFor], () => shares(robustness, sampledFor)),
    robustness && once("tornado", [robustness, sampledFor], () => tornado(robustness, sampledFor)),
  ];
  return html`<section class="pictures" aria-labelledby="pictures-title">
    <h2 id="pictures-title">${say("title")}</h2>
    <div class="wall">
      ${models.map((model, i) =>
        model ? html`<sp-picture .picture=${model} ?foldable=${i > 0}></sp-picture>` : html`<div class="picture-place" aria-hidden="true"><span>${say("place")}</span></div>`,
      )}
    </div>
  </section>`;
}
