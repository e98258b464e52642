/** Who speaks: the endpoint that was set up for it, or the browser. */
import { refusal } from "../stream";

export interface Voice {
  /** It will be said soon. */
  ready(sentence: string): void;
  /** Resolves when it was said, or is not wanted any more. Throws an error with a sentence. */
  say(sentence: string, signal: AbortSignal): Promise<void>;
  /** Be silent at once, and forget what was made ready. */
  hush(): void;
}

const UNPLAYABLE = "the browser cannot play what the audio endpoint sent.";
const GONE = "Greenroom does not answer.";

export class EndpointVoice implements Voice {
  private readonly made = new Map<string, Promise<Blob>>();
  private asking = new AbortController();

  /** `waits` is told whether the browser wants a key or a click first. */
  constructor(
    private readonly address: string,
    private readonly waits: (waiting: boolean) => void,
  ) {}

  ready(sentence: string): void {
    if (this.made.has(sentence)) return;
    const asked = this.ask(sentence);
    asked.catch(() => {}); // told when it is to be said
    this.made.set(sentence, asked);
  }

  async say(sentence: string, signal: AbortSignal): Promise<void> {
    this.ready(sentence);
    const sound = await this.made.get(sentence)!;
    this.made.delete(sentence);
    if (signal.aborted) return;
    const url = URL.createObjectURL(sound);
    try {
      await this.play(new Audio(url), signal);
    } finally {
      URL.revokeObjectURL(url);
    }
  }

  hush(): void {
    this.asking.abort();
    this.asking = new AbortController();
    this.made.clear();
  }

  private async ask(sentence: string): Promise<Blob> {
    const { signal } = this.asking;
    const response = await fetch(this.address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text: sentence }),
      signal,
    }).catch(() => {
      throw new Error(GONE);
    });
    if (!response.ok) throw new Error(await refusal(response));
    return response.blob();
  }

  private play(player: HTMLAudioElement, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(new Error(UNPLAYABLE));
      const start = (): void => {
        this.waits(false);
        player.play().catch((error: DOMException) => {
          if (error.name === "NotAllowedError") wait();
          else if (error.name !== "AbortError") fail();
        });
      };
      const wait = (): void => {
        this.waits(true);
        for (const kind of ["keydown", "pointerup"]) addEventListener(kind, start, { once: true, signal });
      };
      signal.addEventListener("abort", () => {
        player.pause();
        resolve();
      });
      player.addEventListener("ended", () => resolve());
      player.addEventListener("error", fail);
      start();
    });
  }
}

/** The voices that the browser has, on the device or at its maker's. */
export class BrowserVoice implements Voice {
  static get there(): boolean {
    return "speechSynthesis" in window && speechSynthesis.getVoices().length > 0;
  }

  ready(): void {}

  say(sentence: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const words = new SpeechSynthesisUtterance(sentence);
      const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith("en"));
      words.lang = "en";
      words.voice = voices.find(({ localService }) => localService) ?? voices[0] ?? null;
      words.addEventListener("end", () => resolve());
      words.addEventListener("error", ({ error }) => {
        if (signal.aborted) resolve();
        else reject(new Error(`the browser's voice failed (${error}).`));
      });
      signal.addEventListener("abort", () => resolve());
      speechSynthesis.speak(words);
    });
  }

  hush(): void {
    speechSynthesis.cancel();
  }
}
