// A quote's monthly cost by lines, for the advised option or another one of the reader's choice.
import { number, unit, ownAmount as usd, ownShort as usdShort } from "../format.js";
import { pick } from "../language.js";
import { axis, base, tellsOfOne } from "./look.js";
import { inside, percent } from "./naming.js";
import { tip } from "./tip.js";
import { say } from "./words.js";

const SHOWN = 9;

export function costLines(advice) {
  const verdicts = advice.decisions
    .find((d) => d.decision === "sourcing")
    .verdicts.filter((v) => v.quoteId);
  const of = new Map();
  return {
    id: "cost-lines",
    choices: {
      label: say("linesChoose"),
      value: verdicts.find((v) => v.option === advice.plan.sourcing)?.option ?? verdicts[0].option,
      all: verdicts.map((v) => ({ value: v.option, label: pick(v.name) })),
      of: (option) => {
        const { quoteId } = verdicts.find((v) => v.option === option);
        if (!of.has(option)) {
          of.set(option, lines(advice.quotes.find((q) => q.id === quoteId), option, advice));
        }
        return of.get(option);
      },
    },
  };
}

function lines(quote, option, advice) {
  const sorted = [...quote.lines].sort((a, b) => b.usd - a.usd);
  return {
    id: `cost-lines-${option}`,
    size: sorted.length > 4 ? "usual" : "low",
    date: advice.provenance.catalogueDate,
    title: finding(sorted, quote.usdPerMonth),
    about: say("linesAbout", { once: usd(quote.usdUpFront) }),
    columns: [
      { title: say("line") },
      { title: say("quantity"), show: number, numeric: true },
      { title: say("unit") },
      { title: say("unitPrice"), show: usd, numeric: true },
      { title: say("usdPerMonth"), show: usd, numeric: true },
    ],
    rows: quote.lines.map((l) => [pick(l.name), l.quantity, unit(l.unit, l.quantity), l.usdPerUnit, l.usd]),
    option: (look) => draw(folded(sorted), quote.usdPerMonth, option, look),
  };
}

function finding(sorted, sum) {
  const [most] = sorted;
  if (!most || !sum) return say("linesNone");
  const values = { line: inside(most.name), share: percent(most.usd / sum), usd: usd(sum) };
  return say(sorted[1]?.usd ? "linesTitle" : "linesOnly", values);
}

/** The largest lines, and the rest as one. */
function folded(sorted) {
  const named = sorted.map((l) => ({ name: pick(l.name), usd: l.usd }));
  if (named.length <= SHOWN) return named;
  const rest = named.slice(SHOWN - 1);
  const sum = rest.reduce((total, l) => total + l.usd, 0);
  return [...named.slice(0, SHOWN - 1), { name: say("more", { count: rest.length }), usd: sum }];
}

function draw(bars, sum, option, look) {
  return {
    ...base(look),
    grid: { left: 8, right: 76, top: 6, bottom: 6, containLabel: true },
    xAxis: axis(look, { type: "value", splitNumber: look.narrow ? 2 : 5, axisLabel: { formatter: usdShort } }),
    yAxis: axis(look, {
      type: "category",
      inverse: true,
      data: bars.map((b) => b.name),
      axisTick: { show: false },
      axisLabel: { color: look.ink, width: look.narrow ? 120 : 220, overflow: "break", interval: 0, hideOverlap: false },
    }),
    tooltip: tellsOfOne(look, ({ dataIndex: i }) =>
        tip(bars[i].name, [{ name: percent(bars[i].usd / sum), text: usd(bars[i].usd) }])),
    series: [
      {
        type: "bar",
        barMaxWidth: 26,
        color: look.option(option),
        itemStyle: { borderRadius: [0, 3, 3, 0] },
        data: bars.map((b) => b.usd),
        label: { show: true, position: "right", color: look.ink, formatter: ({ value }) => usd(value) },
      },
    ],
  };
}
