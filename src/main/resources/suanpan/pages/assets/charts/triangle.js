// Quality, speed and cost in one triangle, every way of sourcing a shape in it: the further out a
// corner, the better. Rings stand for quality tiers, fourfold speed and tenfold cost.
import { number, ownAmount as usd } from "../format.js";
import { pick } from "../language.js";
import { base, dash, tellsOfOne } from "./look.js";
import { first } from "./naming.js";
import { tip } from "./tip.js";
import { say } from "./words.js";

const TIERS = ["adequate", "strong", "frontier"];
const RINGS = [1 / 3, 2 / 3, 1];
/** The speed of the inner ring, in tokens a second for one user; each ring further is four times. */
const SLOWEST = 10;
const CORNERS = [
  [0, 1],
  [-0.866, -0.5],
  [0.866, -0.5],
];

/** curves as the API sends them, with the advice they belong to */
export function triangle({ overTime }, advice) {
  const options = measured(overTime.lines);
  return {
    id: "triangle",
    size: "tall",
    date: advice.provenance.catalogueDate,
    title: finding(options, advice.plan.sourcing),
    about: say("triangleAbout") + (options.some(tuned) ? say("triangleTuned") : ""),
    legend: options.map((o) => ({ option: o.option, name: o.name })),
    columns: [
      { title: say("option") },
      { title: say("model") },
      { title: say("quality") },
      { title: say("speed"), show: number, numeric: true },
      { title: say("cumulative"), show: usd, numeric: true },
      { title: say("timesLeast"), show: times, numeric: true },
    ],
    rows: options.map((o) => [o.name, o.model, quality(o), o.speed, o.usd, o.times]),
    option: (look, shown) => draw(options, advice.plan.sourcing, look, shown),
  };
}

const times = (value) => `${number(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))} ×`;

/** Where every option stands on the three scales, 0 at the centre and 1 at the corner. */
function measured(lines) {
  const total = (line) => line.usdCumulative.at(-1);
  const least = Math.min(...lines.map(total));
  return lines.map((line) => {
    const speed = line.tokensPerSecondPerUser;
    const dearer = total(line) / least;
    return {
      option: line.option,
      name: pick(line.name),
      model: line.model,
      tier: line.qualityTier,
      speed,
      usd: total(line),
      times: dearer,
      reach: [
        (TIERS.indexOf(line.qualityTier) + 1) / 3,
        speed === null ? null : within((1 + Math.log(speed / SLOWEST) / Math.log(4)) / 3),
        within(1 - Math.log10(dearer) / 3),
      ],
    };
  });
}

const TUNED = ["hosted-tuned", "self-hosted-tuned"];
const tuned = ({ option }) => TUNED.includes(option);

/** Of a tuned model the tier that it starts from: what tuning adds holds on its own task alone. */
const quality = (o) => (tuned(o) ? say("beforeTuning", { tier: say(o.tier) }) : say(o.tier));

const within = (reach) => Math.min(1, Math.max(0.05, reach));

function finding(options, sourcing) {
  const mine = options.find((o) => o.option === sourcing);
  if (!mine) return say("none");
  const values = {
    option: first({ en: mine.name, zh: mine.name }),
    tier: quality(mine),
    times: times(mine.times),
    speed: mine.speed === null ? say("speedUnknown") : say("speedKnown", { speed: number(mine.speed) }),
  };
  return say(mine.times < 1.05 ? "triangleCheapest" : "triangleDearer", values);
}

function draw(options, sourcing, look, shown) {
  const [wide, high] = [2.5, 1.86];
  const unit = Math.min((look.width - 16) / wide, (look.height - 16) / high);
  const left = (look.width - unit * wide) / 2;
  const top = (look.height - unit * high) / 2;
  const at = (corner, reach) => CORNERS[corner].map((part) => part * reach);
  const closed = (reaches) => [0, 1, 2, 0].map((corner) => at(corner, reaches[corner]));
  const quiet = { type: "line", silent: true, symbol: "none", z: 1 };
  return {
    ...base(look),
    grid: { left, top, width: unit * wide, height: unit * high },
    xAxis: { type: "value", min: -wide / 2, max: wide / 2, show: false },
    yAxis: { type: "value", min: -0.66, max: 1.2, show: false },
    tooltip: tellsOfOne(look, ({ seriesId }) => hover(options, seriesId, look)),
    series: [
      ...RINGS.map((ring) => ({
        ...quiet,
        data: closed([ring, ring, ring]),
        lineStyle: { color: look.line, width: ring === 1 ? 2 : 1 },
      })),
      ...CORNERS.map((corner) => ({
        ...quiet,
        data: [[0, 0], corner],
        lineStyle: { color: look.line, width: 1 },
      })),
      corners(look),
      rings(look),
      ...options
        .filter((o) => shown(o.option))
        .map((o) => shape(o, o.option === sourcing, at, look)),
    ],
  };
}

/** A shape with three corners; open where the speed is not known. */
function shape(option, mine, at, look) {
  const corners = option.reach[1] === null ? [0, 2] : [0, 1, 2, 0];
  return {
    id: option.option,
    type: "line",
    color: look.option(option.option),
    data: corners.map((corner) => at(corner, option.reach[corner])),
    symbol: "circle",
    symbolSize: mine ? 11 : 8,
    triggerLineEvent: true,
    lineStyle: { width: mine ? 4 : 2, type: dash(option.option) },
    z: mine ? 5 : 3,
  };
}

function corners(look) {
  const names = [say("quality"), say("speedCorner"), say("costCorner")];
  const places = ["top", "bottom", "bottom"];
  return {
    type: "scatter",
    silent: true,
    symbolSize: 1,
    data: CORNERS.map((corner, i) => ({
      value: corner,
      label: {
        show: true,
        position: places[i],
        formatter: names[i],
        color: look.ink,
        fontWeight: 700,
        fontSize: 13,
      },
    })),
  };
}

/** What the rings stand for, along each of the three directions. */
function rings(look) {
  const names = [
    TIERS.map((tier) => say(tier)),
    RINGS.map((_, i) => say("speedRing", { speed: number(SLOWEST * 4 ** i) })),
    ["100 ×", "10 ×", say("least")],
  ];
  const data = CORNERS.flatMap((corner, c) =>
    RINGS.map((ring, i) => ({
      value: corner.map((part) => part * ring),
      label: {
        show: true,
        formatter: names[c][i],
        color: look.quiet,
        fontSize: 11,
        position: c === 0 ? "right" : "top",
        textBorderColor: look.paper,
        textBorderWidth: 3,
      },
    })),
  );
  return { type: "scatter", silent: true, symbolSize: 1, z: 6, data };
}

function hover(options, id, look) {
  const o = options.find((option) => option.option === id);
  if (!o) return "";
  const colour = look.option(o.option);
  return tip(`${o.name} · ${o.model}`, [
    { colour, name: say("quality"), text: quality(o) },
    { colour, name: say("speed"), text: o.speed === null ? say("notStated") : number(o.speed) },
    { colour, name: say("cumulative"), text: usd(o.usd) },
    { colour, name: say("timesLeast"), text: times(o.times) },
  ]);
}
