// What one accelerator rents for: every offer a mark, one row for each term.
import { ownAmount as usd } from "../format.js";
import { say as word } from "../catalog/words.js";
import { axis, base, tellsOfOne } from "./look.js";
import { tip } from "./tip.js";

const TERMS = ["on-demand", "spot", "reserved-1y", "reserved-3y"];
const SYMBOLS = ["circle", "triangle", "rect", "diamond"];

/** part: an accelerator with its rents in the currency shown, each with the name of its provider */
export function rents(part, date) {
  const terms = TERMS.filter((term) => part.rents.some((o) => o.term === term));
  const sorted = [...part.rents].sort((a, b) => a.usdPerAcceleratorHour - b.usdPerAcceleratorHour);
  return {
    id: `rents-${part.id}`,
    size: "low",
    date,
    title: finding(part.name, sorted),
    about: word("rentsAbout"),
    columns: [
      { title: word("provider") },
      { title: word("term"), show: word },
      { title: word("hourly"), show: usd, numeric: true },
      { title: word("regions") },
    ],
    rows: sorted.map((o) => [o.provider, o.term, o.usdPerAcceleratorHour, o.regions.join(" ")]),
    option: (look) => draw(sorted, terms, look),
  };
}

function finding(name, sorted) {
  const demand = sorted.filter((o) => o.term === "on-demand").map((o) => o.usdPerAcceleratorHour);
  if (demand.length < 2) return word("rentsTitleOne", { name, low: usd(sorted[0].usdPerAcceleratorHour) });
  const [low, high] = [demand[0], demand.at(-1)];
  return word("rentsTitle", { name, low: usd(low), high: usd(high), times: (high / low).toFixed(1) });
}

function draw(sorted, terms, look) {
  return {
    ...base(look),
    grid: { left: 8, right: 24, top: 8, bottom: 6, containLabel: true },
    xAxis: axis(look, { type: "value", min: 0, axisLabel: { formatter: usd } }),
    yAxis: axis(look, {
      type: "category",
      inverse: true,
      data: terms.map((term) => word(term)),
      axisTick: { show: false },
      axisLabel: { color: look.ink },
      splitLine: { show: true, lineStyle: { color: look.line } },
    }),
    tooltip: tellsOfOne(look, ({ seriesIndex, dataIndex }) => {
        const offer = sorted.filter((o) => o.term === terms[seriesIndex])[dataIndex];
        return tip(offer.provider, [
          { name: word(offer.term), text: usd(offer.usdPerAcceleratorHour) },
          { name: word("asOf"), text: offer.source.asOf },
        ]);
      }),
    series: terms.map((term, i) => ({
      name: word(term),
      type: "scatter",
      symbol: SYMBOLS[i],
      symbolSize: 12,
      color: look.option(`series-${i}`),
      itemStyle: { opacity: 0.75, borderColor: look.paper, borderWidth: 1 },
      data: sorted.filter((o) => o.term === term).map((o) => [o.usdPerAcceleratorHour, word(term)]),
    })),
  };
}
