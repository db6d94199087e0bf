// Running total over the horizon for every way of sourcing, with the months in which lines cross.
import { ownAmount as usd, ownShort as usdShort } from "../format.js";
import { pick } from "../language.js";
import { apart, between, decades, sourcingLine, room } from "./end-labels.js";
import { along, base, tellsOfAll, upright } from "./look.js";
import { inside } from "./naming.js";
import { tip } from "./tip.js";
import { say } from "./words.js";

/** Above so many times the least total a plain scale would press the lower lines flat. */
const TOO_FAR_APART = 12;

/** curves as the API sends them, with the advice they belong to */
export function costOverTime({ overTime }, advice) {
  const { lines } = overTime;
  const months = overTime.demand.length;
  return {
    id: "cost-over-time",
    size: "tall",
    date: advice.provenance.catalogueDate,
    title: finding(overTime, advice.plan.sourcing, months),
    about: say("timeAbout"),
    legend: lines.map((line) => ({ option: line.option, name: pick(line.name) })),
    columns: [
      { title: say("month"), numeric: true },
      ...lines.map((line) => ({ title: say("inCurrency", { name: pick(line.name) }), show: usd, numeric: true })),
    ],
    rows: Array.from({ length: months }, (_, i) => [
      i + 1,
      ...lines.map((line) => line.usdCumulative[i]),
    ]),
    option: (look, shown) => draw(overTime, advice.plan.sourcing, look, shown),
  };
}

const total = (line) => line.usdCumulative.at(-1);

function finding({ lines, crossings }, sourcing, months) {
  const mine = lines.find((line) => line.option === sourcing);
  if (!mine) return say("none");
  const least = lines.reduce((a, b) => (total(b) < total(a) ? b : a));
  const name = (option) => inside(lines.find((line) => line.option === option).name);
  return (
    say("timeTitle", { months, option: inside(mine.name), usd: usd(total(mine)) }) +
    (least === mine
      ? say("timeLeast")
      : say("timeMore", { cheapest: inside(least.name), least: usd(total(least)) })) +
    overtaking(crossings, sourcing, name)
  );
}

/** When the advised plan's total falls below another's, and another's below it: in their order, each told once. */
function overtaking(crossings, sourcing, name) {
  const back = crossings.find((c) => c.before === sourcing);
  const again = back && crossings.find((c) => c.after === sourcing && c.before === back.after && c.month > back.month);
  const ahead = crossings.find((c) => c.after === sourcing && c !== again);
  return [
    ahead && [ahead.month, say("timeCross", { other: name(ahead.before), month: ahead.month })],
    back && [
      back.month,
      again
        ? say("timeBetween", { other: name(back.after), from: back.month, to: again.month })
        : say("timeCrossBack", { other: name(back.after), month: back.month }),
    ],
  ]
    .filter(Boolean)
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
    .join("");
}

/** From 0 to a round number above every total. */
function plain(on) {
  const most = Math.max(1, ...on.flatMap((line) => line.usdCumulative));
  const step = 10 ** Math.floor(Math.log10(most));
  const max = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((m) => m * step).find((m) => m >= most);
  return { min: 0, max };
}

function draw({ lines, crossings, demand }, sourcing, look, shown) {
  const on = lines.filter((line) => shown(line.option));
  const far = Math.max(...on.map(total)) > TOO_FAR_APART * Math.min(...on.map(total));
  const positive = on.every((line) => line.usdCumulative[0] > 0);
  const log = far && positive;
  const { grid, inner } = room(look, look.height);
  const range = log ? decades(on.flatMap((line) => line.usdCumulative)) : plain(on);
  const height = (value) =>
    log ? Math.log(value / range.min) / Math.log(range.max / range.min) : value / range.max;
  const shifts = apart(on.map((line) => height(total(line))), inner);
  return {
    ...base(look),
    grid,
    xAxis: along(look, { type: "value", min: 1, max: demand.length, minInterval: 1, name: say("month") }),
    yAxis: upright(look, {
      type: log ? "log" : "value",
      ...range,
      name: say("cumulative") + (log ? ` · ${say("logScale")}` : ""),
      axisLabel: { formatter: usdShort },
    }),
    tooltip: tellsOfAll(look, (points) => hover(on, crossings, sourcing, points, look)),
    series: [...on.map((line, i) => sourcingLine(line, line.usdCumulative.map((value, j) => [j + 1, value]), sourcing, look, shifts[i])), crosses(on, crossings, log ? between(range, look, usdShort) : [], look)],
  };
}

function crosses(on, crossings, steps, look) {
  const line = (option) => on.find((l) => l.option === option);
  const both = crossings.filter((c) => line(c.before) && line(c.after));
  return {
    id: "crossings",
    type: "scatter",
    z: 6,
    symbolSize: 11,
    itemStyle: { color: look.paper, borderColor: look.ink, borderWidth: 2 },
    label: {
      show: true,
      position: "top",
      color: look.ink,
      textBorderColor: look.paper,
      textBorderWidth: 3,
      formatter: ({ value }) => say("monthN", { month: value[0] }),
    },
    labelLayout: { hideOverlap: true },
    markLine: { silent: true, symbol: ["none", "none"], data: steps },
    data: both.map((c) => [c.month, line(c.after).usdCumulative[c.month - 1]]),
  };
}

function hover(on, crossings, sourcing, points, look) {
  const month = points.find((point) => point.seriesType === "line")?.value?.[0];
  if (!month) return "";
  const rows = on
    .map((line) => ({ line, value: line.usdCumulative[month - 1] }))
    .sort((a, b) => a.value - b.value)
    .map(({ line, value }) => ({
      colour: look.option(line.option),
      name: pick(line.name),
      text: usd(value),
      strong: line.option === sourcing,
    }));
  const here = crossings.filter((c) => c.month === month).map((c) => pick(c.sentence));
  return tip(say("monthN", { month }), rows, here.join(" "));
}
