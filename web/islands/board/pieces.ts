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
  const standing = inReadingOrder(there.filter((element) => isBox(element) || isNote(element)));
  const told = new Set<ExcalidrawElement>();
  const order = standing.flatMap((element) => {
    const leaving = arrows.filter((arrow) => arrow.startBinding?.elementId === element.id);
    for (const arrow of leaving) told.add(arrow);
    return [element, ...leaving];
  });
  const loose = arrows.filter((arrow) => !told.has(arrow));
  return [...order, ...loose].map((element) => piece(element, there));
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

function piece(element: ExcalidrawElement, scene: Scene): Piece {
  const words = isText(element) ? element.originalText : (labelOf(element, scene)?.originalText ?? "");
  if (isArrow(element)) return { element, kind: "arrow", name: arrowName(element, words, scene), words };
  if (isText(element)) return { element, kind: "note", name: `note: ${flat(words)}`, words };
  return { element, kind: "box", name: flat(words) || "unnamed box", words };
}

function arrowName(arrow: ExcalidrawArrowElement, words: string, scene: Scene): string {
  const [from, to] = [arrow.startBinding, arrow.endBinding].map((end) => {
    const tied = scene.find((element) => element.id === end?.elementId);
    return tied ? piece(tied, scene).name : "nothing";
  });
  return `arrow from ${from} to ${to}${words ? `: ${flat(words)}` : ""}`;
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
