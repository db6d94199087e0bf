// Talks to the API. A refusal is thrown as a Problem that holds the problem document.
import { BUSY } from "./advice/patience.js";
import { language, say } from "./language.js";

export class Problem extends Error {
  constructor(details) {
    super(details.detail ?? details.title);
    this.details = details;
  }
}

let token = null;

/** Requests that change something carry the session's token from now on; null when nobody is signed in. */
export function authorise(csrfToken) {
  token = csrfToken;
}

/** Sends a request and reads JSON; null when the answer is empty. A Blob is sent as the ZIP that it is. */
export async function call(method, path, body, signal) {
  const response = await send(method, path, body, { signal, accept: "application/json" });
  return response.status === 204 ? null : response.json();
}

export const get = (path) => call("GET", path);

/** include: parts beyond the verdicts, as the API spells them. */
export function advise(answers, signal, include = []) {
  const query = include.length ? `?include=${include.join(",")}` : "";
  return call("POST", `/api/v1/advice${query}`, { answers }, signal);
}

// A stream sends an empty line several times a second while it works: a silent one is lost.
const SILENT_MS = 20_000;
const BROKEN_OFF = 503; // as good as a server that is busy: to be asked again

/**
 * The advice, then one object per further part as it is ready. Aborting ends the work. Throws a
 * Problem when the server cannot go on, falls silent, or stops before everything has come.
 */
export async function* stream(answers, include, signal) {
  const how = { signal, silentMs: SILENT_MS };
  for await (const line of lines(`/api/v1/advice/stream?include=${include.join(",")}`, { answers }, how)) {
    if (line.problem) throw new Problem(line.problem);
    if (line.complete) return;
    if (!("complete" in line)) yield line;
  }
  throw brokenOff();
}

const brokenOff = () => new Problem({ title: say("brokenOff"), status: BROKEN_OFF, errors: [] });

/** Cost against volume and over time; the quickest of the parts. */
export const curves = (answers, signal) => call("POST", "/api/v1/curves", { answers }, signal);

/** Every figure of a quote as a formula with its inputs and where each comes from. */
export const derive = (answers, quote) => call("POST", "/api/v1/derivation", { answers, quote });

/** The advice as a memo in Markdown, with all that somebody who decides will ask. */
export async function markdown(answers) {
  const asked = (query) => send("POST", `/api/v1/advice${query}`, { answers }, { accept: "text/markdown" });
  try {
    return (await asked("?include=memo")).text();
  } catch (error) {
    // A server that has no time for the rest still knows what it recommends.
    if (error.details?.status !== BUSY) throw error;
    return (await asked("")).text();
  }
}

/** One advice or problem per scenario, in their order, as they are ready. */
export function batch(scenarios, signal) {
  const body = scenarios.map((answers) => JSON.stringify({ answers })).join("\n");
  return lines("/api/v1/advice/batch", body, { signal, type: "application/x-ndjson" });
}

/** An answer that comes line by line, each a value of its own. silentMs: how long it may send nothing at all */
export async function* lines(path, body, how) {
  const response = await send("POST", path, body, { accept: "application/x-ndjson, application/json", ...how });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await inTime(reached(reader.read()), how?.silentMs, reader);
    const whole = (rest + (value ?? "")).split("\n");
    rest = done ? "" : whole.pop();
    for (const line of whole) if (line.trim()) yield JSON.parse(line);
    if (done) return;
  }
}

/** What is read, or a refusal when nothing comes for so long; no limit when none is given. */
async function inTime(read, silentMs, reader) {
  if (!silentMs) return read;
  let timer;
  const silence = new Promise((_, fail) => {
    timer = setTimeout(() => {
      fail(brokenOff());
      reader.cancel().catch(() => {}); // the connection may be gone already
    }, silentMs);
  });
  try {
    return await Promise.race([read, silence]);
  } finally {
    clearTimeout(timer);
  }
}

async function send(method, path, body, { signal, accept, type = "application/json" }) {
  const headers = { Accept: accept, "Accept-Language": language };
  if (token && method !== "GET") headers["X-CSRF-Token"] = token;
  const zip = body instanceof Blob;
  if (body !== undefined) headers["Content-Type"] = zip ? "application/zip" : type;
  const sent = body === undefined || zip || typeof body === "string" ? body : JSON.stringify(body);
  return checked(await reached(fetch(path, { method, headers, body: sent, signal })));
}

/** A server that does not answer, or stops in the middle, is said to be away in the reader's language. */
async function reached(answer) {
  try {
    return await answer;
  } catch (error) {
    throw error.name === "AbortError" ? error : new Error(say("unreachable"));
  }
}

async function checked(response) {
  if (response.ok) return response;
  const json = (response.headers.get("Content-Type") ?? "").includes("json");
  throw new Problem(json ? await response.json() : { title: response.statusText, status: response.status, errors: [] });
}
