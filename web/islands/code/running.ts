/** One run after another: what is shown while code runs, and what of it travels with the next answer. */
import { runWords, type CodeRun } from "../artifact";
import { refusal } from "../stream";
import type { Results, Row } from "./results";
import { LIMIT_SECONDS, Runner, type Begun, type Runnable } from "./runner";

interface Places {
  results: Results;
  sum: HTMLElement;
  fault: HTMLElement;
  printed: HTMLElement;
  output: HTMLElement;
}

export class Running {
  private readonly runners = new Map<Runnable, Runner>();
  private current: Runner | null = null;

  /** `told` hears how a language is: starting, ready or broken. */
  constructor(
    private readonly at: Places,
    private readonly told: (language: Runnable, state: Begun) => void,
  ) {}

  get busy(): boolean {
    return this.current !== null;
  }

  /** Have a language ready for when it is wanted. */
  warm(language: Runnable): void {
    this.runner(language).warm();
  }

  stop(): void {
    this.current?.stop();
  }

  /** Run the code with these cases. Everything is shown as it happens; the whole comes back at the end. */
  async run(language: Runnable, code: string, rows: Row[]): Promise<CodeRun> {
    const { results } = this.at;
    const runner = (this.current = this.runner(language));
    results.show(rows);
    this.clear();
    this.at.sum.textContent = "Running…";
    let output = "";
    const ended = await runner.run(
      { code, cases: rows.map(({ name, call, want }) => ({ name, call, want })) },
      {
        printed: (text) => this.print((output += text)),
        begun: (at) => results.set(at, { kind: "running" }),
        done: (outcome) => results.set(outcome.at, { ...outcome, kind: "done" }),
      },
    ).finally(() => (this.current = null));
    const { stoppedAt, byHand, error } = ended;
    const how = byHand ? "stopped by you" : `stopped after ${LIMIT_SECONDS} s`;
    if (stoppedAt !== null) {
      results.set(stoppedAt, { kind: "stopped", detail: how });
      results.notReached(stoppedAt + 1);
      if (stoppedAt < 0) this.accuse(`The code was ${how}, before any case.`);
    }
    if (error !== null) {
      results.notReached(0);
      this.accuse(error);
    }
    const cases = rows.length && error === null ? results.told : [];
    const run = { cases, output, error: error?.slice(0, 8000) ?? null, stopped: stoppedAt !== null };
    this.at.sum.textContent = runWords(run);
    return run;
  }

  /** Have the server compile and run the whole program; its examples are the candidate's to call. */
  async runThere(language: string, code: string): Promise<CodeRun> {
    this.clear();
    this.at.sum.textContent = "Running…";
    const response = await fetch("/api/run", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ language, code }),
    });
    if (!response.ok) throw new Error(await refusal(response));
    const run = (await response.json()) as CodeRun;
    if (run.output) this.print(run.output);
    if (run.error) this.accuse(run.error);
    this.at.sum.textContent = runWords(run);
    return run;
  }

  /** Nothing was run of what is shown now. */
  clear(): void {
    this.at.sum.textContent = "Not run yet";
    this.at.fault.hidden = true;
    this.at.printed.hidden = true;
    this.at.output.textContent = "";
  }

  private print(output: string): void {
    this.at.printed.hidden = false;
    this.at.output.textContent = output;
  }

  private accuse(error: string): void {
    this.at.fault.hidden = false;
    this.at.fault.textContent = error;
  }

  private runner(language: Runnable): Runner {
    let runner = this.runners.get(language);
    if (!runner) {
      runner = new Runner(language, (state) => this.told(language, state));
      this.runners.set(language, runner);
    }
    return runner;
  }
}
