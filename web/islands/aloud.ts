/** Reading replies aloud, where the candidate switched that on: each sentence as soon as it is whole, in its order. */
import { sentences } from "./aloud/sentences";
import { BrowserVoice, EndpointVoice, type Voice } from "./aloud/voices";
import { find } from "./find";

const ON = "greenroom-aloud";
const WAITS = "To hear the interviewer, press a key or click: the browser asks for that first.";

class Aloud {
  private readonly choice = find("aloud");
  private readonly box = this.choice.querySelector("input")!;
  private readonly trouble = find("unread");
  private readonly voice: Voice;
  private text = "";
  /** The sentences of this reply that were handed on, or passed over. */
  private taken: string[] = [];
  /** Nothing more of this reply is wanted. */
  private muted = false;
  private queue: string[] = [];
  private speaking: AbortController | null = null;

  constructor(room: HTMLElement) {
    const waits = (waiting: boolean): void => this.tell(waiting ? WAITS : null);
    if ("speaks" in room.dataset) {
      const address = `/api/interviews/${encodeURIComponent(room.dataset.interview ?? "")}/speech`;
      this.voice = new EndpointVoice(address, waits);
      this.choice.hidden = false;
    } else {
      this.voice = new BrowserVoice(waits);
      this.offer();
      if ("speechSynthesis" in window) speechSynthesis.addEventListener("voiceschanged", () => this.offer());
    }
    this.box.checked = recalled();
    this.box.addEventListener("change", () => {
      keep(this.box.checked);
      if (!this.box.checked) this.quiet();
    });
    addEventListener("pagehide", () => this.quiet());
  }

  /** More of a reply came. */
  said(piece: string): void {
    this.take(this.text + piece, false);
  }

  /** The reply is whole. */
  finished(text: string): void {
    this.take(text, true);
    this.begin();
  }

  /** The reply is about to come again from its start: what was read is not read twice, unless another comes instead. */
  again(): void {
    this.text = "";
  }

  /** Silence, and another reply begins. */
  hush(): void {
    this.quiet();
    this.begin();
  }

  /** Silence at once, for the rest of this reply too. */
  quiet(): void {
    this.muted = true;
    this.queue = [];
    this.speaking?.abort();
    this.speaking = null;
    this.voice.hush();
    this.tell(null);
  }

  private begin(): void {
    this.text = "";
    this.taken = [];
    this.muted = false;
  }

  private take(text: string, ended: boolean): void {
    this.text = text;
    const whole = sentences(text, ended);
    const differs = whole.findIndex((sentence, index) => sentence !== this.taken[index]);
    if (differs < 0) return;
    if (differs < this.taken.length) this.queue = []; // of the reply that will not come
    this.taken = whole;
    if (!this.box.checked || this.choice.hidden || this.muted) return;
    this.queue.push(...whole.slice(differs));
    if (this.queue[0]) this.voice.ready(this.queue[0]);
    void this.speak();
  }

  private async speak(): Promise<void> {
    if (this.speaking) return;
    const { signal } = (this.speaking = new AbortController());
    try {
      for (let next = this.queue.shift(); next && !signal.aborted; next = this.queue.shift()) {
        const said = this.voice.say(next, signal);
        if (this.queue[0]) this.voice.ready(this.queue[0]);
        await said;
        if (!signal.aborted) this.tell(null);
      }
    } catch (error) {
      if (signal.aborted) return;
      this.quiet();
      this.tell(`Not read aloud: ${(error as Error).message}`);
    } finally {
      if (this.speaking?.signal === signal) this.speaking = null;
    }
  }

  private offer(): void {
    this.choice.hidden = !BrowserVoice.there;
  }

  private tell(sentence: string | null): void {
    this.trouble.hidden = sentence === null;
    this.trouble.textContent = sentence ?? "";
  }
}

export const aloud = new Aloud(find("main"));

function recalled(): boolean {
  try {
    return localStorage.getItem(ON) !== null;
  } catch {
    return false;
  }
}

function keep(on: boolean): void {
  try {
    if (on) localStorage.setItem(ON, "1");
    else localStorage.removeItem(ON);
  } catch {
    // storage is switched off: the choice holds for this page
  }
}
