/** The text of the code, in CodeMirror. */
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags as t } from "@lezer/highlight";
import { highlighting, LANGUAGES, type Language } from "./languages";

/** The same classes as code that the server shows. */
const COLOURS = HighlightStyle.define([
  { tag: [t.keyword, t.modifier, t.controlKeyword, t.operatorKeyword, t.self], class: "tok-kw" },
  { tag: [t.string, t.special(t.string)], class: "tok-str" },
  { tag: [t.comment], class: "tok-com" },
  { tag: [t.number, t.bool, t.null], class: "tok-num" },
  { tag: [t.function(t.variableName), t.function(t.definition(t.variableName))], class: "tok-fn" },
  { tag: [t.typeName, t.className], class: "tok-type" },
]);

interface Wishes {
  nonce: string;
  changed(text: string): void;
  run(): void;
}

export class Pad {
  private readonly view: EditorView;
  private readonly language = new Compartment();
  private readonly named = new Compartment();

  constructor(parent: HTMLElement, wishes: Wishes) {
    const wished: Extension[] = [
      EditorView.cspNonce.of(wishes.nonce),
      EditorView.updateListener.of((u) => u.docChanged && wishes.changed(u.state.doc.toString())),
      keymap.of([
        { key: "Mod-Enter", run: () => (wishes.run(), true) },
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        indentWithTab,
      ]),
    ];
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        extensions: [wished, this.language.of([]), this.named.of([]), behaviour()],
      }),
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Put other code in its place; it can be undone. */
  put(text: string): void {
    this.view.dispatch({ changes: { from: 0, to: this.view.state.doc.length, insert: text } });
  }

  focus(): void {
    this.view.focus();
  }

  /** Colour the code as that language. The name is said to those who listen. */
  async speak(language: Language): Promise<void> {
    const pack = await highlighting(language);
    const name = EditorView.contentAttributes.of({
      "aria-label": `Your code in ${LANGUAGES[language]}`,
      "aria-describedby": "editor-help",
      // A browser can reach it anyway; said aloud for what only reads the page.
      tabindex: "0",
    });
    this.view.dispatch({
      effects: [this.language.reconfigure(pack), this.named.reconfigure(name)],
    });
  }
}

function behaviour(): Extension {
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    history(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    bracketMatching(),
    closeBrackets(),
    syntaxHighlighting(COLOURS),
  ];
}
