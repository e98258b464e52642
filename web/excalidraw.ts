/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const HOME = new URL("./node_modules/@excalidraw/excalidraw/dist/prod/", import.meta.url);
/** All but Xiaolai, which is thirteen megabytes of Chinese handwriting: such text is drawn in the reader's own font. */
const FONTS = ["Assistant", "Cascadia", "ComicShanns", "Excalifont", "Liberation", "Lilita", "Nunito", "Virgil"];
const CDN = "https://esm.sh/";
const FALLBACK = /return (\w+)\.push\(new URL\(\w+,\s*\w+\.ASSETS_FALLBACK_URL\)\),\s*\1/;

/** Excalidraw from here alone: its fonts are served by us, and neither its CDN nor its other languages are in the build. */
export const excalidraw: Plugin = {
  name: "excalidraw",
  enforce: "pre",
  resolveId(id, importer) {
    const language = /^\.\/locales\/.*\.js$/.test(id) && /excalidraw/.test(importer ?? "");
    return language && !id.includes("/en-") ? "\0no-language" : null;
  },
  load(id) {
    return id === "\0no-language" ? "export default {};" : null;
  },
  transform(code, id) {
    if (!id.includes("excalidraw/dist/prod") || !code.includes(CDN)) return null;
    return { code: code.replace(FALLBACK, "return $1").replaceAll(CDN, ""), map: null };
  },
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === "chunk" && (FALLBACK.test(chunk.code) || chunk.code.includes(CDN))) {
        this.error("Excalidraw has changed: its fonts would be asked for from a CDN.");
      }
    }
    for (const font of FONTS) {
      for (const file of readdirSync(new URL(`fonts/${font}/`, HOME))) {
        const source = readFileSync(new URL(`fonts/${font}/${file}`, HOME));
        this.emitFile({ type: "asset", fileName: `assets/excalidraw/fonts/${font}/${file}`, source });
      }
    }
  },
};
