/** What the candidate sees of a spoken answer: how it stands with it, and what can be done. */
import { shown } from "../clock";
import { find } from "../find";

export type State = "idle" | "asking" | "refused" | "recording" | "writing" | "failed";

const DISCARD: Record<State, string> = {
  idle: "",
  asking: "Cancel",
  refused: "Close",
  recording: "Discard",
  writing: "Discard",
  failed: "Discard",
};
/** Whoever types or works there meanwhile is not taken away from it. */
const ELSEWHERE = "#words, #notes, .bench, dialog";
const SURE_MS = 5_000;
/** Less is said again sooner than it is asked about. */
const SHORT_SECONDS = 10;

export class Panel {
  readonly speak = find("speak");
  readonly done = find("voice-done");
  readonly again = find("voice-again");
  readonly discard = find("voice-discard");
  private readonly box = find("voice");
  private readonly words = find("voice-words");
  private readonly time = find("voice-time");
  private readonly bars = [...find("voice-level").children];
  private sure = 0;

  get state(): State {
    return this.box.dataset.state as State;
  }

  show(state: State, sentence: string, tell = sentence): void {
    const takes = !document.activeElement?.closest(ELSEWHERE);
    this.box.dataset.state = state;
    this.box.hidden = state === "idle";
    this.speak.hidden = state !== "idle";
    this.done.hidden = state !== "recording";
    this.again.hidden = state !== "failed" && state !== "refused";
    this.again.textContent = state === "failed" ? "Try again" : "Ask again";
    this.doubt(false);
    this.say(sentence);
    if (tell) find("announce").textContent = tell;
    if (state !== "recording") this.meter(0);
    if (takes) this.focus(state);
  }

  say(sentence: string): void {
    if (this.words.textContent !== sentence) this.words.textContent = sentence;
  }

  /** The time of the recording; null takes it away. */
  clock(seconds: number | null): void {
    this.time.hidden = seconds === null;
    this.time.textContent = seconds === null ? "" : shown(seconds);
  }

  meter(level: number): void {
    this.bars.forEach((bar, index) => bar.classList.toggle("on", level > 0.02 + (0.7 * index) / this.bars.length));
  }

  /** Whether it may be thrown away now: a longer recording is asked about once. */
  mayDiscard(seconds: number): boolean {
    if (this.state === "asking" || this.state === "refused" || seconds < SHORT_SECONDS || this.sure) return true;
    this.doubt(true);
    return false;
  }

  private doubt(on: boolean): void {
    clearTimeout(this.sure);
    this.sure = on ? window.setTimeout(() => this.doubt(false), SURE_MS) : 0;
    this.discard.textContent = on ? "Discard all of it?" : DISCARD[this.state];
  }

  private focus(state: State): void {
    const to: Record<State, HTMLElement> = {
      idle: find("words"),
      asking: this.discard,
      refused: this.again,
      recording: this.done,
      writing: this.discard,
      failed: this.again,
    };
    to[state].focus();
  }
}
