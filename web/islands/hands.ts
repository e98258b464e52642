/** What the candidate's hands do in the room: the box, the buttons and the keys, each joined to what it asks for. */
import { find } from "./find";
import { Keys } from "./keys";
import type { Desk } from "./desk";
import type { Draft } from "./draft";
import type { Notes } from "./notes";

export interface Acts {
  answer(): void;
  /** What a button below the box asks for. */
  ask(button: HTMLElement): void;
  stop(): void;
  end(): void;
}

export function listenToCandidate(words: HTMLTextAreaElement, draft: Draft, acts: Acts): void {
  find("say").addEventListener("submit", (event) => {
    event.preventDefault();
    acts.answer();
  });
  words.addEventListener("input", () => draft.write(words.value));
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      acts.answer();
    }
  });
  find("stop").addEventListener("click", () => acts.stop());
  for (const button of document.querySelectorAll<HTMLElement>("[data-control]")) {
    button.addEventListener("click", () => acts.ask(button));
  }
  const dialog = find<HTMLDialogElement>("ending");
  find("end").addEventListener("click", () => {
    dialog.returnValue = "no";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => dialog.returnValue === "yes" && acts.end());
}

export function listenToKeys(words: HTMLTextAreaElement, desk: Desk, notes: Notes, acts: Acts): void {
  const press = (id: string) => () => acts.ask(find(id));
  new Keys(
    {
      a: () => words.focus(),
      v: () => document.querySelector<HTMLElement>("#speak")?.click(),
      c: () => find("log").focus(),
      n: () => notes.show(),
      r: press("repeat"),
      h: press("hint"),
      "shift s": press("skip"),
      p: () => acts.ask(find(desk.paused ? "resume" : "pause")),
      e: () => find("end").click(),
    },
    (target) => {
      if (desk.stoppable) acts.stop();
      else if (notes.close()) return true;
      else if (target.matches("textarea")) find("log").focus();
      else return false;
      return true;
    },
  );
}
