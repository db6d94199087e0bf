// One text of a rule to be written: an element around CodeMirror, with our language, words and problems.
// It lives in a shadow root, where style sheets need no leave from the content security policy.
import { autocompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { Annotation, Compartment, EditorState } from "@codemirror/state";
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { drl } from "./drl.js";
import { colours, look } from "./code-look.js";

const given = Annotation.define();

/** Sends "typed" when somebody writes; text, problems, completion and label are set from outside. */
class CodeText extends HTMLElement {
  #language = new Compartment();
  #words = new Compartment();
  #label = new Compartment();
  #source = null;
  #view;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#view = new EditorView({ parent: root, root, state: EditorState.create({ extensions: this.#extensions() }) });
  }

  #extensions() {
    return [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      bracketMatching(),
      highlightActiveLine(),
      indentUnit.of("    "),
      EditorView.lineWrapping,
      syntaxHighlighting(colours),
      look,
      this.#language.of(drl),
      this.#words.of([]),
      this.#label.of([]),
      keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
      EditorView.domEventHandlers({ beforeinput: insert }),
      EditorView.updateListener.of((update) => this.#heard(update)),
    ];
  }

  #heard(update) {
    const ours = update.transactions.some((t) => t.annotation(given));
    if (update.docChanged && !ours) this.dispatchEvent(new CustomEvent("typed", { detail: this.text }));
  }

  get text() {
    return this.#view.state.doc.toString();
  }

  set text(text) {
    if (text === this.text) return;
    const changes = { from: 0, to: this.#view.state.doc.length, insert: text };
    this.#view.dispatch({ changes, annotations: given.of(true) });
  }

  /** "drl" or "yaml". */
  set language(which) {
    this.#view.dispatch({ effects: this.#language.reconfigure(which === "yaml" ? yaml() : drl) });
  }

  /** A source of completions, as CodeMirror takes them. Setting up again while somebody types would move the caret. */
  set completion(source) {
    if (source === this.#source) return;
    this.#source = source;
    this.#view.dispatch({ effects: this.#words.reconfigure(autocompletion({ override: [source], icons: false })) });
  }

  set label(name) {
    this.#view.dispatch({ effects: this.#label.reconfigure(EditorView.contentAttributes.of({ "aria-label": name })) });
  }

  /** Problems with line and column from 1, and what to say of each. */
  set problems(list) {
    const marks = list.map(({ line, column, message }) => {
      const from = this.#offset(line, column);
      const to = this.#view.state.wordAt(from)?.to ?? Math.min(from + 1, this.#view.state.doc.length);
      return { from, to: Math.max(from, to), severity: "error", message };
    });
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }

  #offset(line, column) {
    const doc = this.#view.state.doc;
    const found = doc.line(Math.min(Math.max(1, line), doc.lines));
    return Math.min(found.to, found.from + Math.max(0, column - 1));
  }

  /** Puts the caret at a place. */
  go(line, column) {
    const anchor = this.#offset(line, column);
    this.#view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
    this.#view.focus();
  }
}

/**
 * What is typed goes into the state, not through the page: over several lines Chromium joins them with inline styles,
 * which the policy forbids, and within a shadow root it now and then tells where the caret was before the letter.
 */
function insert(event, view) {
  if (event.inputType !== "insertText" || !event.data || event.isComposing || view.composing) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
  return true;
}

customElements.define("code-text", CodeText);
