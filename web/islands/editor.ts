/** The workbench of a coding round. */
import "../css/editor.css";
import { provideArtifact } from "./artifact";
import { onTurn } from "./bench";
import { Drafts } from "./code/drafts";
import { isLanguage } from "./code/languages";
import { Pad } from "./code/pad";

const find = <T extends HTMLElement = HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;

const interview = find("main").dataset.interview ?? "";
const drafts = new Drafts(interview);
const chooser = find<HTMLSelectElement>("language");
let language = drafts.language;

const pad = new Pad(find("editor"), {
  nonce: document.querySelector<HTMLStyleElement>("style[nonce]")!.nonce,
  changed: (text) => drafts.keep(language, text),
  run: () => undefined,
});

async function turnTo(chosen: typeof language): Promise<void> {
  language = chosen;
  drafts.language = chosen;
  chooser.value = chosen;
  pad.put(drafts.code(chosen) ?? "");
  await pad.speak(chosen);
}

chooser.addEventListener("change", () => {
  if (isLanguage(chooser.value)) void turnTo(chooser.value);
});
onTurn((_turn, closed) => closed && drafts.forget());
provideArtifact(() => (pad.text.trim() ? { kind: "code", language, text: pad.text } : null));
void turnTo(language);
