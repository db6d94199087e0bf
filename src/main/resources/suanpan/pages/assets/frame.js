// What every page has: skip link, name, pages, the other language.
import { html, render } from "./lib/lit-html/lit-html.js";
import { inLanguage, language, remember, say } from "./language.js";

const PAGES = [
  ["/", "navAdvice"],
  ["/batch", "navBatch"],
  ["/rules", "navRules"],
  ["/catalog", "navCatalog"],
  ["/claims", "navClaims"],
  ["/workbench", "navWorkbench"],
];

export function frame(titleKey) {
  document.title = say(titleKey);
  const other = language === "zh" ? "en" : "zh";
  render(
    html`<a class="skip" href="#main">${say("skip")}</a>
      <div class="bar">
        <a class="name" href=${"/?lang=" + language}>
          <img src="/assets/icon.svg" alt="" width="28" height="28" />
          <span>Suanpan <span lang="zh">算盘</span></span>
        </a>
        <nav aria-label=${say("navLabel")}>
          ${PAGES.map(
            ([path, key]) =>
              html`<a
                href=${path + "?lang=" + language}
                aria-current=${location.pathname === path ? "page" : "false"}
                >${say(key)}</a
              >`,
          )}
        </nav>
        <a
          class="language"
          href=${inLanguage(other)}
          hreflang=${other}
          lang=${other}
          @click=${() => remember(other)}
          >${say("otherLanguage")}</a
        >
      </div>`,
    document.getElementById("top"),
  );
}
