// How rule texts look: our colours, in both schemes.
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const colour = (name) => `var(--${name})`;

export const colours = HighlightStyle.define([
  { tag: tags.comment, color: colour("quiet") },
  { tag: tags.string, color: colour("good") },
  { tag: [tags.keyword, tags.bool], color: colour("accent") },
  { tag: tags.typeName, color: colour("calm"), fontWeight: "600" },
  { tag: tags.variableName, color: colour("warn") },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: colour("accent") },
  { tag: tags.number, color: colour("bad") },
]);

export const look = EditorView.theme({
  "&": { color: colour("ink"), backgroundColor: colour("paper"), border: `1px solid ${colour("edge")}`, borderRadius: "6px" },
  "&.cm-focused": { outline: `2px solid ${colour("accent")}`, outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: colour("mono"), fontSize: "0.9rem", lineHeight: "1.6" },
  ".cm-content": { caretColor: colour("ink"), padding: "0.6rem 0" },
  ".cm-cursor": { borderLeftColor: colour("ink") },
  ".cm-gutters": { backgroundColor: colour("ground"), color: colour("quiet"), borderRight: `1px solid ${colour("line")}` },
  ".cm-activeLine": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": { backgroundColor: `color-mix(in srgb, ${colour("calm-ground")} 55%, transparent)` },
  "& .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: `color-mix(in srgb, ${colour("calm")} 30%, transparent)`,
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: colour("good-ground"), color: "inherit" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: `underline wavy ${colour("bad")}`,
    textUnderlineOffset: "3px",
  },
  ".cm-tooltip, .cm-panels": { color: colour("ink"), backgroundColor: colour("paper"), border: `1px solid ${colour("edge")}` },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: colour("mono"), maxHeight: "16em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.15rem 0.5rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected], .cm-panel.cm-panel-lint ul [aria-selected]": {
    color: colour("ink"),
    backgroundColor: colour("calm-ground"),
  },
  ".cm-completionDetail": { color: colour("quiet"), fontStyle: "normal", fontFamily: "system-ui, sans-serif" },
  ".cm-diagnostic-error": { borderLeftColor: colour("bad"), fontFamily: "system-ui, sans-serif" },
});
