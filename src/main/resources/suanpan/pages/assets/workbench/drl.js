// The colours' view of rule files: words of the language, facts, names, texts, numbers, remarks.
import { StreamLanguage } from "@codemirror/language";

const TOKENS = [
  [/^\/\/.*/, "comment"],
  [/^"[^"]*"?/, "string"],
  [/^(package|import|global|rule|when|then|end|and|or|not|exists|in)\b/, "keyword"],
  [/^(true|false)\b/, "bool"],
  [/^\$\w+/, "variableName"],
  [/^[A-Z]\w*/, "typeName"],
  [/^\w+(?=\s*\()/, "propertyName"],
  [/^\d[\w.]*/, "number"],
  [/^\w+/, null],
];

export const drl = StreamLanguage.define({
  name: "drl",
  startState: () => ({ remark: false }),
  token(stream, state) {
    if (state.remark || stream.match("/*")) {
      state.remark = !stream.match(/^.*?\*\//);
      if (state.remark) stream.skipToEnd();
      return "comment";
    }
    const known = TOKENS.find(([pattern]) => stream.match(pattern));
    if (!known) stream.next();
    return known?.[1] ?? null;
  },
  languageData: { commentTokens: { line: "//" } },
});
