/// <reference types="node" />
import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";
import { excalidraw } from "./excalidraw.ts";

const home = (name: string): URL => new URL(`./node_modules/pyodide/${name}`, import.meta.url);
const { version } = JSON.parse(readFileSync(home("package.json"), "utf8")) as { version: string };
const PYODIDE = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"];

/** Python for the browser, served from here. Its version is in the path, so that it can be cached for good. */
const pyodide: Plugin = {
  name: "pyodide",
  generateBundle() {
    for (const name of PYODIDE) {
      this.emitFile({ type: "asset", fileName: `pyodide/${version}/${name}`, source: readFileSync(home(name)) });
    }
  },
};

export default defineConfig({
  base: "/static/",
  plugins: [pyodide, excalidraw],
  define: { PYODIDE: JSON.stringify(`/static/pyodide/${version}/`), "process.env.IS_PREACT": JSON.stringify("false") },
  // Workers have a folder of their own: each is served with a policy of its own.
  worker: { format: "es", rollupOptions: { output: { entryFileNames: "workers/[name]-[hash].js" } } },
  build: {
    target: "es2022",
    // Older targets make Lightning CSS rewrite light-dark() into variables that ignore our theme switch.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    manifest: true,
    reportCompressedSize: false,
    // The board's canvas is larger, and is loaded only where it is drawn on.
    chunkSizeWarningLimit: 2000,
    // No data: URLs, so that font-src and img-src can stay at 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: ["islands/site.ts", "islands/room.ts", "islands/voice.ts", "islands/report.ts", "islands/editor.ts", "islands/board.ts"],
      // Libraries made for React on servers say so at their head; here there is none.
      onLog: (level, log, handle) => log.code !== "MODULE_LEVEL_DIRECTIVE" && handle(level, log),
    },
  },
});
