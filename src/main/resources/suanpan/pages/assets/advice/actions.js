// What the reader can do on the advice page: each answers with a change of the answers or of the store.
import { advise, get, markdown } from "../api.js";
import { currency, showIn } from "../format.js";
import * as answers from "./answers.js";
import * as insights from "./insights.js";
import { remember } from "../currency.js";
import { download } from "./keep.js";
import * as live from "./live.js";
import { inOwn } from "./memo-file.js";
import { doubtful } from "./questions.js";
import * as kept from "./scenarios.js";
import { link } from "./share.js";
import { state, ui, update } from "./store.js";

// Longer than between two keys, so that no half of a number is advised on; leaving the field is quicker.
const TYPING_MS = 450;
const SLIDING_MS = 60;

const toggled = (set = new Set(), key, on = !set.has(key)) => {
  const next = new Set(set);
  if (on) next.add(key);
  else next.delete(key);
  return next;
};

/** Asks for advice on the answers as they are now, once the demand is among them. */
export function refresh(how) {
  ui({ link: null });
  const all = answers.effective();
  const missing = live.DEMAND.filter((id) => all[id] === undefined || all[id] === "");
  if (!missing.length) return live.ask(how);
  insights.pause();
  if (Object.keys(all).length) return live.hold(missing, { ...how, doubtful: doubtful(all) });
  live.stop();
  insights.clear();
}

export const actions = {
  // ---- form
  set(id, value) {
    ui({ answering: null });
    asking({}, () => answers.set(id, value));
  },
  typing(id, value) {
    ui({ answering: id });
    asking({ after: TYPING_MS, explain: false }, () => answers.set(id, value));
  },
  sliding(id, value) {
    ui({ answering: id });
    asking({ after: SLIDING_MS, explain: false }, () => answers.set(id, value));
  },
  help: (id) => ui({ help: toggled(state.ui.help, id) }),
  skip: (id) => ui({ skipped: [...(state.ui.skipped ?? []), id] }),
  preset(preset) {
    update({ preset: preset.id, parts: {}, before: null, advice: null });
    answers.replace(preset.answers);
    scrollTo({ top: 0 });
  },
  blank() {
    update({ preset: null });
    answers.replace({});
    document.getElementById("q-requestsPerMonth").focus();
  },

  // ---- result
  again: () => live.ask(),
  cancel: insights.cancel,
  resume: insights.resume,
  allWhy: () => ui({ allWhy: !state.ui.allWhy }),
  allTipping: () => ui({ allTipping: !state.ui.allTipping }),
  decision: (id) => ui({ decision: id }),
  criterion: (id) => ui({ criterion: id }),
  allOptions: (decision) => ui({ allOptions: decision }),
  derive: (key) => ui({ derived: toggled(state.ui.derived, key) }),
  option: (key, on) => ui({ openOptions: toggled(state.ui.openOptions, key, on) }),
  async grounds(key, rule) {
    ui({ grounds: toggled(state.ui.grounds, key) });
    if (!state.ui.rules?.[rule]) {
      const found = await get(`/api/v1/rules/${rule}`).catch(() => undefined);
      if (found) ui({ rules: { ...state.ui.rules, [rule]: found } });
    }
  },
  currency(code) {
    showIn(code);
    remember(code);
    update();
  },

  // ---- what if
  attempt(path, value) {
    if (!Object.keys(answers.tried()).length) ui({ untried: state.advice });
    asking({ explain: false }, () => answers.attempt(path, value));
  },
  tryAnswers(all) {
    Object.entries(all).forEach(([path, value]) => actions.attempt(path, value));
    document.getElementById("what-if").scrollIntoView();
  },
  keep: answers.adopt,
  drop: answers.forget,

  // ---- taking away
  async share() {
    const address = await link(answers.effective());
    const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
    ui({ link: address, copied });
  },
  async memo() {
    location.href = await link(answers.effective(), "/memo");
  },
  async markdown() {
    try {
      download(`${name()}.md`, "text/markdown", inOwn(await markdown(answers.effective()), state.advice, state.questionnaire.exchange));
    } catch (error) {
      update({ failure: error.message });
    }
  },
  json() {
    const { by = {}, ...parts } = state.parts;
    const own = Object.entries(parts).filter(([part]) => by[part]?.id === state.advice.id);
    const whole = { ...state.advice, ...Object.fromEntries(own) };
    download(`${name()}.json`, "application/json", JSON.stringify({ answers: state.advised, advice: whole }, null, 2));
  },

  // ---- scenarios
  async save(title) {
    const by = kept.account();
    await keeping(() => kept.save(title, answers.effective(), state.ui.saved), { name: title, by });
  },
  load(scenario) {
    update({ preset: null, parts: {}, before: null, advice: null });
    answers.replace(scenario.answers);
    scrollTo({ top: 0 });
  },
  async remove(scenario) {
    const { [scenario.key]: _, ...compared } = state.ui.compared ?? {};
    ui({ compared });
    await keeping(() => kept.remove(scenario), null);
  },
  async compare(scenario, on) {
    const { [scenario.key]: _, ...others } = state.ui.compared ?? {};
    const put = (column) => ui({ compared: { ...state.ui.compared, [scenario.key]: { ...scenario, ...column } } });
    if (!on) return ui({ compared: others });
    put({});
    try {
      put({ advice: await advise(scenario.answers) });
    } catch (error) {
      put({ failure: error.message });
    }
  },
};

/** Changes what is saved and says what became of it; told: {name, by} when it was saved. */
async function keeping(change, told) {
  let failure = null;
  try {
    await change();
  } catch (error) {
    failure = error.message;
  }
  ui({ saved: await kept.all().catch(() => state.ui.saved), savedAs: told || failure ? { ...told, failure } : null });
}

const name = () => `suanpan-${state.advice.id.slice(0, 12)}`;

let how = {};
function asking(manner, change) {
  how = manner;
  change();
  how = {};
}
answers.onChange(() => refresh(how));
