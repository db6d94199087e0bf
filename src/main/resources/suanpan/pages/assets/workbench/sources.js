// Where a rule comes from: articles by their names, and whatever else is cited in free words.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { pick } from "../language.js";
import { say } from "./say.js";

/**
 * A rule's source as { cited, free }: the parts that begin with an article's file, and what is left,
 * to the letter, so that nothing jumps under the caret of whoever types it.
 */
export function split(source, articles) {
  const pieces = source.split(SEPARATOR); // part, separator, part, …
  const cited = [];
  let free = null;
  for (let i = 0; i < pieces.length; i += 2) {
    const part = pieces[i];
    if (articleOf(part, articles)) cited.push(part.trim());
    else free = free === null ? part : free + pieces[i - 1] + part;
  }
  return { cited, free: free ?? "" };
}

const SEPARATOR = /(; ?)/;

const articleOf = (part, articles) => articles.find((a) => part.trimStart().startsWith(a.file));

/** Rules cite articles by the files they were kept in; people by who said it. */
export function sources(form, edit, words) {
  const article = (part) => articleOf(part, words.articles);
  const { cited, free } = split(form.source, words.articles);
  const write = (list, rest, typing) => edit((f) => (f.source = [...list, rest].filter(Boolean).join("; ")), typing);
  const rest = words.articles.filter((a) => !cited.some((part) => part.startsWith(a.file)));
  return html`<div class="line sources">
    <label for="about-source">${say("sourceLabel")}</label>
    ${cited.length
      ? html`<ul class="cited" aria-label=${say("citedArticles")}>
          ${cited.map((part) => html`<li title=${pick(article(part).title)}>
            ${pick(article(part).who)}${part.slice(article(part).file.length)}
            <button type="button" class="quiet-button" aria-label=${`${say("remove")} · ${pick(article(part).who)}`} @click=${() => write(cited.filter((one) => one !== part), free)}>×</button>
          </li>`)}
        </ul>`
      : nothing}
    <input
      type="text"
      id="about-source"
      placeholder=${say("sourceExample")}
      .value=${free}
      @input=${(e) => write(cited, e.target.value, true)}
    />
    <select
      aria-label=${say("citeArticle")}
      @change=${(e) => {
        const file = e.target.value;
        e.target.value = "";
        if (file) write([...cited, file], free);
      }}
    >
      <option value="">${say("citeArticle")}</option>
      ${rest.map((a) => html`<option value=${a.file} title=${pick(a.title)}>${pick(a.who)}</option>`)}
    </select>
  </div>`;
}
