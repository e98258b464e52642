/** Beside the report: notes that the room could not save stand in the form, to be saved there. */
import { keepUnsaved, unsaved } from "./unsaved";

export function ownNotes(): void {
  const section = document.querySelector<HTMLElement>("#own-notes");
  const box = section?.querySelector("textarea");
  const interview = section?.dataset.interview;
  if (!section || !box || !interview) return;
  const kept = unsaved(interview);
  if (kept === null) return;
  if (box.value.includes(kept.text)) return void keepUnsaved(interview, null);
  // Over the version that they were written over: what another window saved since is kept beside them.
  const version = section.querySelector<HTMLInputElement>("[name=version]");
  if (version && kept.over !== undefined && kept.sent !== box.value) version.value = String(kept.over);
  box.value = kept.text;
  section.querySelector<HTMLElement>("#notes-unsaved")!.hidden = false;
}
