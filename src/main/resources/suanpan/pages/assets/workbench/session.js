// Who is signed in, and requests in their name.
import { Problem } from "../api.js";
import { language } from "../language.js";

const RANK = ["reader", "expert", "approver", "administrator"];

export const session = { account: null, role: null, csrfToken: null, adviceOpen: true };

/** True when the signed-in account may do what this role may. */
export function may(role) {
  return session.role !== null && RANK.indexOf(session.role) >= RANK.indexOf(role);
}

export async function refresh() {
  Object.assign(session, await call("GET", "/api/v1/session"));
}

export async function signIn(name, password) {
  Object.assign(session, await call("POST", "/api/v1/session", { name, password }));
}

export async function signOut() {
  await call("DELETE", "/api/v1/session");
  Object.assign(session, { account: null, role: null, csrfToken: null });
}

/** Sends a request and reads JSON; a refusal is thrown as a Problem with its document. */
export async function call(method, path, body, signal) {
  const response = await send(method, path, body, signal);
  if (response.status === 204) return null;
  if (response.ok) return response.json();
  throw await problem(response);
}

/** Sends a request whose answer comes line by line; each(value) hears every line. */
export async function lines(path, body, signal, each) {
  const response = await send("POST", path, body, signal);
  if (!response.ok) throw await problem(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    rest += value ?? "";
    const whole = rest.split("\n");
    rest = whole.pop();
    whole.filter(Boolean).forEach((line) => each(JSON.parse(line)));
    if (done) return;
  }
}

function send(method, path, body, signal) {
  const headers = { Accept: "application/json, application/x-ndjson", "Accept-Language": language };
  if (session.csrfToken && method !== "GET") headers["X-CSRF-Token"] = session.csrfToken;
  const zip = body instanceof Blob;
  if (body !== undefined) headers["Content-Type"] = zip ? "application/zip" : "application/json";
  const sent = body === undefined || zip ? body : JSON.stringify(body);
  return fetch(path, { method, headers, body: sent, signal });
}

async function problem(response) {
  const type = response.headers.get("Content-Type") ?? "";
  return new Problem(
    type.includes("json")
      ? await response.json()
      : { title: response.statusText, status: response.status, errors: [] },
  );
}
