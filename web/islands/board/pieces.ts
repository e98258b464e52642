/** What lies on the board, as one meets it by keyboard: in reading order, each box followed by the arrows that leave it. */
import type {
  ExcalidrawArrowElement,
  ExcalidrawElement,
  ExcalidrawTextElement,
} from "@excalidraw/excalidraw/element/types";

export type Scene = readonly ExcalidrawElement[];

export interface Piece {
  element: ExcalidrawElement;
  kind: "box" | "note" | "arrow";
  /** What it is called when it is told of. */
  name: string;
  /** Its words as they were typed. */
  words: string;
}

/** Of boxes side by side, no top is farther from the first one's. */
const ROW = 40;
const BOXES = ["rectangle", "ellipse", "diamond"];

export function pieces(scene: Scene): Piece[] {
  const there = scene.filter((element) => !element.isDeleted);
  const arrows = there.filter(isArrow);
  const words = new Map(there.filter(isText).map((text) => [text.containerId ?? text.id, text.originalText]));
  const standing = inReadingOrder(there.filter((element) => isBox(element) || isNote(element)));
  const told = new Map(standing.map((element) => [element.id, named(element, words.get(element.id) ?? "")]));
  const leading = new Map<string, Piece[]>([["", []]]);
  for (const arrow of arrows) {
    const from = told.has(arrow.startBinding?.elementId ?? "") ? arrow.startBinding!.elementId : "";
    const [a, b] = [from, arrow.endBinding?.elementId ?? ""].map((id) => told.get(id)?.name ?? "nothing");
    const said = words.get(arrow.id) ?? "";
    const name = `arrow from ${a} to ${b}${said ? `: ${flat(said)}` : ""}`;
    leading.set(from, [...(leading.get(from) ?? []), { element: arrow, kind: "arrow", name, words: said }]);
  }
  return [...[...told].flatMap(([id, piece]) => [piece, ...(leading.get(id) ?? [])]), ...leading.get("")!];
}

export function isBox(element: ExcalidrawElement): boolean {
  return BOXES.includes(element.type);
}

export function isArrow(element: ExcalidrawElement): element is ExcalidrawArrowElement {
  return element.type === "arrow";
}

/** The words that are tied to a box or an arrow. */
export function labelOf(element: ExcalidrawElement, scene: Scene): ExcalidrawTextElement | undefined {
  return scene.filter(isText).find((text) => text.containerId === element.id && !text.isDeleted);
}

function isText(element: ExcalidrawElement): element is ExcalidrawTextElement {
  return element.type === "text";
}

function isNote(element: ExcalidrawElement): boolean {
  return isText(element) && element.containerId === null;
}

function named(element: ExcalidrawElement, words: string): Piece {
  if (isText(element)) return { element, kind: "note", name: `note: ${flat(words)}`, words };
  return { element, kind: "box", name: flat(words) || "unnamed box", words };
}

function flat(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim();
}

function inReadingOrder(elements: ExcalidrawElement[]): ExcalidrawElement[] {
  const rows: ExcalidrawElement[][] = [];
  for (const element of elements.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && element.y - row[0]!.y <= ROW) row.push(element);
    else rows.push([element]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x));
}
