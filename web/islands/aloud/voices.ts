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

/** Told whether the browser wants a key or a click before it makes a sound. */
type Waits = (waiting: boolean) => void;

/** Returns with the next key or click; also when nothing is wanted any more. */
async function woken(signal: AbortSignal, waits: Waits): Promise<void> {
  waits(true);
  await new Promise<void>((resolve) => {
    const heard = new AbortController();
    const wake = (): void => {
      heard.abort();
      resolve();
    };
    for (const kind of ["keydown", "pointerup"]) addEventListener(kind, wake, { signal: heard.signal });
    signal.addEventListener("abort", wake, { signal: heard.signal });
  });
  if (!signal.aborted) waits(false);
}

export class EndpointVoice implements Voice {
  private readonly made = new Map<string, Promise<Blob>>();
  private asking = new AbortController();

  constructor(
    private readonly address: string,
    private readonly waits: Waits,
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

  private async play(player: HTMLAudioElement, signal: AbortSignal): Promise<void> {
    const over = new Promise<void>((resolve, reject) => {
      signal.addEventListener("abort", () => {
        player.pause();
        resolve();
      });
      player.addEventListener("ended", () => resolve());
      player.addEventListener("error", () => reject(new Error(UNPLAYABLE)));
    });
    await Promise.all([over, this.begin(player, signal)]);
  }

  private async begin(player: HTMLAudioElement, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        return await player.play();
      } catch (error) {
        const { name } = error as DOMException;
        if (name === "AbortError") return;
        if (name !== "NotAllowedError") throw new Error(UNPLAYABLE);
      }
      await woken(signal, this.waits);
    }
  }
}

/** The voices that the browser has, on the device or at its maker's. */
export class BrowserVoice implements Voice {
  static get there(): boolean {
    return "speechSynthesis" in window && speechSynthesis.getVoices().length > 0;
  }

  constructor(private readonly waits: Waits) {}

  ready(): void {}

  async say(sentence: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !(await this.spoken(sentence, signal))) await woken(signal, this.waits);
  }

  /** False when the browser wants a key or a click first. */
  private spoken(sentence: string, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const words = new SpeechSynthesisUtterance(sentence);
      const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith("en"));
      words.lang = "en";
      words.voice = voices.find(({ localService }) => localService) ?? voices[0] ?? null;
      words.addEventListener("end", () => resolve(true));
      words.addEventListener("error", ({ error }) => {
        if (signal.aborted || error === "not-allowed") resolve(signal.aborted);
        else reject(new Error(`the browser's voice failed (${error}). Reload the page, or choose another voice in the system.`));
      });
      signal.addEventListener("abort", () => resolve(true));
      speechSynthesis.speak(words);
    });
  }

  hush(): void {
    speechSynthesis.cancel();
  }
}
