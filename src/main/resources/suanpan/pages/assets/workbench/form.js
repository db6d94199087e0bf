// Changes of a rule's form. The form is plain data as the API sends it; pointers lead to its parts.

/** The part of a form that a JSON pointer names. */
export function at(form, pointer) {
  return pointer
    .split("/")
    .slice(1)
    .reduce((part, key) => part?.[key], form);
}

export function put(form, pointer, value) {
  const keys = pointer.split("/").slice(1);
  const last = keys.pop();
  keys.reduce((part, key) => part[key], form)[last] = value;
}

/** The fact and the test that a pointer to a value belongs to. */
export function owner(form, pointer) {
  const keys = pointer.split("/").slice(1);
  let part = form;
  let fact = null;
  let test = null;
  for (const key of keys) {
    part = part?.[key];
    if (part?.fact) fact = part;
    if (part?.operator) test = part;
  }
  return { fact: fact?.fact, test };
}

/** Every pattern of a form's conditions, groups included. */
export function patterns(conditions) {
  return conditions.flatMap((c) => (c.fact ? [c] : patterns(c.all ?? c.either ?? [])));
}

/** The components that a form's conditions ask about, by fact. */
export function reads(form) {
  const found = {};
  const note = (fact, name) => ((found[fact] ??= new Set()), name && found[fact].add(name));
  const owners = {};
  for (const p of patterns(form.conditions)) {
    note(p.fact);
    if (p.variable) owners[p.variable] = { fact: p.fact };
    const value = (v) => {
      if (v?.own) note(p.fact, v.own);
      else if (v?.variable) {
        const known = owners[v.variable];
        if (known) note(known.fact, v.component ?? known.component);
      } else if (v?.sign) [v.left, v.right].forEach(value);
    };
    const test = (t) => {
      if (t.bind) owners[t.bind] = { fact: p.fact, component: t.component };
      (t.every ?? t.any ?? []).forEach(test);
      if (t.component) note(p.fact, t.component);
      value(t.left);
      value(t.value);
    };
    (p.tests ?? []).forEach(test);
  }
  return found;
}

const LETTERS = { Workload: "$w", Need: "$n", Means: "$m", Candidate: "$c", OptionQuote: "$q", PlanQuote: "$p", Training: "$t", Commitment: "$k", Business: "$b" };

/** A name for a fact that nothing in the form has yet. */
export function freshVariable(form, fact) {
  const taken = new Set(
    patterns(form.conditions).flatMap((p) => [p.variable, ...(p.tests ?? []).map((t) => t.bind)]),
  );
  let name = LETTERS[fact] ?? "$x";
  for (let i = 2; taken.has(name); i++) name = (LETTERS[fact] ?? "$x") + i;
  return name;
}

/** The names by which the values in a part of a form speak of facts. */
export function mentioned(part) {
  if (Array.isArray(part)) return part.flatMap(mentioned);
  if (typeof part !== "object" || part === null) return [];
  return [...(part.variable && !part.fact ? [part.variable] : []), ...Object.values(part).flatMap(mentioned)];
}

/** Whether something else in the form speaks of a fact, or of a value of it, by its name. */
export function named(form, pattern) {
  const names = mentioned([form.conditions, form.claim]);
  return [pattern.variable, ...pattern.tests.map((t) => t.bind)].some((own) => own && names.includes(own));
}

/** There is such a fact, or none, or at least one; one that need not be there has no name. */
export function quantify(form, index, quantifier) {
  const pattern = form.conditions[index];
  pattern.quantifier = quantifier;
  if (quantifier === "some") pattern.variable ||= freshVariable(form, pattern.fact);
  else Object.assign(pattern, { variable: "", tests: pattern.tests.filter((t) => !t.bind) });
}

/** Adds a condition on a component; once it has a value the rule's cases meet it, too. */
export function addCondition(form, type, component) {
  let pattern = form.conditions.find((c) => c.fact === type.name && c.quantifier === "some");
  if (!pattern) {
    pattern = { quantifier: "some", fact: type.name, variable: freshVariable(form, type.name), tests: [] };
    const option = form.claim.option;
    if (type.key === "option" && typeof option === "string" && component.name !== "option") {
      pattern.tests.push({ component: "option", operator: "==", value: option });
    }
    form.conditions.push(pattern);
  }
  addTest(pattern, component);
}

/** Adds a condition on a component of a certain pattern. */
export function addTest(pattern, component) {
  pattern.tests.push(beginning(component));
}

/** Asks for another fact of a type that occurs many times, told apart by its key. */
export function addPattern(form, type) {
  const tests = [{ component: type.key, operator: "==", value: "" }];
  form.conditions.push({ quantifier: "some", fact: type.name, variable: freshVariable(form, type.name), tests });
}

/** Turns a test into a choice of two, the second alike but for its value; within a choice it adds a third. */
export function alternative(form, pointer) {
  const keys = pointer.split("/").slice(1);
  const index = Number(keys.pop());
  const list = keys.reduce((part, key) => part[key], form);
  const copy = structuredClone(list[index]);
  Object.assign(copy, copy.values ? { values: [] } : { value: "" });
  if (keys.at(-1) === "any") list.splice(index + 1, 0, copy);
  else list[index] = { any: [list[index], copy] };
}

/** A condition that waits for its value. */
function beginning(component) {
  if (component.kind === "number") return { component: component.name, operator: ">=", value: "" };
  const choice = component.kind !== "truth" && component.values.length;
  return choice
    ? { component: component.name, operator: "in", values: [] }
    : { component: component.name, operator: "==", value: "" };
}

/** States in the cases what a pattern's simple tests ask, where the case says nothing yet. */
export function meet(form, type, pattern) {
  const key = pattern.tests.find((t) => t.component === type.key && t.operator === "==" && typeof t.value === "string");
  const alike = (g) => g.fact === type.name && (!key?.value || (g.values[type.key] ?? key.value) === key.value);
  const stated = (t) => (t.values ? t.values[0] : typeof t.value === "object" ? "" : t.value);
  const asked = pattern.tests.filter((t) => t.component && t.operator && (stated(t) ?? "") !== "");
  for (const one of form.cases) {
    const given = one.given.filter(alike);
    if (!given.length && one.expect.length) {
      one.given.push({ fact: type.name, values: {} });
      given.push(one.given.at(-1));
    }
    for (const g of given) {
      for (const t of asked) g.values[t.component] ??= stated(t);
    }
  }
}

/** Takes a test away; a choice of which one is left becomes that one, a pattern without tests goes. */
export function removeTest(form, pointer) {
  const keys = pointer.split("/").slice(1);
  const index = Number(keys.pop());
  const list = keys.reduce((part, key) => part[key], form);
  list.splice(index, 1);
  const which = keys.pop();
  if (which === "tests") {
    if (!list.length) form.conditions.splice(Number(keys.at(-1)), 1);
  } else if (list.length === 1) {
    const around = Number(keys.pop());
    keys.reduce((part, key) => part[key], form)[around] = list[0];
  }
}

/** What the rule says when it speaks, as a case expects it. */
export function spoken(claim, given) {
  if (claim.kind === "note") return { verb: "note", target: claim.decision };
  const target = claim.kind === "block" ? claim.candidate : claim.option;
  const literal = typeof target === "string" ? target : bound(given);
  if (claim.kind === "block") return { verb: "block", target: literal };
  const said = { verb: claim.side, target: literal };
  return typeof claim.strength === "object" ? said : { ...said, strength: claim.strength };
}

function bound(given) {
  const values = given.map((g) => g.values);
  const found = values.find((v) => v.option ?? v.candidate ?? v.plan);
  return found?.option ?? found?.candidate ?? found?.plan ?? "";
}

/** A rule's name from the English words of its claim. */
export function slug(title) {
  return title
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
}
