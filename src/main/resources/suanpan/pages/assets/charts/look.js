// How pictures look: colours from the style sheet, one colour, dash and symbol for every option.

/** Options of sourcing in the order of legends; colour alone never tells two lines apart. */
const DASHES = {
  "closed-frontier-api": "solid",
  "closed-small-api": [6, 3],
  "hosted-open-api": "solid",
  "hosted-tuned": [6, 3],
  "self-hosted-open": "solid",
  "self-hosted-tuned": [6, 3],
  "own-foundation-model": [2, 2],
  cascade: [9, 3, 2, 3],
  "open-cascade": [9, 3],
  "tier-strong": [6, 3],
  "tier-frontier": [2, 2],
  "series-1": [6, 3],
  "series-3": [6, 3],
  "series-5": [6, 3],
  "series-7": [6, 3],
};

export function dash(option) {
  return DASHES[option] ?? "solid";
}

/** The style sheet's colours as they are now, and how wide the picture is. */
export function lookAt(element) {
  const style = getComputedStyle(element);
  const colour = (name) => style.getPropertyValue(name).trim();
  return {
    ink: colour("--ink"),
    quiet: colour("--quiet"),
    line: colour("--line"),
    paper: colour("--paper"),
    accent: colour("--accent"),
    low: colour("--low"),
    high: colour("--high"),
    option: (id) => colour(`--option-${id}`) || colour("--quiet"),
    font: style.fontFamily,
    narrow: element.clientWidth < 560,
    width: element.clientWidth,
    height: element.clientHeight,
  };
}

/** Text and lines that all pictures share. */
export function base(look) {
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: look.ink, fontSize: 12 },
  };
}

const tooltip = (look, more) => ({
  confine: true,
  backgroundColor: look.paper,
  borderColor: look.line,
  textStyle: { color: look.ink, fontFamily: look.font, fontSize: 13 },
  transitionDuration: 0,
  ...more,
});

/** A tooltip on the one thing under the pointer. */
export const tellsOfOne = (look, formatter) => tooltip(look, { trigger: "item", formatter });

/** A tooltip on everything at the pointer's place along the axis. */
export const tellsOfAll = (look, formatter, axisPointer = { type: "line", snap: true, lineStyle: { color: look.quiet } }) =>
  tooltip(look, { trigger: "axis", axisPointer, formatter });

/** An axis of amounts, its name above it. */
export const upright = (look, more) =>
  axis(look, { nameTextStyle: { color: look.quiet, align: "left" }, nameGap: look.narrow ? 30 : 15, ...more });

/** An axis along the bottom, its name in the middle. */
export const along = (look, more) => axis(look, { nameLocation: "middle", nameGap: 28, splitLine: { show: false }, ...more });

/** An axis in the picture's colours; more is merged in. */
export function axis(look, more) {
  return {
    nameTextStyle: { color: look.quiet },
    axisLine: { lineStyle: { color: look.line } },
    axisTick: { lineStyle: { color: look.line } },
    splitLine: { lineStyle: { color: look.line, opacity: 0.6 } },
    minorSplitLine: { show: false },
    ...more,
    axisLabel: { color: look.quiet, hideOverlap: true, ...more.axisLabel },
  };
}
