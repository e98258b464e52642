/** What travels with an answer beside its words: the code or the board as it stands. A tool says what it holds. */
interface CaseResult {
  name: string;
  passed: boolean;
  detail?: string;
}

export interface CodeRun {
  cases: CaseResult[];
  output?: string;
  error?: string | null;
  stopped?: boolean;
  /** The code was changed since it ran. */
  outdated?: boolean;
}

export interface Artifact {
  kind: "code" | "board" | "outline";
  text: string;
  language?: string | null;
  data?: Record<string, unknown> | null;
  run?: CodeRun | null;
}

type Provider = () => Artifact | null;

let provider: Provider = () => null;

/** Called once by the tool that is open in the room. */
export function provideArtifact(from: Provider): void {
  provider = from;
}

/** The artifact as it stands now, or null when no tool is open or nothing was made with it. */
export function currentArtifact(): Artifact | null {
  return provider();
}

/** A run in a few words. */
export function runWords(run: CodeRun): string {
  if (run.error) return "does not run";
  const passed = run.cases.filter((one) => one.passed).length;
  const told = run.cases.length ? [`${passed} of ${run.cases.length} pass`] : [];
  if (run.stopped) told.push("stopped");
  return told.join(", ") || "runs";
}

/** What travels with an answer, as one line; the server says it in the same words. */
export function attachedWords({ kind, run }: Artifact): string {
  return `${kind} attached${run ? ` · ${runWords(run)}` : ""}${run?.outdated ? ", changed since" : ""}`;
}
