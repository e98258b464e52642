/** Answering by voice: what is recorded is written down by the server and put into the box, where it can be changed. It is
 * never sent by itself, and never lost before it was written down or thrown away. */
import { aloud } from "./aloud";
import { shown } from "./clock";
import { find } from "./find";
import { refusal } from "./stream";
import { Panel } from "./voice/panel";
import { Take } from "./voice/take";

const TICK_MS = 100;
const CALM_TICK_MS = 1_000;
const LONGEST_SECONDS = 900;
const SILENT_SECONDS = 4;
const AUDIBLE = 0.02;
const RECORDING = "Recording";
const UNHEARD = "Recording, but nothing is heard. Is the right microphone on?";
const WRITING = "Writing down what you said…";
const LONGEST = "A quarter of an hour is the longest at once. Writing down what you said…";
const GONE = "Greenroom does not answer.";

class Voice {
  private readonly panel = new Panel();
  private readonly words = find<HTMLTextAreaElement>("words");
  private readonly address: string;
  private take: Take | null = null;
  private recording: Blob | null = null;
  private seconds = 0;
  private heardAt = 0;
  private ticking = 0;
  /** What is being waited for; whatever comes for another is passed over. */
  private waiting = new AbortController();

  constructor(room: HTMLElement) {
    this.address = `/api/interviews/${encodeURIComponent(room.dataset.interview ?? "")}/transcription`;
    const { speak, done, again, discard } = this.panel;
    speak.hidden = false;
    speak.addEventListener("click", () => this.press());
    done.addEventListener("click", () => void this.finish());
    again.addEventListener("click", () => void (this.recording ? this.write() : this.begin()));
    discard.addEventListener("click", () => this.panel.mayDiscard(this.seconds) && this.forget());
    addEventListener("beforeunload", (event) => this.unsaved && event.preventDefault());
    // The interview is over, here or in another tab.
    const say = find("say");
    new MutationObserver(() => say.hidden && this.forget()).observe(say, { attributeFilter: ["hidden"] });
  }

  private get unsaved(): boolean {
    return this.take !== null || this.recording !== null;
  }

  /** The button, and its key: begin, or be done. */
  private press(): void {
    if (this.panel.state === "idle" || this.panel.state === "refused") void this.begin();
    else if (this.panel.state === "recording") void this.finish();
  }

  private async begin(): Promise<void> {
    const { signal } = this.anew();
    this.panel.clock(null);
    this.panel.show("asking", "Asking for the microphone…");
    let take: Take;
    try {
      take = await Take.begin(() => void this.finish());
    } catch (error) {
      if (!signal.aborted) this.panel.show("refused", (error as Error).message);
      return;
    }
    if (signal.aborted) return take.drop();
    aloud.quiet();
    this.take = take;
    this.heardAt = 0;
    this.panel.show("recording", RECORDING, "Recording.");
    this.tick();
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.ticking = window.setInterval(() => this.tick(), calm ? CALM_TICK_MS : TICK_MS);
  }

  private tick(): void {
    if (!this.take) return;
    const { level } = this.take;
    this.seconds = this.take.seconds;
    if (level === null || level > AUDIBLE) this.heardAt = this.seconds;
    this.panel.clock(this.seconds);
    this.panel.meter(level ?? 0);
    this.panel.say(this.seconds - this.heardAt > SILENT_SECONDS ? UNHEARD : RECORDING);
    if (this.seconds >= LONGEST_SECONDS) void this.finish();
  }

  private async finish(): Promise<void> {
    const take = this.take;
    if (!take) return;
    this.seconds = take.seconds;
    clearInterval(this.ticking);
    this.take = null;
    const { signal } = this.anew();
    // Kept from here on: until it is whole, what there is of it must not be left behind unasked.
    this.recording = new Blob();
    const told = this.seconds >= LONGEST_SECONDS ? LONGEST : WRITING;
    this.panel.show("writing", told);
    const whole = await take.end();
    if (signal.aborted) return;
    this.recording = whole;
    await this.write(told);
  }

  private async write(told = WRITING): Promise<void> {
    const recording = this.recording;
    if (!recording) return;
    const { signal } = this.anew();
    this.panel.clock(this.seconds);
    this.panel.show("writing", told, "");
    try {
      const text = await this.transcribed(recording, signal);
      if (signal.aborted) return;
      this.recording = null;
      this.put(text);
      this.panel.show("idle", "", `Written down: ${text}`);
    } catch (error) {
      if (signal.aborted) return;
      this.panel.clock(null);
      this.panel.show("failed", `${(error as Error).message} Your recording of ${shown(this.seconds)} is kept.`);
    }
  }

  private async transcribed(recording: Blob, signal: AbortSignal): Promise<string> {
    const response = await fetch(this.address, {
      method: "POST",
      headers: { "Content-Type": recording.type },
      body: recording,
      signal,
    }).catch(() => {
      throw new Error(GONE);
    });
    if (!response.ok) throw new Error(await refusal(response));
    return ((await response.json()) as { text: string }).text;
  }

  /** The words go where the caret stands; nothing that stands there is taken away. */
  private put(text: string): void {
    const { selectionEnd: at, value } = this.words;
    const before = /\S$/.test(value.slice(0, at)) ? " " : "";
    const after = /^\S/.test(value.slice(at)) ? " " : "";
    this.words.setRangeText(`${before}${text}${after}`, at, at, "end");
    this.words.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  private forget(): void {
    clearInterval(this.ticking);
    this.anew();
    this.take?.drop();
    this.take = null;
    this.recording = null;
    this.seconds = 0;
    if (this.panel.state !== "idle") this.panel.show("idle", "");
  }

  private anew(): AbortController {
    this.waiting.abort();
    return (this.waiting = new AbortController());
  }
}

if ("MediaRecorder" in window && !("closed" in find("main").dataset)) new Voice(find("main"));
