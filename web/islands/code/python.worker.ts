/** Runs the candidate's Python. It is killed from outside when it does not end: nothing here trusts itself to stop. */
import harness from "./harness.py?raw";
import { Printer, type FromWorker, type Port } from "./protocol";

interface Python {
  runPython(code: string): unknown;
  setStdout(to: { write(bytes: Uint8Array): number }): void;
  setStderr(to: { write(bytes: Uint8Array): number }): void;
  setStdin(from: { error: true }): void;
  globals: { get(name: string): unknown };
}
type Run = (job: string, told: (message: string) => void) => Promise<string | undefined>;
type Load = (options: { indexURL: string; jsglobals: object }) => Promise<Python>;

const port = self as unknown as Port;
const post = (message: FromWorker): void => port.postMessage(message);
const printer = new Printer((text) => post({ kind: "printed", text }));

function writer(): { write(bytes: Uint8Array): number } {
  const decoder = new TextDecoder();
  return {
    write(bytes) {
      printer.print(decoder.decode(bytes, { stream: true }));
      return bytes.length;
    },
  };
}

async function start(): Promise<Run> {
  const { loadPyodide } = (await import(/* @vite-ignore */ `${PYODIDE}pyodide.mjs`)) as { loadPyodide: Load };
  // Without the browser's own objects, code has no other way out of Python than what is given to it here.
  const python = await loadPyodide({ indexURL: PYODIDE, jsglobals: {} });
  python.setStdout(writer());
  python.setStderr(writer());
  python.setStdin({ error: true });
  python.runPython(harness);
  post({ kind: "ready", version: String(python.runPython("'.'.join(sys.version.split()[0].split('.')[:2])")) });
  return python.globals.get("run") as Run;
}

const started = start();
started.catch((error: unknown) => post({ kind: "broken", error: String(error) }));

port.onmessage = async ({ data: job }) => {
  const run = await started;
  printer.renew();
  try {
    const error = await run(JSON.stringify(job), (message) => post(JSON.parse(message) as FromWorker));
    post({ kind: "finished", error: error ?? null });
  } catch (error) {
    post({ kind: "broken", error: String(error) });
  }
};
