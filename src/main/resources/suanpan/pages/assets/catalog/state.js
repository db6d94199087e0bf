// What is shown, as the address says it, so that every view can be linked to and gone back to.

/** {kind, words, sort, down, picked: {facet: [value]}, open} */
export function read(kinds) {
  const asked = new URLSearchParams(location.search);
  const kind = asked.get("kind");
  const state = {
    kind: kind in kinds ? kind : "models",
    words: asked.get("q") ?? "",
    sort: asked.get("sort") ?? "",
    down: asked.get("down") === "1",
    open: asked.get("open") ?? "",
    picked: {},
  };
  for (const facet of kinds[state.kind].facets) {
    const values = asked.get(facet.id)?.split(",").filter(Boolean);
    if (values?.length) state.picked[facet.id] = values;
  }
  return state;
}

let waiting = 0;

/** Another kind is a new place to go back from; typing is not. */
export function write(state, asNewPlace) {
  clearTimeout(waiting);
  const keep = () => {
    const url = new URL(location.href);
    const lang = url.searchParams.get("lang");
    const wanted = {
      lang,
      kind: state.kind,
      q: state.words,
      sort: state.sort,
      down: state.down ? "1" : "",
      ...Object.fromEntries(Object.entries(state.picked).map(([id, values]) => [id, values.join(",")])),
      open: state.open,
    };
    const params = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value));
    const address = `${url.pathname}?${String(params).replaceAll("%2C", ",")}`;
    history[asNewPlace ? "pushState" : "replaceState"](null, "", address);
    document.dispatchEvent(new Event("address"));
  };
  if (asNewPlace) keep();
  else waiting = setTimeout(keep, 150);
}
