/** One's own notes: saved by themselves a moment after typing, and never over what another window wrote. */
import { refusal } from "./stream";

const PAUSE_MS = 800;
const AGAIN_MS = 5_000;

interface Kept {
  text: string;
  version: number;
}

const find = <T extends HTMLElement = HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;

export class Notes {
  private readonly pane = find("notes");
  private readonly box = find<HTMLTextAreaElement>("notes-text");
  private readonly state = find("notes-state");
  private readonly choice = find("notes-choice");
  private readonly opener = find("show-notes");
  private readonly address: string;
  private readonly draft: string;
  private kept: Kept;
  private theirs: Kept | null = null;
  private saving = false;
  private timer = 0;

  /** `tell` is for those who listen: only what went wrong is told. */
  constructor(
    private readonly room: HTMLElement,
    private readonly tell: (text: string) => void,
  ) {
    const interview = encodeURIComponent(room.dataset.interview ?? "");
    this.address = `/api/interviews/${interview}/notes`;
    this.draft = `greenroom-notes-${interview}`;
    this.kept = { text: this.box.defaultValue, version: Number(this.pane.dataset.version) };
    this.restore();
    this.box.addEventListener("input", () => this.changed());
    this.box.addEventListener("blur", () => void this.save());
    addEventListener("pagehide", () => void this.save());
    this.opener.addEventListener("click", () => (this.open ? this.close() : this.show()));
    find("notes-close").addEventListener("click", () => this.close());
    find("notes-mine").addEventListener("click", () => this.choose(this.box.value));
    find("notes-theirs").addEventListener("click", () => this.choose(this.theirs?.text ?? ""));
  }

  /** The pane lies over the room, because there is no place beside it. */
  get open(): boolean {
    return this.room.hasAttribute("data-notes");
  }

  /** Go to the notes, opening their pane where it is folded away. */
  show(): void {
    if (this.opener.checkVisibility()) this.unfold(true);
    this.box.focus();
  }

  /** Fold the pane away. Returns false when it stands beside the conversation anyway. */
  close(): boolean {
    if (!this.open) return false;
    this.unfold(false);
    this.opener.focus();
    return true;
  }

  private unfold(open: boolean): void {
    this.room.toggleAttribute("data-notes", open);
    this.opener.setAttribute("aria-expanded", String(open));
  }

  private changed(): void {
    this.keepHere(this.box.value);
    if (this.theirs) return;
    clearTimeout(this.timer);
    this.state.textContent = "Not saved yet";
    this.timer = window.setTimeout(() => void this.save(), PAUSE_MS);
  }

  private async save(): Promise<void> {
    clearTimeout(this.timer);
    const text = this.box.value;
    if (this.saving || this.theirs) return;
    if (text === this.kept.text) {
      if (this.state.textContent) this.done();
      return;
    }
    this.saving = true;
    this.state.textContent = "Saving…";
    try {
      await this.send(text);
    } catch {
      this.fail("Not saved: Greenroom does not answer. Your notes are kept in this browser and tried again.");
      this.timer = window.setTimeout(() => void this.save(), AGAIN_MS);
    }
    this.saving = false;
    if (this.state.textContent === "Saved" && this.box.value !== text) this.changed();
  }

  private async send(text: string): Promise<void> {
    const response = await fetch(this.address, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text, version: this.kept.version }),
      keepalive: text.length < 20_000,
    });
    if (response.status === 409) return this.conflict();
    if (!response.ok) return this.fail(`Not saved: ${await refusal(response)}`);
    this.kept = (await response.json()) as Kept;
    this.state.textContent = "Saved";
    if (this.box.value === text) this.keepHere(null);
  }

  /** Another window was faster: show what it wrote, and let the candidate choose. */
  private async conflict(): Promise<void> {
    const theirs = (await (await fetch(this.address)).json()) as Kept;
    if (theirs.text === this.kept.text || theirs.text === this.box.value) {
      this.kept = theirs;
      return theirs.text === this.box.value ? this.done() : this.send(this.box.value);
    }
    this.theirs = theirs;
    this.choice.hidden = false;
    find("notes-other").textContent = theirs.text;
    this.fail("Changed in another window");
  }

  private choose(text: string): void {
    if (!this.theirs) return;
    this.kept = this.theirs;
    this.theirs = null;
    this.choice.hidden = true;
    this.box.value = text;
    this.box.focus();
    if (text === this.kept.text) this.done();
    else void this.save();
  }

  private done(): void {
    this.state.textContent = "Saved";
    this.keepHere(null);
  }

  private fail(why: string): void {
    this.state.textContent = why;
    this.tell(`Your notes: ${why}.`.replace("..", "."));
  }

  /** What was typed and not saved outlives a reload; what was typed before this script ran stays. */
  private restore(): void {
    let here: string | null = null;
    try {
      here = localStorage.getItem(this.draft);
    } catch {
      return;
    }
    this.box.value = here ?? this.box.value;
    if (here !== null || this.box.value !== this.box.defaultValue) this.changed();
  }

  private keepHere(text: string | null): void {
    try {
      if (text === null) localStorage.removeItem(this.draft);
      else localStorage.setItem(this.draft, text);
    } catch {
      // storage is full or switched off: the notes are still in the box
    }
  }
}
