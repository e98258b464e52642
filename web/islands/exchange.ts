/** Talking to the server: one door for answers, controls and "go on", and the same events back each time. */
import { events, refusal } from "./stream";
import type { Artifact } from "./artifact";
import type { Turn } from "./log";

export type Control = "repeat" | "skip" | "hint" | "pause" | "resume" | "end";

export interface Contribution {
  answer?: string;
  control?: Control;
  client_id?: string;
  artifact?: Artifact;
  /** The index of one's own last answer, when its reply was stopped and this goes on from it. */
  adds_to?: number;
}

export interface Listener {
  said(text: string): void;
  /** `usage` is what the interview took of a language model so far, in words. */
  finished(turn: Turn, closed: boolean, usage: string): void;
  failed(detail: string, retry: boolean): void;
  /** The candidate stopped it, in this tab or another; `addsTo` is the answer that may be added to. */
  stopped(detail: string, addsTo: number | null): void;
}

/** The server did not take what was sent. */
export class Refused extends Error {}

/** Nothing came back, or what came broke off: whether the server has the words is not known. */
export class Lost extends Error {}

/** The page turned to something else meanwhile, and does not listen any more. */
export class Left extends Error {}

export class Exchange {
  private readonly base: string;
  private current = new AbortController();

  constructor(interview: string) {
    this.base = `/api/interviews/${encodeURIComponent(interview)}`;
  }

  /** Stop listening to the reply in progress, if any. */
  leave(): void {
    this.current.abort();
    this.current = new AbortController();
  }

  /** Send something, or nothing for "go on". Resolves as soon as the server has it. Throws Refused or Lost. */
  async send(said: Contribution): Promise<Response> {
    return this.open("turns", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(said),
    });
  }

  /** Stop the reply in progress. False when it was whole already; whoever listens to it is told. Throws Refused or Lost. */
  async stop(): Promise<boolean> {
    const response = await this.open("live", { method: "DELETE" });
    return ((await response.json()) as { stopped: boolean }).stopped;
  }

  /** The reply in progress, from its start. */
  async live(): Promise<Response> {
    return this.open("live", {});
  }

  /** Hand on every event. Throws Lost when the last one did not come, Left when the page turned away. */
  async listen(response: Response, listener: Listener): Promise<void> {
    const { signal } = this.current;
    let told = false;
    try {
      // Read to the end of the stream after its last event, so that the connection closes by itself.
      for await (const { name, data } of events(response)) {
        if (signal.aborted) throw new Left();
        if (!told) told = hand(name, data, listener);
      }
    } catch (error) {
      if (!told) throw signal.aborted ? new Left() : new Lost(String(error));
    }
    if (told) return;
    throw signal.aborted ? new Left() : new Lost("the stream ended early");
  }

  private async open(path: string, init: RequestInit): Promise<Response> {
    const { signal } = this.current;
    let response: Response;
    try {
      response = await fetch(`${this.base}/${path}`, { ...init, signal });
    } catch (error) {
      throw signal.aborted ? new Left() : new Lost(String(error));
    }
    if (!response.ok) throw new Refused(await refusal(response));
    return response;
  }
}

/** Returns true for a last event. */
function hand(name: string, data: unknown, listener: Listener): boolean {
  if (name === "said") {
    listener.said((data as { text: string }).text);
    return false;
  }
  if (name === "finished") {
    const { turn, closed, usage } = data as { turn: Turn; closed: boolean; usage?: { words: string } };
    listener.finished(turn, closed, usage?.words ?? "");
    return true;
  }
  if (name === "failed") {
    const failed = data as { detail: string; retry: boolean; stopped?: boolean; adds_to?: number };
    if (failed.stopped) listener.stopped(failed.detail, failed.adds_to ?? null);
    else listener.failed(failed.detail, failed.retry);
    return true;
  }
  return false;
}
