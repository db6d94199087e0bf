// Where our figure stands against the stated one: a band for what the article says, a mark for ours.
import { nothing, svg, html } from "../lib/lit-html/lit-html.js";

const WIDTH = 132;
const HEIGHT = 18;
const LEAST_BAND = 5;

export function track({ ours, low, high, tolerance, holds }) {
  if (low === null || ours <= 0 || (low <= 0 && high <= 0)) return nothing;
  const floor = low > 0 ? low * (1 - tolerance) : ours / 8;
  const ceiling = high === null ? Math.max(ours, floor) * 2 : high * (1 + tolerance);
  const from = Math.min(floor, ours) / 1.6;
  const to = Math.max(ceiling, ours) * (high === null ? 1 : 1.6);
  const at = (value) => (Math.log(value / from) / Math.log(to / from)) * WIDTH;
  const left = at(floor);
  const wide = Math.max(LEAST_BAND, at(ceiling) - left);
  const x = at(ours);
  return html`<svg class="track" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} width=${WIDTH} height=${HEIGHT} aria-hidden="true">
    ${svg`<line x1="0" x2=${WIDTH} y1=${HEIGHT / 2} y2=${HEIGHT / 2} class="rule" />
      <rect x=${left - (wide === LEAST_BAND ? LEAST_BAND / 2 : 0)} y="3" width=${wide} height=${HEIGHT - 6} rx="2" class="band" />
      <path d=${`M${x} 2 L${x + 5} ${HEIGHT / 2} L${x} ${HEIGHT - 2} L${x - 5} ${HEIGHT / 2} Z`}
        class=${holds ? "mark" : "mark off"} />`}
  </svg>`;
}
