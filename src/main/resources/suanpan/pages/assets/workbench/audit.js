// The audit log, newest first, and whether it is whole.
import { html, nothing } from "../lib/lit-html/lit-html.js";
import { language } from "../language.js";
import { failure, time } from "./parts.js";
import { say } from "./say.js";
import { call } from "./session.js";

export async function openAudit() {
  const [page, integrity] = await Promise.all([
    call("GET", "/api/v1/audit?limit=50"),
    call("GET", "/api/v1/audit/integrity"),
  ]);
  return { ...page, integrity, problem: null };
}

export function auditView(state, { redraw }) {
  const more = async () => {
    const page = await call("GET", `/api/v1/audit?limit=50&before=${state.next}`);
    state.entries.push(...page.entries);
    state.next = page.next;
    redraw();
  };
  return html`<h1>${say("navAudit")}</h1>
    <p class="lead">${say("auditText")}</p>
    ${failure(state.problem)} ${whole(state.integrity)}
    <div class="scroll" tabindex="0" role="region" aria-label=${say("navAudit")}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">${say("time")}</th>
            <th scope="col">${say("who")}</th>
            <th scope="col">${say("action")}</th>
            <th scope="col">${say("subject")}</th>
          </tr>
        </thead>
        <tbody>
          ${state.entries.map(
            (e) =>
              html`<tr>
                <td class="date">${time(e.time)}</td>
                <td>${e.account}</td>
                <td>${told(e.action)}</td>
                <td>${subject(e.subject)} <span class="quiet">${e.detail}</span></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${state.next ? html`<button type="button" @click=${more}>${say("more")}</button>` : nothing}`;
}

const CHINESE = {
  adopt: "采用文件",
  publish: "发布",
  restore: "回退",
  "create draft": "新建草稿",
  "import draft": "导入草稿",
  "describe draft": "修改草稿说明",
  "save rule": "保存规则",
  "retire rule": "停用规则",
  "revert rule": "撤销改动",
  "submit draft": "提交审批",
  "reject draft": "退回草稿",
  "discard draft": "放弃草稿",
  "sign in": "登录",
  "fail sign-in": "登录失败",
  "refuse sign-in": "拒绝登录",
  end: "结束凭证",
  "make token": "新建令牌",
  "create account": "新建账户",
  "change account": "修改账户",
  "reset password": "重置密码",
  "change password": "修改密码",
  "change settings": "修改设置",
  "save scenario": "保存情形",
  "remove scenario": "删除情形",
  release: "发布",
  draft: "草稿",
  account: "账户",
  credential: "凭证",
  session: "会话",
  token: "令牌",
  scenario: "情形",
  settings: "设置",
};

/** The log is written in English; what is not known here stays as it is written. */
function told(words) {
  return language === "zh" ? (CHINESE[words] ?? words) : words;
}

function subject(text) {
  const [kind, ...rest] = text.split(" ");
  return [told(kind), ...rest].join(" ");
}

function whole(integrity) {
  const broken = integrity.brokenAt ?? integrity.broken ?? null;
  return broken
    ? html`<p class="bad">${say("auditBroken", { number: broken })}</p>`
    : html`<p class="fine">${say("auditWhole", { count: integrity.entries })}</p>`;
}
