/** Where the candidate answers: the box, its buttons, and what can be done with them just now. */
import { find } from "./find";

export class Desk {
  private readonly stop = find("stop");
  private readonly refused = find("refused");
  private answerStopped: number | null = null;

  constructor(
    private readonly room: HTMLElement,
    private readonly words: HTMLTextAreaElement,
  ) {}

  /** Words can be sent. */
  get takesWords(): boolean {
    return !this.busy && (!this.held || this.answerStopped !== null);
  }

  /** The interviewer is at it. */
  get busy(): boolean {
    return this.room.hasAttribute("data-busy");
  }

  get paused(): boolean {
    return this.room.hasAttribute("data-paused");
  }

  get stoppable(): boolean {
    return !this.stop.hidden;
  }

  /** The answer that may be added to, because its reply was stopped. */
  get addsTo(): number | null {
    return this.answerStopped;
  }

  /** Nothing can be asked for: the interviewer is at it, or was stopped and is still to speak. */
  get held(): boolean {
    return this.busy || this.room.hasAttribute("data-halted");
  }

  /** `stoppable`: what is said now can be stopped; what a button asked for is said whole. */
  setBusy(busy: boolean, stoppable = false): void {
    this.room.toggleAttribute("data-busy", busy);
    find("send").setAttribute("aria-disabled", String(!this.takesWords));
    for (const button of document.querySelectorAll("[data-control]")) {
      button.setAttribute("aria-disabled", String(this.held));
    }
    if (document.activeElement === this.stop && !stoppable) this.words.focus();
    this.stop.hidden = !busy || !stoppable;
  }

  /** The reply was stopped: words can be added to `answer`, or the reply asked for. */
  halt(answer: number | null): void {
    this.room.toggleAttribute("data-halted", true);
    this.answerStopped = answer;
    if (answer !== null) this.words.placeholder = this.words.dataset.more ?? "";
    this.setBusy(false);
    this.words.focus();
  }

  goOn(): void {
    this.room.toggleAttribute("data-halted", false);
    this.answerStopped = null;
    this.words.placeholder = this.words.dataset.first ?? "";
  }

  setPaused(paused: boolean): void {
    this.room.toggleAttribute("data-paused", paused);
    find("pause").hidden = paused;
    find("resume").hidden = !paused;
    find("clock-word").textContent = paused ? "paused" : "left";
  }

  refuse(sentence: string | null): void {
    this.refused.hidden = sentence === null;
    this.refused.textContent = sentence ?? "";
  }
}
