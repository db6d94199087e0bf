// The memo as a file in the currency shown.
import { currency, wholeTold } from "../format.js";
import { pick, say } from "../language.js";
import { exchangeTold } from "./grounds.js";
import "./words.js";

/** A memo in Markdown with the amounts that are ours in the currency shown, and the rate they were converted at. */
export function inOwn(memo, advice, exchange) {
  if (currency() === "USD") return memo;
  return `${wholeTold(memo, quotations(advice).map(escaped))}\n${exchangeTold(exchange, advice.provenance.catalogueDate)} ${exchange.source.text}\n`;
}

/** What others published: it stays in the currency that they published it in. */
function quotations({ quotes, decisions }) {
  const lines = quotes.flatMap((quote) => [...quote.lines, ...quote.upFrontLines]);
  const caveats = quotes.flatMap((quote) => quote.caveats);
  const said = decisions.flatMap((d) => d.verdicts.flatMap((v) => v.arguments));
  const found = [...lines.map((l) => pick(l.origin)), ...caveats.map((c) => pick(c.cited)), ...said.map((a) => pick(a.cited))];
  return [...new Set(found)].filter(Boolean);
}

/** As a memo writes it. */
const escaped = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
