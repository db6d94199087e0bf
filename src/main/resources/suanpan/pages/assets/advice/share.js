// Answers in a link: JSON, deflated, in the characters that an address may hold. They stand after the
// # and so are never sent to a server.
const SIGN = "#a=";

export async function link(answers, page = "/") {
  const url = new URL(page, location.href);
  url.search = new URLSearchParams({ lang: document.documentElement.lang.slice(0, 2) });
  return url.href + SIGN + (await packed(answers));
}

/** The answers in a fragment, or null when it holds none. */
export async function read(fragment) {
  if (!fragment.startsWith(SIGN)) return null;
  try {
    const found = JSON.parse(await unpacked(fragment.slice(SIGN.length)));
    if (typeof found === "object" && found !== null && !Array.isArray(found)) return found;
  } catch {
    // told below
  }
  throw new BrokenLink();
}

export class BrokenLink extends Error {}

async function packed(answers) {
  const bytes = await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(JSON.stringify(answers)));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function unpacked(text) {
  const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  return new TextDecoder().decode(await through(new DecompressionStream("deflate-raw"), bytes));
}

async function through(stream, bytes) {
  const body = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}
