/** Runs code in a worker, killed when it does not end. A new worker takes its place at once. */
import { MOST_OUTPUT, type FromWorker, type Job, type Outcome } from "./protocol";

export type Runnable = "python" | "javascript";

const makers: Record<Runnable, () => Worker> = {
  python: () => new Worker(new URL("./python.worker.ts", import.meta.url), { type: "module", name: "python" }),
  javascript: () =>
    new Worker(new URL("./javascript.worker.ts", import.meta.url), { type: "module", name: "javascript" }),
};

/** How long the code itself, and each case, may take. */
export const LIMIT_SECONDS = 5;

export type Begun = { kind: "starting" } | { kind: "ready"; version: string } | { kind: "broken"; error: string };

/** What is told while code runs. */
interface Watcher {
  printed(text: string): void;
  begun(at: number): void;
  done(outcome: Outcome): void;
}

interface Ended {
  error: string | null;
  /** The case during which the run was ended; the code itself is -1. */
  stoppedAt: number | null;
  /** It was the candidate who ended it, and not the time limit. */
  byHand: boolean;
}

export class Runner {
  private worker: Worker | null = null;
  private ready: Promise<void> = Promise.resolve();
  private halt: ((byHand: boolean) => void) | null = null;

  /** `told` hears how the worker is: starting, ready or broken. */
  constructor(
    private readonly language: Runnable,
    private readonly told: (state: Begun) => void,
  ) {}

  /** Start the worker, if it is not there: a language may take seconds to load. */
  warm(): void {
    if (this.worker) return;
    this.told({ kind: "starting" });
    const worker = (this.worker = makers[this.language]());
    this.ready = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "ready") {
          this.told(data);
          resolve();
        } else if (data.kind === "broken") reject(new Error(data.error));
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message || "its files could not be loaded"));
      };
    });
    this.ready.catch((error: Error) => {
      this.end();
      this.told({ kind: "broken", error: error.message });
    });
  }

  /** Run the code and its cases. Rejects when the language itself cannot be started. */
  async run(job: Job, watcher: Watcher): Promise<Ended> {
    this.warm();
    const halted = new Promise<Ended>((resolve) => {
      this.halt = (byHand) => resolve({ error: null, stoppedAt: -1, byHand });
    });
    return Promise.race([halted, this.ready.then(() => this.watched(job, watcher))]);
  }

  /** End what is running, by the candidate's wish. */
  stop(): void {
    this.halt?.(true);
    this.replace();
  }

  private watched(job: Job, watcher: Watcher): Promise<Ended> {
    const worker = this.worker!;
    let left = MOST_OUTPUT;
    return new Promise((resolve) => {
      let at = -1;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const ended = (how: Partial<Ended>): void => {
        clearTimeout(timer);
        worker.onmessage = worker.onerror = null;
        this.halt = null;
        resolve({ error: null, stoppedAt: null, byHand: false, ...how });
      };
      this.halt = (byHand) => ended({ stoppedAt: at, byHand });
      const late = (): void => {
        ended({ stoppedAt: at });
        this.replace();
      };
      const broke = (error: string): void => {
        ended({ error });
        this.replace();
      };
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === "begun") {
          at = data.at;
          clearTimeout(timer);
          timer = setTimeout(late, LIMIT_SECONDS * 1000);
          watcher.begun(at);
        } else if (data.kind === "printed") {
          const text = data.text.slice(0, left);
          left -= text.length;
          if (text) watcher.printed(text);
        } else if (data.kind === "case") watcher.done(data);
        else if (data.kind === "finished") ended({ error: data.error });
        else if (data.kind === "broken") broke(data.error);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        broke(event.message);
      };
      timer = setTimeout(late, LIMIT_SECONDS * 1000);
      worker.postMessage(job);
    });
  }

  private replace(): void {
    this.end();
    this.warm();
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}
