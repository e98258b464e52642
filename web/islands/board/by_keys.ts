/** The drawing by keyboard: over each box, note and arrow lies a button that Tab comes to, and keys do the rest. */
import { CaptureUpdateAction, getSceneVersion } from "@excalidraw/excalidraw";
import type { ExcalidrawImperativeAPI } from "@excalidraw/excalidraw/types";
import { find } from "../find";
import { added, connected, moved, removed, renamed, type Place } from "./edits";
import { pieces, type Piece, type Scene } from "./pieces";

const STEP = 20;
const FAR = 100;
/** Pixels: what is flatter is still seen to have the focus. */
const LEAST = 24;
const FONT = "20px Excalifont";
const WAYS: Record<string, [x: number, y: number, said: string]> = {
  ArrowLeft: [-1, 0, "left"],
  ArrowRight: [1, 0, "right"],
  ArrowUp: [0, -1, "up"],
  ArrowDown: [0, 1, "down"],
};

export class ByKeys {
  private readonly place = find("by-keys");
  private readonly naming = find<HTMLTextAreaElement>("naming");
  private readonly add = find<HTMLButtonElement>("add-box");
  private readonly told = find("by-keys-told");
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private order: Piece[] = [];
  /** From where an arrow is being drawn, and what is being named. */
  private from: string | null = null;
  private named: string | null = null;
  private framed = 0;

  constructor(private readonly board: ExcalidrawImperativeAPI) {
    board.onChange(() => this.soon());
    board.onScrollChange(() => this.soon());
    this.add.addEventListener("click", () => this.addBox(null));
    this.add.addEventListener("keydown", (event) => this.forward(event));
    this.place.addEventListener("keydown", (event) => this.pressed(event));
    this.place.addEventListener("focusin", (event) => this.show(event.target as HTMLElement));
    this.place.addEventListener("focusout", (event) => {
      if (!this.place.contains(event.relatedTarget as Node | null)) this.from = null;
    });
    this.naming.addEventListener("keydown", (event) => this.typed(event));
    this.naming.addEventListener("blur", () => void this.name());
  }

  private get scene(): Scene {
    return this.board.getSceneElementsIncludingDeleted();
  }

  /** The piece that has the focus. */
  private get current(): Piece | undefined {
    return this.order.find(({ element }) => this.buttons.get(element.id) === document.activeElement);
  }

  private soon(): void {
    cancelAnimationFrame(this.framed);
    this.framed = requestAnimationFrame(() => this.lay());
  }

  /** Buttons for what is there, where it is, in reading order; the one that has the focus stays in its place. */
  private lay(): void {
    const focused = this.current;
    const before = focused ? this.order.indexOf(focused) : -1;
    this.order = pieces(this.scene);
    this.add.disabled = false;
    const ids = new Set(this.order.map(({ element }) => element.id));
    for (const [id, button] of this.buttons) {
      if (ids.has(id)) continue;
      button.remove();
      this.buttons.delete(id);
    }
    for (const piece of this.order) this.cover(piece);
    const own = focused && ids.has(focused.element.id) ? this.buttons.get(focused.element.id)! : null;
    this.arrange(own);
    if (focused && !own) this.focus((this.order[before] ?? this.order.at(-1))?.element.id);
  }

  private arrange(own: HTMLElement | null): void {
    const wanted = this.order.map(({ element }) => this.buttons.get(element.id)!);
    if (wanted.every((button, at) => button === this.place.children[at])) return;
    let passed = own === null;
    for (const button of wanted) {
      if (button === own) passed = true;
      else this.place.insertBefore(button, passed ? this.naming : own);
    }
  }

  private cover({ element, kind, name, words }: Piece): void {
    let button = this.buttons.get(element.id);
    if (!button) {
      button = document.createElement("button");
      button.type = "button";
      button.addEventListener("click", () => this.chosen(element.id));
      this.buttons.set(element.id, button);
    }
    const says = kind === "box" && words ? `${name}, ${element.type === "rectangle" ? "box" : element.type}` : name;
    if (button.ariaLabel !== says) button.ariaLabel = says;
    this.put(button, element);
  }

  /** Over the element, as the board shows it now. */
  private put(over: HTMLElement, element: Piece["element"]): void {
    const { scrollX, scrollY, zoom } = this.board.getAppState();
    const points = "points" in element ? element.points : [[0, 0], [element.width, element.height]];
    const [xs, ys] = [points.map(([x]) => x!), points.map(([, y]) => y!)];
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top].map((size) => Math.max(size * zoom.value, LEAST));
    const place = [(element.x + left + scrollX) * zoom.value, (element.y + top + scrollY) * zoom.value, width, height];
    const [x, y, w, h] = place.map((pixels) => `${pixels}px`);
    Object.assign(over.style, { left: x, top: y, width: w, height: h });
  }

  private pressed(event: KeyboardEvent): void {
    const piece = this.current;
    if (!piece || event.altKey) return;
    if (event.ctrlKey || event.metaKey) return this.forward(event);
    const { id } = piece.element;
    const way = WAYS[event.key];
    if (way) this.move(piece, way, event.shiftKey ? FAR : STEP);
    else if (event.key === "F2") this.beginNaming(id);
    else if (event.key === "Delete" || event.key === "Backspace") this.remove(piece);
    else if (event.key === "Escape" && this.from) this.giveUp();
    else if (event.key.toLowerCase() === "n") this.addBox(id);
    else if (event.key.toLowerCase() === "c") this.beginArrow(piece);
    else if (event.key === "?") find("show-shortcuts").click();
    else return;
    event.preventDefault();
  }

  /** Undoing is the board's own, so that it goes back over what was done by mouse too. */
  private forward(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    const before = getSceneVersion(this.scene);
    document.querySelector("#canvas .excalidraw")?.dispatchEvent(new KeyboardEvent("keydown", event));
    requestAnimationFrame(() => {
      const done = key === "y" || event.shiftKey ? "Done again." : "Undone.";
      this.say(getSceneVersion(this.scene) === before ? "There is nothing more to undo." : done);
    });
  }

  private move({ element, kind, name }: Piece, [x, y, said]: (typeof WAYS)[string], far: number): void {
    if (kind === "arrow") return this.say("An arrow moves with its boxes.");
    this.draw(moved(this.scene, element.id, { x: x * far, y: y * far }));
    this.show(this.buttons.get(element.id)!);
    this.say(`Moved ${said}: ${name} is at ${Math.round(element.x + x * far)}, ${Math.round(element.y + y * far)}.`);
  }

  private remove({ element, name }: Piece): void {
    const left = removed(this.scene, element.id);
    const arrows = pieces(this.scene).length - pieces(left).length - 1;
    const also = arrows ? `, with ${arrows === 1 ? "its arrow" : `${arrows} arrows`}` : "";
    this.draw(left);
    this.lay();
    if (!this.order.length) this.add.focus();
    this.say(`Removed: ${name}${also}. Ctrl Z brings it back.`);
  }

  private addBox(beside: string | null): void {
    const { scrollX, scrollY, zoom } = this.board.getAppState();
    const first: Place = {
      x: this.place.clientWidth / 8 / zoom.value - scrollX,
      y: this.place.clientHeight / 4 / zoom.value - scrollY,
    };
    const near = this.order.find(({ element, kind }) => kind !== "arrow" && element.id === beside)?.element;
    const { scene, id } = added(this.scene, near, first);
    this.begin(scene, id, "A box was added. Type its name, then Enter.");
  }

  private beginArrow({ element, kind, name }: Piece): void {
    if (kind !== "box") return this.say("Arrows begin at boxes.");
    this.from = element.id;
    this.say(`Connect ${name} to which box? Tab to it and press Enter; Escape leaves it.`);
  }

  private giveUp(): void {
    this.from = null;
    this.say("No arrow was drawn.");
  }

  /** By Enter, or by a screen reader's click: the other end of an arrow, else what is to be named. */
  private chosen(id: string): void {
    const piece = this.order.find(({ element }) => element.id === id);
    if (!piece) return;
    if (this.from === null) return this.beginNaming(id);
    if (piece.kind !== "box" || id === this.from) return this.say("Choose another box for the arrow's end.");
    const { scene, id: arrow } = connected(this.scene, this.from, id);
    this.from = null;
    this.begin(scene, arrow, `Connected to ${piece.name}. Type what goes there, or nothing, then Enter.`);
  }

  /** Something new is drawn, and named at once. */
  private begin(scene: Scene, id: string, said: string): void {
    this.draw(scene);
    this.lay();
    this.show(this.buttons.get(id)!);
    this.beginNaming(id);
    this.say(said);
  }

  private beginNaming(id: string): void {
    const piece = this.order.find(({ element }) => element.id === id);
    if (!piece) return;
    this.named = id;
    this.put(this.naming, piece.element);
    this.naming.value = piece.words;
    this.naming.ariaLabel = piece.kind === "box" ? "Name of the box" : "Words of the " + piece.kind;
    this.naming.hidden = false;
    this.naming.focus();
    this.naming.select();
  }

  private typed(event: KeyboardEvent): void {
    if (event.isComposing || event.shiftKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    const id = this.named;
    if (event.key === "Escape") this.named = null;
    void this.name();
    this.focus(id);
  }

  /** What was typed is put on the piece: measured in the board's own font, which is fetched when first written in. */
  private async name(): Promise<void> {
    const id = this.named;
    const words = this.naming.value.trim();
    this.named = null;
    this.naming.hidden = true;
    if (id === null || words === this.order.find(({ element }) => element.id === id)?.words) return;
    await document.fonts.load(FONT, words).catch(() => undefined);
    if (!this.scene.some((element) => element.id === id && !element.isDeleted)) return;
    this.draw(renamed(this.scene, id, words));
    this.lay();
    const piece = this.order.find(({ element }) => element.id === id);
    if (piece) this.say(`Named: ${piece.name}.`);
  }

  private draw(elements: Scene): void {
    this.board.updateScene({ elements, captureUpdate: CaptureUpdateAction.IMMEDIATELY });
  }

  private focus(id: string | null | undefined): void {
    (this.buttons.get(id ?? "") ?? this.add).focus();
  }

  /** Brings what has the focus into view. */
  private show(target: HTMLElement): void {
    const id = [...this.buttons].find(([, button]) => button === target)?.[0];
    const piece = this.order.find(({ element }) => element.id === id);
    if (!piece) return;
    const [seen, it] = [this.place.getBoundingClientRect(), target.getBoundingClientRect()];
    const bottom = seen.bottom - find("by-keys-foot").offsetHeight;
    const inside = it.left >= seen.left && it.right <= seen.right && it.top >= seen.top && it.bottom <= bottom;
    if (!inside) this.board.scrollToContent(piece.element, { animate: false });
  }

  private say(words: string): void {
    this.told.textContent = words;
  }
}
