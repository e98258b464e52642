/** Excalidraw in its place on the page: the one part of Greenroom that brings a framework, loaded only when it is drawn on. */
import { Excalidraw, getSceneVersion, MainMenu, restoreElements } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { ByKeys } from "./by_keys";
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
  let byKeys: ByKeys | undefined;
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
          excalidrawAPI: (board) => void (byKeys ??= new ByKeys(board)),
          onChange(all) {
            place.ariaBusy = null;
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
  new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Names for what Excalidraw leaves without one, and roles that fit where the board is but a part of a page. */
function name(): void {
  each(".main-menu-trigger:not([aria-label])", (button) => button.setAttribute("aria-label", "Board menu"));
  each(".color-picker-container:not([aria-label])", (picker) => picker.setAttribute("aria-label", "Colours"));
  each("footer:not([role=group])", (footer) => {
    footer.setAttribute("role", "group");
    footer.setAttribute("aria-label", "Zoom and undo");
  });
  // Its dialogs name a heading by an id that the heading does not have.
  each(".Dialog[aria-labelledby=dialog-title]", (dialog) => {
    const title = dialog.querySelector(".Dialog__title");
    if (title?.id) dialog.setAttribute("aria-labelledby", title.id);
  });
  each("ul.context-menu:not([role])", (menu) => {
    menu.setAttribute("role", "menu");
    for (const item of menu.querySelectorAll("li")) item.setAttribute("role", "none");
    for (const button of menu.querySelectorAll("button")) button.setAttribute("role", "menuitem");
  });
}

/** Dialogs stand beside the board in the page, but are called like it. */
function each(selector: string, mend: (element: Element) => void): void {
  for (const element of document.querySelectorAll(`.excalidraw ${selector}`)) mend(element);
}
