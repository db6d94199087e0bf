// Scenarios kept under a name in this browser.
const KEY = "suanpan.scenarios";

/** All of them, newest first: [{name, answers, saved}] */
export function all() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    return [];
  }
}

/** Keeps answers under a name; one of the same name gives way. False when there is no room or no storage. */
export function save(name, answers) {
  return write([{ name, answers, saved: new Date().toISOString() }, ...all().filter((s) => s.name !== name)]);
}

export function remove(name) {
  return write(all().filter((s) => s.name !== name));
}

function write(scenarios) {
  try {
    localStorage.setItem(KEY, JSON.stringify(scenarios));
    return true;
  } catch {
    return false;
  }
}
