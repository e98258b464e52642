/** What the page and the workers that run code say to each other. */

/** A test case: an expression that is evaluated beside the code, and one for what it must give. */
export interface Case {
  name: string;
  call: string;
  want: string;
}

export interface Job {
  code: string;
  cases: Case[];
}

export interface Outcome {
  at: number;
  passed: boolean;
  /** What came out, or the error. */
  got: string;
  ms: number;
}

export type FromWorker =
  | { kind: "ready"; version: string }
  | { kind: "broken"; error: string }
  | { kind: "printed"; text: string }
  /** A case begins; the code itself is case -1. */
  | { kind: "begun"; at: number }
  | ({ kind: "case" } & Outcome)
  | { kind: "finished"; error: string | null };

/** The most characters of output that are kept of one run. */
export const MOST_OUTPUT = 65_536;
const CUT = "\n… output cut at 64 KB\n";

/** Hands printed text on until there is too much of it. */
export class Printer {
  private left = MOST_OUTPUT - CUT.length;

  constructor(private readonly hand: (text: string) => void) {}

  renew(): void {
    this.left = MOST_OUTPUT - CUT.length;
  }

  print(text: string): void {
    if (this.left <= 0) return;
    const kept = text.slice(0, this.left);
    this.left -= text.length;
    this.hand(this.left <= 0 ? kept + CUT : kept);
  }
}

/** A worker's own side. */
export interface Port {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<Job>) => void) | null;
}
