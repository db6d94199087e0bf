// What somebody sees who followed a wrong address.
import { html, render } from "./lib/lit-html/lit-html.js";
import { frame } from "./frame.js";
import { language, say } from "./language.js";

frame("titleMissing");
render(
  html`<div class="failure" role="alert">
    <h1>${say("missing")}</h1>
    <p><code>${location.pathname}</code></p>
    <p><a href=${"/?lang=" + language}>${say("toTheForm")}</a></p>
  </div>`,
  document.getElementById("main"),
);
