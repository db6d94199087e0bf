// Accounts and settings, for administrators.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { choices, failure } from "./parts.js";
import { say } from "./say.js";
import { call } from "./session.js";

const ROLES = ["reader", "expert", "approver", "administrator"];

export async function openAccounts() {
  const [all, settings] = await Promise.all([call("GET", "/api/v1/accounts"), call("GET", "/api/v1/settings")]);
  return { accounts: all.accounts, settings, told: null, problem: null };
}

export function accountsView(state, { redraw }) {
  const attempt = async (work) => {
    try {
      await work();
      state.problem = null;
      state.accounts = (await call("GET", "/api/v1/accounts")).accounts;
    } catch (problem) {
      state.problem = problem;
    }
    redraw();
  };
  const create = (e) => {
    e.preventDefault();
    const field = e.target.elements;
    attempt(async () => {
      state.told = await call("POST", "/api/v1/accounts", { name: field.name.value.trim(), role: field.role.value });
      e.target.reset();
    });
  };
  return html`<h1>${say("navAccounts")}</h1>
    <p class="lead">${say("accountsText")}</p>
    ${failure(state.problem)} ${told(state)}
    <form class="begin" @submit=${create}>
      <label>${say("name")} <input type="text" name="name" required pattern="[a-z][a-z0-9._\\-]+" autocomplete="off" /></label>
      <label>${say("role")} <select name="role">${choices(roles(), "expert")}</select></label>
      <button class="act" id="create-account">${say("create")}</button>
    </form>
    <ul class="list">
      ${state.accounts.map((a) => account(a, state, attempt))}
    </ul>
    ${settings(state, attempt)}`;
}

function roles() {
  return ROLES.map((id) => ({ id, text: { en: say(id), zh: say(id) } }));
}

function told(state) {
  return state.told
    ? html`<p class="fine" role="status" id="one-time">
        ${say("oneTime", { name: state.told.account.name })} <code>${state.told.oneTimePassword}</code>
      </p>`
    : nothing;
}

function account(a, state, attempt) {
  const path = `/api/v1/accounts/${a.name}`;
  return html`<li data-account=${a.name}>
    <strong>${a.name}</strong> ${a.disabled ? html`<span class="badge close">${say("disabledAccount")}</span>` : nothing}
    <span class="tools">
      <select aria-label=${say("role")} @change=${(e) => attempt(() => call("PATCH", path, { role: e.target.value }))}>
        ${choices(roles(), a.role)}
      </select>
      <button type="button" @click=${() => attempt(() => call("PATCH", path, { disabled: !a.disabled }))}>
        ${say(a.disabled ? "enable" : "disable")}
      </button>
      <button type="button" @click=${() => attempt(async () => (state.told = await call("POST", `${path}/password`)))}>
        ${say("resetPassword")}
      </button>
    </span>
  </li>`;
}

function settings(state, attempt) {
  const tick = (key) =>
    html`<label class="tick"
      ><input
        type="checkbox"
        id=${key}
        .checked=${state.settings[key]}
        @change=${(e) =>
          attempt(async () => {
            state.settings = await call("PUT", "/api/v1/settings", { ...state.settings, [key]: e.target.checked });
          })}
      />
      ${say(key)}</label
    >`;
  return html`<section aria-labelledby="settings-title">
    <h2 id="settings-title">${say("settings")}</h2>
    ${tick("adviceOpen")} ${tick("secondApproval")}
  </section>`;
}
