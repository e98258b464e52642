/** One's own notes: saved by themselves a moment after typing, and never over what another window wrote. */
import { find } from "./find";
import { refusal } from "./stream";
import { keepUnsaved, unsaved } from "./unsaved";

const PAUSE_MS = 800;
/** After a refusal it is tried again by itself, after twice as long each time. */
const FIRST_AGAIN_MS = 2_000;
const LONGEST_AGAIN_MS = 60_000;
/** There is no such interview any more, or the notes are too long: the same again would be refused again. */
const FOR_GOOD = new Set([404, 413, 422]);

interface Kept {
  text: string;
  version: number;
}

export class Notes {
  private readonly pane = find("notes");
  private readonly box = find<HTMLTextAreaElement>("notes-text");
  private readonly state = find("notes-state");
  private readonly choice = find("notes-choice");
  private readonly opener = find("show-notes");
  private readonly address: string;
  private readonly interview: string;
  private kept: Kept;
  private theirs: Kept | null = null;
  private saving = false;
  private timer = 0;
  private again = FIRST_AGAIN_MS;
  /** It was refused, and is tried again until it is not. */
  private troubled = false;
  /** What was sent last without hearing whether it was saved. */
  private sent: string | undefined;
  /** This browser keeps nothing, so that only the box has them. */
  private inBoxOnly = false;

  /** `tell` is for those who listen: only what went wrong is told. */
  constructor(
    private readonly room: HTMLElement,
    private readonly tell: (text: string) => void,
  ) {
    this.interview = room.dataset.interview ?? "";
    this.address = `/api/interviews/${encodeURIComponent(this.interview)}/notes`;
    this.kept = { text: this.box.defaultValue, version: Number(this.pane.dataset.version) };
    this.restore();
    this.box.addEventListener("input", () => this.changed());
    this.box.addEventListener("blur", () => void this.save());
    addEventListener("pagehide", () => void this.save());
    addEventListener("online", () => void this.save());
    addEventListener("beforeunload", (event) => this.inBoxOnly && this.box.value !== this.kept.text && event.preventDefault());
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
    this.keepHere();
    if (this.theirs) return;
    if (!this.troubled) this.state.textContent = "Not saved yet";
    this.saveIn(PAUSE_MS);
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), ms);
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
    if (!this.troubled) this.state.textContent = "Saving…";
    try {
      await this.send(text);
    } catch {
      this.failed("Greenroom does not answer.");
    }
    this.saving = false;
    if (this.state.textContent === "Saved" && this.box.value !== text) this.changed();
  }

  private async send(text: string): Promise<void> {
    const before = this.sent;
    this.sent = text;
    this.keepHere();
    const response = await fetch(this.address, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text, version: this.kept.version }),
      keepalive: text.length < 20_000,
    });
    if (!response.ok) this.sent = before;
    if (response.status === 409) return this.conflict();
    if (FOR_GOOD.has(response.status)) return this.fail(`Not saved: ${await refusal(response)}`);
    if (!response.ok) return this.failed(await refusal(response));
    this.kept = (await response.json()) as Kept;
    if (this.box.value === text) this.done();
    else this.arrived();
  }

  /** Another window was faster, or what was sent arrived though we did not hear of it. */
  private async conflict(): Promise<void> {
    const answer = await fetch(this.address);
    if (!answer.ok) return this.failed(await refusal(answer));
    const theirs = (await answer.json()) as Kept;
    const isOurs = theirs.text === this.kept.text || theirs.text === this.sent;
    if (theirs.text !== this.box.value && !isOurs) return this.offer(theirs);
    this.kept = theirs;
    return theirs.text === this.box.value ? this.done() : this.send(this.box.value);
  }

  /** Show what the other window wrote, and let the candidate choose. */
  private offer(theirs: Kept): void {
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
    else this.changed();
  }

  private done(): void {
    this.arrived();
    keepUnsaved(this.interview, null);
  }

  private arrived(): void {
    this.state.textContent = "Saved";
    this.again = FIRST_AGAIN_MS;
    this.troubled = false;
    this.sent = undefined;
  }

  /** Not saved for now: told once, and tried again by itself until it is. */
  private failed(why: string): void {
    const where = this.inBoxOnly ? "Your notes are in this box only" : "Your notes are kept in this browser";
    const said = `Not saved yet: ${why} ${where} and tried again.`;
    if (this.troubled) this.state.textContent = said;
    else this.fail(said);
    this.troubled = true;
    this.saveIn(this.again);
    this.again = Math.min(2 * this.again, LONGEST_AGAIN_MS);
  }

  private fail(why: string): void {
    this.state.textContent = why;
    this.tell(`Your notes: ${why}.`.replace("..", "."));
  }

  /** What was typed and not saved outlives a reload; what was typed before this script ran stays. */
  private restore(): void {
    const here = unsaved(this.interview);
    const saved = this.kept;
    this.box.value = here?.text ?? this.box.value;
    this.sent = here?.sent;
    const isOlder = here?.over !== undefined && here.over !== saved.version;
    if (here && isOlder && saved.text !== here.sent && saved.text !== here.text) return queueMicrotask(() => this.offer(saved));
    if (here || this.box.value !== this.box.defaultValue) this.changed();
  }

  private keepHere(): void {
    const notes = { text: this.box.value, over: this.kept.version, sent: this.sent };
    this.inBoxOnly = !keepUnsaved(this.interview, notes);
  }
}
