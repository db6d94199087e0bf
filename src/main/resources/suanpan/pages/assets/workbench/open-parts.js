// What of a rule is still to be chosen or written. Until its logic is chosen there is nothing to check.

const EMPTY = '""';

/** Choices of the logic that nobody has made yet, as problems at their places. */
export function unchosen(form) {
  const found = form.conditions.flatMap((c, i) => inTests(c.tests ?? [], `/conditions/${i}/tests`));
  // A fact that is only given a name asks for nothing.
  const asked = form.conditions.some((c) => !c.fact || !c.tests.length || c.tests.some((t) => !t.bind));
  if (!asked) found.push("/conditions");
  for (const part of ["side", "option", "criterion"]) {
    if (form.claim[part] === "") found.push(`/claim/${part}`);
  }
  return found.map(problem);
}

function inTests(tests, pointer) {
  return tests.flatMap((t, i) => {
    const at = `${pointer}/${i}`;
    if (t.any) return inTests(t.any, `${at}/any`);
    if (t.every) return inTests(t.every, `${at}/every`);
    if (t.values) return t.values.length ? [] : [`${at}/values`];
    return t.value === "" ? [`${at}/value`] : [];
  });
}

/** Fields that nobody has written yet. */
export function unwritten(form) {
  const fields = {
    "/title/en": form.title.en,
    "/title/zh": form.title.zh,
    "/reason/en": form.reason.en,
    "/reason/zh": form.reason.zh,
    "/source": form.source,
    "/owner": form.owner,
    "/cases": form.cases,
  };
  return Object.keys(fields)
    .filter((at) => !fields[at].length)
    .map(problem);
}

function problem(at) {
  return { at, field: at, message: "", found: EMPTY, expected: "", hint: "" };
}
