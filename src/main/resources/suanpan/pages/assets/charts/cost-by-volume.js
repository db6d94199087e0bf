// Cost a month against volume for every way of sourcing, with the break-even points and today.
import { number, ownAmount as usd, ownShort as usdShort } from "../format.js";
import { pick } from "../language.js";
import { apart, between, decades, sourcingLine, room } from "./end-labels.js";
import { along, base, tellsOfAll, upright } from "./look.js";
import { first, inside } from "./naming.js";
import { tip } from "./tip.js";
import { say } from "./words.js";

/** curves as the API sends them, with the advice they belong to */
export function costByVolume({ byVolume }, advice) {
  const { tokensPerMonth: volumes, requestsPerMonth, lines } = byVolume;
  return {
    id: "cost-by-volume",
    size: "tall",
    date: advice.provenance.catalogueDate,
    title: finding(byVolume, advice.plan),
    about: say("volumeAbout"),
    legend: lines.map((line) => ({ option: line.option, name: pick(line.name) })),
    columns: [
      { title: say("tokensPerMonth"), show: number, numeric: true },
      { title: say("requestsPerMonth"), show: number, numeric: true },
      ...lines.map((line) => ({ title: say("inCurrency", { name: pick(line.name) }), show: usd, numeric: true })),
    ],
    rows: volumes.map((volume, i) => [
      volume,
      requestsPerMonth[i],
      ...lines.map((line) => line.usdPerMonth[i]),
    ]),
    option: (look, shown) => draw(byVolume, advice.plan.sourcing, look, shown),
  };
}

/**
 * What today's volume costs, and the next volume at which that turns round, as the server tells it. It
 * is told only where the numbers of this picture bear it out at every volume.
 */
function finding(byVolume, { sourcing }) {
  const { lines, youAreHere, tokensPerMonth } = byVolume;
  const here = tokensPerMonth.indexOf(nearest(tokensPerMonth, youAreHere));
  const priced = lines.filter((line) => line.usdPerMonth[here] !== null);
  const mine = priced.find((line) => line.option === sourcing);
  if (!mine) return say("none");
  const least = priced.reduce((a, b) => (b.usdPerMonth[here] < a.usdPerMonth[here] ? b : a));
  const today = now(mine, least, here);
  const next = turn(byVolume, mine, least);
  if (next) return borneOut(next, byVolume) ? say("volumeThen", { today, sentence: pick(next.sentence) }) : today;
  const others = least === mine ? lines.filter((line) => line !== mine) : [mine];
  const never = others.every((other) => cheaperAtAll(least, other, here));
  if (!never) return today;
  return say(least === mine ? "volumeNever" : "volumeStays", { today, volume: number(tokensPerMonth.at(-1)) });
}

function now(mine, least, here) {
  if (least === mine) return say("volumeWins", { option: inside(mine.name), usd: usd(mine.usdPerMonth[here]) });
  return say("volumeAdvised", {
    option: first(mine.name),
    usd: usd(mine.usdPerMonth[here]),
    cheapest: inside(least.name),
    least: usd(least.usdPerMonth[here]),
  });
}

/** The next break-even above today at which what costs least today is undercut, by the advised option if that is dearer today. */
function turn({ breakEvens, youAreHere }, mine, least) {
  return breakEvens
    .filter((point) => point.tokensPerMonth > youAreHere && point.dearer === least.option)
    .filter((point) => least === mine || point.cheaper === mine.option)
    .sort((a, b) => a.tokensPerMonth - b.tokensPerMonth)[0];
}

/** Whether one is cheaper than the other from this break-even to the next of the two, wherever both are possible. */
function borneOut({ cheaper, dearer, tokensPerMonth: from }, { tokensPerMonth: volumes, lines, breakEvens }) {
  const back = breakEvens.filter((p) => p.cheaper === dearer && p.dearer === cheaper && p.tokensPerMonth > from);
  const until = Math.min(Infinity, ...back.map((p) => p.tokensPerMonth));
  const [low, high] = [cheaper, dearer].map((option) => lines.find((line) => line.option === option));
  return volumes.every((volume, i) => volume <= from || volume >= until || cheaperAt(low, high, i));
}

const cheaperAtAll = (low, high, here) =>
  low.usdPerMonth.every((value, i) => i <= here || (value !== null && cheaperAt(low, high, i)));

function cheaperAt(low, high, i) {
  const [one, other] = [low.usdPerMonth[i], high.usdPerMonth[i]];
  return one === null || other === null || one <= other;
}

const nearest = (values, wanted) =>
  values.reduce((a, b) => (Math.abs(Math.log(b / wanted)) < Math.abs(Math.log(a / wanted)) ? b : a));

function draw(byVolume, sourcing, look, shown) {
  const volumes = byVolume.tokensPerMonth;
  const on = byVolume.lines.filter((line) => shown(line.option));
  const { grid, inner } = room(look, look.height);
  const range = decades(on.flatMap((line) => line.usdPerMonth));
  const share = (value) => Math.log(value / range.min) / Math.log(range.max / range.min);
  const shifts = apart(on.map((line) => share(line.usdPerMonth.findLast((v) => v !== null))), inner);
  return {
    ...base(look),
    grid,
    xAxis: along(look, {
      type: "log",
      min: volumes[0],
      max: volumes.at(-1),
      name: say("tokensPerMonth"),
      axisLabel: { formatter: number },
    }),
    yAxis: upright(look, { type: "log", ...range, name: say("perMonth"), axisLabel: { formatter: usdShort } }),
    tooltip: tellsOfAll(look, (points) => hover(byVolume, on, points, look)),
    series: [
      ...on.map((line, i) => sourcingLine(line, volumes.map((volume, j) => [volume, line.usdPerMonth[j]]), sourcing, look, shifts[i])),
      advised(byVolume, range, look),
      ...points(byVolume, on, sourcing, look),
    ],
  };
}

/** Today, and behind it what is advised at every volume. */
function advised({ tokensPerMonth: volumes, recommended, youAreHere }, range, look) {
  const areas = [];
  volumes.forEach((volume, i) => {
    const until = i + 1 < volumes.length ? Math.sqrt(volume * volumes[i + 1]) : volume;
    const last = areas.at(-1);
    if (last?.option === recommended[i]) last.until = until;
    else areas.push({ option: recommended[i], from: last ? last.until : volume, until });
  });
  return {
    id: "advised",
    type: "line",
    data: [],
    markArea: {
      silent: true,
      data: areas
        .filter((area) => area.option)
        .map((area) => [
          { xAxis: area.from, itemStyle: { color: look.option(area.option), opacity: 0.09 } },
          { xAxis: area.until },
        ]),
    },
    markLine: {
      silent: true,
      symbol: ["none", "none"],
      lineStyle: { color: look.ink, type: "solid", width: 1.5 },
      label: {
        formatter: say("youAreHere", { volume: number(youAreHere) }),
        color: look.ink,
        fontWeight: 600,
      },
      data: [{ xAxis: youAreHere }, ...between(range, look, usdShort)],
    },
  };
}

function points({ tokensPerMonth, breakEvens, youAreHere }, on, sourcing, look) {
  const mine = on.find((line) => line.option === sourcing);
  if (!mine) return [];
  const at = (volume) => [volume, onLine(tokensPerMonth, mine.usdPerMonth, volume)];
  const crossed = breakEvens.filter((point) =>
    on.some((line) => line.option !== sourcing && [point.dearer, point.cheaper].includes(line.option)),
  );
  const named = apartBy(crossed.map((point) => point.tokensPerMonth), youAreHere);
  const ring = { color: look.paper, borderWidth: 2 };
  return [
    {
      id: "break-evens",
      name: say("breakEven"),
      type: "scatter",
      z: 6,
      symbolSize: 11,
      itemStyle: { ...ring, borderColor: look.ink },
      label: {
        show: true,
        position: "top",
        color: look.ink,
        textBorderColor: look.paper,
        textBorderWidth: 3,
        formatter: ({ value }) => (named.has(value[0]) ? number(value[0]) : ""),
      },
      data: crossed.map((point) => at(point.tokensPerMonth)),
    },
    {
      id: "here",
      type: "scatter",
      z: 7,
      symbol: "diamond",
      symbolSize: 16,
      itemStyle: { color: look.option(sourcing), borderColor: look.paper, borderWidth: 2 },
      data: [at(youAreHere)],
    },
  ];
}

/** Those of the volumes whose names have room beside one another and beside today's. */
function apartBy(volumes, today) {
  const kept = [];
  for (const volume of volumes) {
    if ([today, ...kept].every((other) => Math.abs(Math.log10(volume / other)) > 0.45)) kept.push(volume);
  }
  return new Set(kept);
}

/** A line's value between two volumes, on scales that grow tenfold. */
function onLine(volumes, values, wanted) {
  const i = Math.max(1, volumes.findIndex((volume) => volume >= wanted));
  const [low, high] = [values[i - 1], values[i]];
  if (low === null || high === null) return low ?? high;
  const share = Math.log(wanted / volumes[i - 1]) / Math.log(volumes[i] / volumes[i - 1]);
  return Math.exp(Math.log(low) + share * Math.log(high / low));
}

function hover(byVolume, on, points, look) {
  const volume = points.find((point) => point.seriesType === "line")?.value?.[0];
  const i = byVolume.tokensPerMonth.indexOf(volume);
  if (i < 0) return "";
  const rows = on
    .map((line) => ({ line, value: line.usdPerMonth[i] }))
    .sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity))
    .map(({ line, value }) => ({
      colour: look.option(line.option),
      name: pick(line.name) + (line.models[i] ? ` (${line.models[i]})` : ""),
      text: value === null ? say("notEligible") : usd(value),
      strong: line.option === byVolume.recommended[i],
    }));
  const heading = `${number(volume)} ${say("tokensPerMonth")}`;
  const found = byVolume.lines.find((line) => line.option === byVolume.recommended[i]);
  return tip(heading, rows, found ? `${say("advisedHere")}: ${pick(found.name)}` : "");
}
