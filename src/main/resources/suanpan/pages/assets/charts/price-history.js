// Prices behind APIs over time: of one model by provider, or the least that each quality tier costs.
import { get } from "../api.js";
import { ownAmount as usd } from "../format.js";
import { language } from "../language.js";
import { inCurrency } from "./amounts.js";
import { axis, base, dash, tellsOfOne, upright } from "./look.js";
import { tip } from "./tip.js";
import { say } from "./words.js";

const TIERS = ["adequate", "strong", "frontier"];

/** As many lines as have a colour of their own. */
const SERIES = 8;

/** The price of a million tokens of which three quarters are input, the usual way to compare prices. */
export function blended(price) {
  return (3 * price.usdPerMillionInputTokens + price.usdPerMillionOutputTokens) / 4;
}

/** The price of an offer that is in force on a day; null before its first. */
export function priceOn(offer, day) {
  return offer.prices.findLast((price) => price.from <= day) ?? null;
}

/**
 * The least price of every quality tier since the first offer.
 *
 * @param given,models offers and models as the catalogue holds them; date of the catalogue; tier that the title tells of
 */
export function tierPrices(given, models, date, tier = "strong") {
  const offers = given.map(inCurrency);
  const tierOf = new Map(models.map((m) => [m.id, TIERS.indexOf(m.quality.tier)]));
  const days = [...new Set(offers.flatMap((o) => o.prices.map((p) => p.from)))]
    .filter((day) => day <= date)
    .concat(date)
    .sort();
  const lines = TIERS.map((tier, rank) => {
    const able = offers.filter((offer) => tierOf.get(offer.modelId) >= rank);
    return { tier, points: steps(days, able) };
  }).filter((line) => line.points.length);
  return {
    id: "price-history",
    size: "usual",
    date,
    title: finding(lines, tier),
    about: say("tierPricesAbout"),
    legend: lines.map((line) => ({
      option: `tier-${line.tier}`,
      name: say("tierOrBetter", { tier: say(line.tier) }),
    })),
    columns: [
      { title: say("from") },
      { title: say("quality"), show: (tier) => say(tier) },
      { title: say("perMillion"), show: usd, numeric: true },
      { title: say("offer") },
    ],
    rows: lines.flatMap((line) => line.points.map((p) => [p.day, line.tier, p.usd, p.offer])),
    option: (look, shown) =>
      draw(
        lines.filter((line) => shown(`tier-${line.tier}`)).map((line) => ({
          name: say("tierOrBetter", { tier: say(line.tier) }),
          colour: look.option(`tier-${line.tier}`),
          dash: dash(`tier-${line.tier}`),
          points: line.points,
          end: [date, line.points.at(-1).usd],
        })),
        date,
        look,
      ),
  };
}

/** The same for the advised model's tier, from the catalogue that is fetched when it is wanted. */
export function pricesOf(advice) {
  return {
    id: "price-history",
    size: "usual",
    date: advice.provenance.catalogueDate,
    title: say("tierPrices"),
    about: say("tierPricesAbout"),
    columns: [],
    rows: [],
    load: async () => {
      const [{ models, date }, { api }] = await Promise.all(
        ["models", "offers"].map((part) => get(`/api/v1/catalog/${part}`)),
      );
      const model = models.find((m) => m.id === advice.plan.model);
      return tierPrices(api, models, date, model?.quality.tier);
    },
  };
}

/** The days on which the least price changed, with the offer that made it. */
function steps(days, offers) {
  const points = [];
  for (const day of days) {
    let least = null;
    for (const offer of offers) {
      const price = priceOn(offer, day);
      if (price && (!least || blended(price) < least.usd)) {
        least = { day, usd: blended(price), offer: offer.id };
      }
    }
    const last = points.at(-1);
    if (least && (!last || least.usd !== last.usd)) points.push(least);
  }
  return points;
}

function finding(lines, tier) {
  const line = lines.find((l) => l.tier === tier) ?? lines[0];
  if (!line) return say("none");
  const dearest = line.points[0];
  const today = line.points.at(-1);
  return say("tierPricesTitle", {
    tier: say(line.tier),
    usd: usd(today.usd),
    then: usd(dearest.usd),
    when: dearest.day.slice(0, 7),
    times: Math.round(dearest.usd / today.usd),
  });
}

/** Every price that a model has had, by provider. */
export function modelPrices(model, offers, date, providerName) {
  const own = offers
    .filter((offer) => offer.modelId === model.id)
    .map(inCurrency)
    .sort((a, b) => blended(a.prices.at(-1)) - blended(b.prices.at(-1)));
  const now = own.map((offer) => blended(priceOn(offer, date) ?? offer.prices[0]));
  return {
    id: `prices-${model.id.replace(/[^a-z0-9]+/g, "-")}`,
    size: "low",
    date,
    title:
      own.length === 1
        ? say("modelPriceTitle", { model: model.name, usd: usd(now[0]) })
        : say("modelPricesTitle", {
            model: model.name,
            low: usd(Math.min(...now)),
            high: usd(Math.max(...now)),
            count: own.length,
          }),
    about: say("modelPricesAbout"),
    legend: own.slice(0, SERIES).map((offer, i) => ({
      option: `series-${i}`,
      name: providerName(offer.providerId),
    })),
    columns: [
      { title: say("provider") },
      { title: say("from") },
      { title: say("inputPrice"), show: usd, numeric: true },
      { title: say("outputPrice"), show: usd, numeric: true },
      { title: say("perMillion"), show: usd, numeric: true },
    ],
    rows: own.flatMap((offer) =>
      offer.prices.map((p) => [
        providerName(offer.providerId),
        p.from,
        p.usdPerMillionInputTokens,
        p.usdPerMillionOutputTokens,
        blended(p),
      ]),
    ),
    option: (look, shown) =>
      draw(
        own.flatMap((offer, i) => {
          const last = offer.prices.at(-1);
          // beyond the colours that can be told apart, lines are quiet ones without a name
          const place = i < SERIES ? `series-${i}` : "rest";
          if (!shown(place)) return [];
          return {
            name: providerName(offer.providerId),
            colour: look.option(place),
            dash: dash(place),
            points: offer.prices.map((p) => ({ day: p.from, usd: blended(p), offer: offer.id })),
            end: [last.from > date ? last.from : date, blended(last)],
          };
        }),
        date,
        look,
      ),
  };
}

const month = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { year: "numeric", month: "short" });

function draw(lines, date, look) {
  return {
    ...base(look),
    grid: { left: 8, right: look.narrow ? 20 : 30, top: 30, bottom: 6, containLabel: true },
    xAxis: axis(look, {
      type: "time",
      splitLine: { show: false },
      splitNumber: look.narrow ? 3 : 6,
      minInterval: 28 * 24 * 3600 * 1000,
      axisLabel: { formatter: (value) => month.format(value) },
    }),
    yAxis: upright(look, {
      type: "log",
      name: say("perMillion"),
      nameGap: 15,
      axisLabel: { formatter: usd },
    }),
    tooltip: tellsOfOne(look, ({ seriesIndex, dataIndex }) => hover(lines[seriesIndex], dataIndex)),
    series: lines.map((line, i) => ({
      name: line.name,
      type: "line",
      step: "end",
      data: [...line.points.map((p) => [p.day, p.usd]), line.end],
      color: line.colour,
      symbol: "circle",
      symbolSize: 7,
      lineStyle: { width: 2, type: line.dash },
      ...(i ? {} : { markLine: today(date, look) }),
    })),
  };
}

function today(date, look) {
  return {
    silent: true,
    symbol: ["none", "none"],
    lineStyle: { color: look.quiet, type: [3, 3], width: 1 },
    label: { show: false },
    data: [{ xAxis: date }],
  };
}

function hover(line, i) {
  const point = line.points[i] ?? line.points.at(-1);
  return tip(line.name, [
    { colour: line.colour, name: say("from"), text: point.day },
    { name: say("perMillion"), text: usd(point.usd) },
    { name: say("offer"), text: point.offer },
  ]);
}
