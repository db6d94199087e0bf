// What each assumption alone does to the cost of the advised plan, the widest swing on top.
import { amount, converted, number, ofMoney, ownAmount as usd, ownShort as usdShort, shownUnit } from "../format.js";
import { language, pick } from "../language.js";
import { axis, base, tellsOfAll } from "./look.js";
import { inside, percent } from "./naming.js";
import { tip } from "./tip.js";
import { say } from "./words.js";

const SHOWN = 12;
const SHOWN_NARROW = 8;

/** robustness as the API sends it, with the advice it belongs to */
export function tornado({ tornado: swings }, advice) {
  const today = advice.plan.usdOverHorizon;
  const changing = (end) => end.changes.map((c) => pick(c.toName)).join(language === "zh" ? "、" : ", ");
  const money = { show: usd, numeric: true };
  return {
    id: "tornado",
    size: "tall",
    date: advice.provenance.catalogueDate,
    title: finding(swings),
    about: say("tornadoAbout"),
    columns: [
      { title: say("input") },
      { title: say("unit") },
      { title: say("value"), show: plain, numeric: true },
      { title: say("lowEnd"), show: plain, numeric: true },
      { title: say("usdAtLow"), ...money },
      { title: say("changesAtLow") },
      { title: say("highEnd"), show: plain, numeric: true },
      { title: say("usdAtHigh"), ...money },
      { title: say("changesAtHigh") },
    ],
    rows: swings.map(({ input, low, high }) => [
      pick(input.label),
      shownUnit(input.unit),
      own(input.value, input.unit),
      own(low.value, input.unit),
      low.usdOverHorizon,
      changing(low),
      own(high.value, input.unit),
      high.usdOverHorizon,
      changing(high),
    ]),
    option: (look) => draw(telling(swings, today, look.narrow ? SHOWN_NARROW : SHOWN), today, look, changing),
  };
}

/** The widest swings, without those too small to be seen; all of them are among the numbers. */
function telling(swings, today, most) {
  const seen = swings.filter((s) => s.changesAdvice || s.usdOverHorizonSwing > today / 200);
  return (seen.length ? seen : swings).slice(0, most);
}

const plain = (value) => (typeof value === "number" ? number(value) : String(value));

/** A value as a number of its unit: money in the currency shown. */
const own = (value, unit) => (ofMoney(unit) && typeof value === "number" ? converted(value) : value);


const told = (value, unit) => (typeof value === "number" ? amount(value, unit) : String(value));

function finding(swings) {
  const [widest] = swings;
  if (!widest || !widest.usdOverHorizonSwing) return say("tornadoNone");
  const ends = [widest.low.usdOverHorizon, widest.high.usdOverHorizon].filter((v) => v !== null);
  const count = swings.filter((s) => s.changesAdvice).length;
  const flips = count > 1 ? "tornadoFlip" : count ? "tornadoFlipOne" : "tornadoFlipNone";
  const label = pick(widest.input.label);
  return (
    say("tornadoTitle", {
      input: label.charAt(0).toUpperCase() + label.slice(1),
      low: usd(Math.min(...ends)),
      high: usd(Math.max(...ends)),
    }) + say(flips, { count, all: swings.length })
  );
}

function draw(swings, today, look, changing) {
  const bar = (end, colour) => ({
    name: say(end === "low" ? "lowEnd" : "highEnd"),
    type: "bar",
    stack: end, // both start at today's cost, one over the other
    barGap: "-100%",
    barMaxWidth: 20,
    color: colour,
    data: swings.map((s) => delta(s[end])),
  });
  const delta = (end) => (end.usdOverHorizon === null ? null : end.usdOverHorizon - today);
  const flips = swings.flatMap((s, i) =>
    [s.low, s.high].filter((end) => end.changes.length).map((end) => [delta(end) ?? 0, i]),
  );
  return {
    ...base(look),
    grid: { left: 8, right: 24, top: 34, bottom: 6, containLabel: true },
    xAxis: axis(look, {
      type: "value",
      position: "top",
      axisLabel: { formatter: (value) => usdShort(value + today) },
      axisLine: { show: false },
      splitNumber: look.narrow ? 3 : 6,
    }),
    yAxis: axis(look, {
      type: "category",
      inverse: true,
      data: swings.map((s) => pick(s.input.label)),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: look.ink,
        width: look.narrow ? 120 : 230,
        overflow: "break",
        interval: 0,
        hideOverlap: false,
      },
    }),
    tooltip: tellsOfAll(look, (points) => hover(swings[points[0].dataIndex], look, changing), { type: "shadow", shadowStyle: { color: look.line, opacity: 0.35 } }),
    series: [
      { ...bar("low", look.low), markLine: zero(today, look) },
      bar("high", look.high),
      {
        name: say("flips"),
        type: "scatter",
        symbol: "diamond",
        symbolSize: 13,
        z: 5,
        itemStyle: { color: look.ink, borderColor: look.paper, borderWidth: 1.5 },
        data: flips,
      },
    ],
  };
}

function zero(today, look) {
  return {
    silent: true,
    symbol: ["none", "none"],
    lineStyle: { color: look.ink, type: "solid", width: 1.5 },
    label: { show: false },
    data: [{ xAxis: 0 }],
  };
}

function hover({ input, low, high }, look, changing) {
  const row = (end, colour) => ({
    colour,
    name: `${say("atLow", { value: told(end.value, input.unit) })}`,
    text: end.usdOverHorizon === null ? say("cannotServe") : usd(end.usdOverHorizon),
  });
  const notes = [low, high]
    .filter((end) => end.changes.length)
    .map((end) => `${say("atLow", { value: told(end.value, input.unit) })} → ${changing(end)}`);
  return tip(
    `${pick(input.label)}: ${told(input.value, input.unit)}`,
    [row(low, look.low), row(high, look.high)],
    notes.join(" · "),
  );
}
