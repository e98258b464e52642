/** Runs the candidate's JavaScript. Its response's policy allows eval and nothing else: no network, no imports. */
import { Printer, type FromWorker, type Port } from "./protocol";
import { same, shown } from "./values";

type Evaluate = (source: string) => unknown;

const port = self as unknown as Port;
const post = (message: FromWorker): void => port.postMessage(message);
const printer = new Printer((text) => post({ kind: "printed", text }));

for (const name of ["log", "info", "debug", "warn", "error"] as const) {
  console[name] = (...told: unknown[]) =>
    printer.print(`${told.map((v) => (typeof v === "string" ? v : shown(v))).join(" ")}\n`);
}

/** The error with the lines of its stack that are the candidate's. */
function trace(error: unknown): string {
  if (!(error instanceof Error)) return `Thrown: ${shown(error)}`;
  const lines = (error.stack ?? "").split("\n").filter(isTheirs);
  return [`${error.name}: ${error.message}`, ...lines.map((line) => line.trim())].join("\n");
}

function isTheirs(line: string): boolean {
  return line.includes("solution.js:") && !/\beval\b/.test(line);
}

/** The code, run once; what comes back evaluates an expression beside it. Throws what the code throws. */
function load(code: string): Evaluate {
  // One line in front of the code would shift the line numbers of its errors.
  const source = `(function () {${code}\n;return (source) => eval("(" + source + "\\n)");})\n//# sourceURL=solution.js`;
  return (0, eval)(source)() as Evaluate;
}

async function runCase(evaluate: Evaluate, at: number, call: string, want: string): Promise<void> {
  post({ kind: "begun", at });
  const began = performance.now();
  let passed = false;
  let got: string;
  let ms: number;
  try {
    const value = await evaluate(call);
    ms = performance.now() - began;
    got = shown(value);
    passed = same(value, await evaluate(want));
  } catch (error) {
    ms = performance.now() - began;
    got = trace(error);
  }
  post({ kind: "case", at, passed, got, ms });
}

port.onmessage = async ({ data: { code, cases } }) => {
  printer.renew();
  post({ kind: "begun", at: -1 });
  let evaluate: Evaluate;
  try {
    evaluate = load(code);
  } catch (error) {
    return post({ kind: "finished", error: trace(error) });
  }
  for (const [at, { call, want }] of cases.entries()) await runCase(evaluate, at, call, want);
  post({ kind: "finished", error: null });
};

post({ kind: "ready", version: "" });
