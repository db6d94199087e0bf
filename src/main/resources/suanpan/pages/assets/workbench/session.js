// Who is signed in. Requests go out in their name.
import { authorise, call as request } from "../api.js";

const RANK = ["reader", "expert", "approver", "administrator"];

export const session = { account: null, role: null, csrfToken: null, adviceOpen: true, secondApproval: true };

/** A request in their name; when their session has ended the page hears "session-ended". */
export async function call(...asked) {
  try {
    return await request(...asked);
  } catch (problem) {
    if (problem.details?.status === 401 && session.account) {
      dispatchEvent(new CustomEvent("session-ended", { detail: problem }));
    }
    throw problem;
  }
}

/** True when the signed-in account may do what this role may. */
export function may(role) {
  return session.role !== null && RANK.indexOf(session.role) >= RANK.indexOf(role);
}

export async function refresh() {
  become(await call("GET", "/api/v1/session"));
}

export async function signIn(name, password) {
  become(await call("POST", "/api/v1/session", { name, password }));
}

export async function signOut() {
  await call("DELETE", "/api/v1/session");
  become({ account: null, role: null, csrfToken: null });
}

function become(found) {
  Object.assign(session, found);
  authorise(session.csrfToken);
}
