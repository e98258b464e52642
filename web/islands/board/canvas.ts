/** Excalidraw in its place on the page: the one part of Greenroom that brings a framework, loaded only when it is drawn on. */
import { Excalidraw, getSceneVersion, MainMenu, restoreElements } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import type { Elements } from "./keep";

declare global {
  interface Window {
    EXCALIDRAW_ASSET_PATH: string;
  }
}
window.EXCALIDRAW_ASSET_PATH = "/static/assets/excalidraw/";

type Restorable = Parameters<typeof restoreElements>[0];

const { ClearCanvas, Help } = MainMenu.DefaultItems;
const menu = createElement(MainMenu, null, createElement(ClearCanvas), createElement(Help));
const OURS = {
  canvasActions: {
    changeViewBackgroundColor: false,
    export: false,
    loadScene: false,
    saveAsImage: false,
    saveToActiveFile: false,
    toggleTheme: false,
  },
  tools: { image: false },
} as const;

/** Draw what is there already, and say whenever it has changed. The board follows the page's theme. */
export function mount(place: HTMLElement, elements: Elements, changed: (elements: Elements) => void): void {
  const root = createRoot(place);
  let version = -1;
  const known = restoreElements(elements as unknown as Restorable, null, { repairBindings: true });
  const start = { elements: known, scrollToContent: true };
  const draw = (): void =>
    root.render(
      createElement(
        Excalidraw,
        {
          theme: isDark() ? "dark" : "light",
          initialData: start,
          UIOptions: OURS,
          aiEnabled: false,
          validateEmbeddable: false,
          onChange(all) {
            const now = getSceneVersion(all);
            if (now === version) return;
            const first = version === -1;
            version = now;
            const shown = all.filter((element) => !element.isDeleted);
            if (!first || shown.length) changed(shown as unknown as Elements);
          },
        },
        menu,
      ),
    );
  draw();
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  new MutationObserver(() => name(place)).observe(place, { childList: true, subtree: true });
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** What Excalidraw leaves without a name, or names as a part of the whole page. */
function name(place: HTMLElement): void {
  for (const button of place.querySelectorAll(".main-menu-trigger:not([aria-label])")) {
    button.setAttribute("aria-label", "Board menu");
  }
  for (const picker of place.querySelectorAll(".color-picker-container:not([aria-label])")) {
    picker.setAttribute("aria-label", "Colours");
  }
  for (const footer of place.querySelectorAll("footer:not([role=group])")) {
    footer.setAttribute("role", "group");
    footer.setAttribute("aria-label", "Zoom and undo");
  }
}
