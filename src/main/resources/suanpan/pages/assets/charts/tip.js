// What hovering shows: built as elements, since the pages' policy forbids styles in markup.

/** heading, then rows of {colour, name, text, strong}, then a note. */
export function tip(heading, rows, note = "") {
  const box = document.createElement("div");
  box.className = "picture-tip";
  add(box, "strong", heading);
  const list = add(box, "dl");
  for (const row of rows) {
    const item = add(list, "div");
    if (row.strong) item.className = "strong";
    const name = add(item, "dt");
    if (row.colour) add(name, "i").style.background = row.colour;
    name.append(row.name);
    add(item, "dd", row.text);
  }
  if (note) add(box, "p", note);
  return box;
}

function add(parent, tag, text = "") {
  const child = document.createElement(tag);
  child.textContent = text;
  parent.append(child);
  return child;
}
