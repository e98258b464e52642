/** The workbench of a coding round: writing code, running it, and handing both over with the next answer. */
import "../css/editor.css";
import { provideArtifact, runWords, type Artifact, type CodeRun } from "./artifact";
import { onTurn } from "./bench";
import { Drafts } from "./code/drafts";
import { isLanguage, LANGUAGES, type Language } from "./code/languages";
import { CaseForm, MOST_CASES, OwnCases } from "./code/own";
import { Pad } from "./code/pad";
import { Results, type Row } from "./code/results";
import { Running } from "./code/running";
import type { Begun, Runnable } from "./code/runner";
import { examplesOf, fetchSheet, showSheet, starterOf, type Sheet } from "./code/sheet";
import { find } from "./find";

const interview = find("main").dataset.interview ?? "";
const drafts = new Drafts(interview);
const own = new OwnCases(drafts);
const chooser = find<HTMLSelectElement>("language");
const runButton = find("run");
/** Languages that this server compiles and runs. */
const here = new Set((chooser.dataset.here ?? "").split(" "));

let language: Language = drafts.language;
let sheet: Sheet | null = null;
let waiting = false;
let last: { language: Language; code: string; run: CodeRun } | null = restoredRun();

const pad = new Pad(find("editor"), {
  nonce: document.querySelector<HTMLStyleElement>("style[nonce]")!.nonce,
  changed(text) {
    drafts.keep(language, text);
    offerStarter();
  },
  run: () => void run(),
});
const results = new Results(find("cases"), actOnCase);
const running = new Running(
  {
    results,
    sum: find("sum"),
    fault: find("fault"),
    printed: find("printed"),
    output: find("output"),
  },
  showState,
);
const form = new CaseForm(find("own") as HTMLFormElement, find("own-cancel"), (made, at) => {
  const cases = own.of(language);
  if (at === null) cases.push(made);
  else cases[at] = made;
  own.keep(language, cases.slice(0, MOST_CASES));
  showCases();
});

function runnable(): Runnable | null {
  return language === "python" || language === "javascript" ? language : null;
}

/** Whether the language can be run at all. */
function able(): boolean {
  return runnable() !== null || here.has(language);
}

function rows(): Row[] {
  const examples = examplesOf(sheet, language).map((one) => ({ ...one, own: null }));
  const mine = runnable() ? own.of(language).map((one, at) => ({ ...one, own: at })) : [];
  return [...examples, ...mine];
}

function showCases(): void {
  if (running.busy) return;
  results.show(rows());
  running.clear();
  if (!able()) find("sum").textContent = "";
  else if (last?.language === language && last.code === pad.text) {
    find("sum").textContent = `${runWords(last.run)} when it last ran`;
  }
}

function actOnCase(what: "edit" | "remove", at: number): void {
  const cases = own.of(language);
  const chosen = cases[at];
  if (!chosen) return;
  if (what === "edit") return form.open(chosen, at);
  own.keep(language, cases.toSpliced(at, 1));
  showCases();
  find("add-case").focus();
}

function showState(of: Runnable, state: Begun): void {
  if (of !== language) return;
  const name = LANGUAGES[of];
  find("runner-state").textContent =
    state.kind === "starting" && of === "python"
      ? `Starting ${name}…`
      : state.kind === "broken"
        ? `${name} could not be started: ${state.error}`
        : state.kind === "ready" && state.version
          ? `${name} ${state.version}`
          : "";
}

async function run(): Promise<void> {
  if (running.busy) return running.stop();
  if (!able() || waiting) return;
  const [chosen, code] = [language, pad.text];
  const inPage = runnable();
  waiting = true;
  label(inPage ? "Stop" : "Running…");
  try {
    const made = inPage ? running.run(inPage, code, rows()) : running.runThere(chosen, code);
    last = { language: chosen, code, run: await made };
    drafts.keepOther("run", JSON.stringify(last));
  } catch (error) {
    find("sum").textContent = `Nothing was run: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    waiting = false;
    label("Run");
  }
}

function label(text: string): void {
  runButton.querySelector("span")!.textContent = text;
}

async function turnTo(chosen: Language): Promise<void> {
  if (running.busy) running.stop();
  language = chosen;
  drafts.language = chosen;
  chooser.value = chosen;
  pad.put(drafts.code(chosen) || starterOf(sheet, chosen));
  const inPage = runnable();
  runButton.hidden = !able();
  find("add-case").hidden = inPage === null;
  find("spoken").hidden = able();
  find("runner-state").textContent = "";
  form.close();
  showCases();
  offerStarter();
  if (inPage) running.warm(inPage);
  await pad.speak(chosen);
}

/** The signature is put in by itself only where nothing was written; elsewhere it is offered. */
function offerStarter(): void {
  const starter = starterOf(sheet, language);
  find("starter").hidden = !starter || pad.text.includes(sheet?.entry ?? "");
}

async function look(): Promise<void> {
  const found = await fetchSheet(interview);
  if (!found) return;
  const before = starterOf(sheet, language);
  const another = found.question !== sheet?.question;
  sheet = found;
  showSheet(found, find("task-body"));
  find("task").hidden = false;
  if (!another) return;
  if (!pad.text.trim() || pad.text === before) pad.put(starterOf(found, language));
  showCases();
  offerStarter();
}

/** The code as it stands, and its last run; the untouched signature is no code of the candidate's. */
function artifact(): Artifact | null {
  const text = pad.text;
  if (!text.trim() || text.trim() === starterOf(sheet, language).trim()) return null;
  const told = last?.language === language ? last : null;
  const run = told && { ...told.run, outdated: told.code !== text };
  return { kind: "code", language, text, run };
}

function restoredRun(): typeof last {
  try {
    return JSON.parse(drafts.other("run") ?? "null") as typeof last;
  } catch {
    return null;
  }
}

chooser.addEventListener("change", () => {
  if (isLanguage(chooser.value)) void turnTo(chooser.value);
});
runButton.addEventListener("click", () => void run());
find("add-case").addEventListener("click", () => form.open({ name: "", call: "", want: "" }, null));
find("starter").addEventListener("click", () => {
  const starter = starterOf(sheet, language);
  pad.put(pad.text.trim() ? `${starter}\n${pad.text}` : starter);
  pad.focus();
});
onTurn((_turn, closed) => {
  if (closed) drafts.forget();
  else void look().catch(sayNoTask);
});
provideArtifact(artifact);
void turnTo(language).then(look).catch(sayNoTask);

function sayNoTask(error: unknown): void {
  find("task").hidden = false;
  find("task-body").textContent = `The task could not be fetched: ${String(error)} It is in the conversation.`;
}
