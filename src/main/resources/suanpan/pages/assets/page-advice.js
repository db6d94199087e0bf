// The first page: the form beside the advice. State here, looks elsewhere.
import { html, render } from "./lib/lit-html/lit-html.js";
import * as answers from "./answers.js";
import { advise, get, Problem } from "./api.js";
import { form } from "./form.js";
import { frame } from "./frame.js";
import { say } from "./language.js";
import { result } from "./result.js";

const state = { questionnaire: null, preset: null, advice: null, problems: [], busy: false, failure: null, beyond: {} };
let running = null;

// On a narrow screen the advice stands below the form and has to be brought into view.
const beside = matchMedia("(min-width: 64rem)");

const actions = {
  set: (id, value) => answers.set(id, value),
  preset: (preset) => {
    state.preset = preset;
    answers.replace(preset.answers);
    actions.submit();
  },
  blank: () => {
    running?.abort();
    Object.assign(state, { preset: null, advice: null, problems: [], busy: false, failure: null, beyond: {} });
    answers.replace({});
  },
  submit: () => submit(),
  beyond: (part) => lookBeyond(part),
};

/** Works out one part for the advice on screen; a newer advice drops it. */
async function lookBeyond(part) {
  const { signal } = running;
  const show = (found) => {
    state.beyond = { ...state.beyond, [part]: found };
    draw();
  };
  show({ busy: true });
  try {
    show({ advice: await advise(answers.current(), signal, [part]) });
  } catch (error) {
    if (!signal.aborted) show({ failure: error.message });
  }
}

async function submit({ quietly = false } = {}) {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  Object.assign(state, { busy: true, failure: null, beyond: {} });
  draw();
  try {
    const advice = await advise(answers.current(), signal);
    Object.assign(state, { advice, problems: [], busy: false });
  } catch (error) {
    if (signal.aborted) return; // a later question has taken over
    const problems = error instanceof Problem ? error.details.errors : [];
    Object.assign(state, {
      busy: false,
      problems,
      failure: problems.length ? null : error.message,
    });
  }
  draw();
  if (state.advice && !state.problems.length) lookBeyond("curves");
  if (state.problems.length) document.getElementById("problems")?.focus();
  else if (!beside.matches && !quietly) document.getElementById("result").scrollIntoView();
}

function draw() {
  const view = { ...state, answers: answers.current() };
  render(
    html`<p class="tagline">${say("tagline")}</p>
      <div class="desk">
        <div class="questions">
          <h1 class="hidden">${say("questions")}</h1>
          ${form(view, actions)}
        </div>
        <section class="result" aria-live="polite" id="result">${result(view, actions)}</section>
      </div>`,
    document.getElementById("main"),
  );
}

frame("titleAdvice");
answers.onChange(draw);
state.questionnaire = await get("/api/v1/questionnaire");
draw();
if (Object.keys(answers.current()).length) submit({ quietly: true });
