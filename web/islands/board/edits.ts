/** Changes to a drawing, each a new scene: what was changed in it has a version of its own, so that it can be undone. */
import { convertToExcalidrawElements, newElementWith, restoreElements } from "@excalidraw/excalidraw";
import type {
  ExcalidrawArrowElement,
  ExcalidrawElement,
  ExcalidrawTextElement,
} from "@excalidraw/excalidraw/element/types";
import { isArrow, isBox, labelOf, type Scene } from "./pieces";

export interface Place {
  x: number;
  y: number;
}

interface Made {
  scene: Scene;
  /** The id of what was made. */
  id: string;
}

const WIDTH = 180;
const HEIGHT = 80;
/** Between boxes, so that the words of an arrow have room; and between rows. */
const APART = 180;
const BELOW = 60;
/** How far from a box its arrows end, and how much room its words keep to its edge. */
const GAP = 6;
const PADDING = 10;

type Points = ExcalidrawArrowElement["points"];

/** A new box to the right of `beside`, else at `first`; lower where something stands already. */
export function added(scene: Scene, beside: ExcalidrawElement | undefined, first: Place): Made {
  const place = beside ? { x: beside.x + beside.width + APART, y: beside.y } : { ...first };
  const boxes = scene.filter((element) => !element.isDeleted && isBox(element));
  while (boxes.some((box) => overlaps(box, place))) place.y += HEIGHT + BELOW;
  const [box] = convertToExcalidrawElements([{ type: "rectangle", ...place, width: WIDTH, height: HEIGHT }]);
  return { scene: [...scene, box!], id: box!.id };
}

/** An arrow from one box to another. */
export function connected(scene: Scene, from: string, to: string): Made {
  const [drawn] = convertToExcalidrawElements([{ type: "arrow", x: 0, y: 0 }]);
  const arrow = newElementWith(drawn as ExcalidrawArrowElement, {
    startBinding: { elementId: from, focus: 0, gap: GAP },
    endBinding: { elementId: to, focus: 0, gap: GAP },
  });
  const tied = scene.map((element) =>
    element.id === from || element.id === to
      ? newElementWith(element, {
          boundElements: [...(element.boundElements ?? []), { id: arrow.id, type: "arrow" }],
        })
      : element,
  );
  return { scene: laid([...tied, arrow], arrow.id), id: arrow.id };
}

/** Moved, with its words and the ends of its arrows. */
export function moved(scene: Scene, id: string, by: Place): Scene {
  const there = scene.map((element) => {
    if (element.id === id) return newElementWith(element, { x: element.x + by.x, y: element.y + by.y });
    return isArrow(element) && isTied(element, id) ? dragged(element, id, by) : element;
  });
  return laid(there, id);
}

/** The end that is tied to `id` goes along, the other and what bends between them stay. */
function dragged(arrow: ExcalidrawArrowElement, id: string, by: Place): ExcalidrawArrowElement {
  const starts = arrow.startBinding?.elementId === id;
  const ends = arrow.endBinding?.elementId === id;
  const last = arrow.points.length - 1;
  const points = arrow.points.map(([x, y], at) => {
    const goes = at === 0 ? starts : at === last ? ends : starts && ends;
    const part = Number(goes) - Number(starts);
    return [x + part * by.x, y + part * by.y];
  }) as unknown as Points;
  const start = starts ? { x: arrow.x + by.x, y: arrow.y + by.y } : {};
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const size = { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
  return newElementWith(arrow, { ...start, points, ...size });
}

/** Removed, with its words and the arrows that begin or end there. */
export function removed(scene: Scene, id: string): Scene {
  const gone = new Set([id, ...scene.filter((element) => isTied(element, id)).map((arrow) => arrow.id)]);
  for (const element of scene) {
    if (element.type === "text" && gone.has(element.containerId ?? "")) gone.add(element.id);
  }
  return scene.map((element) => {
    if (gone.has(element.id)) return newElementWith(element, { isDeleted: true });
    const bound = element.boundElements?.filter((one) => !gone.has(one.id)) ?? [];
    const same = bound.length === (element.boundElements?.length ?? 0);
    return same ? element : newElementWith(element, { boundElements: bound });
  });
}

/** With other words on it; a box grows until they fit. */
export function renamed(scene: Scene, id: string, words: string): Scene {
  const element = scene.find((one) => one.id === id);
  if (!element) return scene;
  if (element.type === "text") return replaced(scene, written(element, words, null));
  const old = labelOf(element, scene);
  if (!words) return old ? removed(scene, old.id) : scene;
  const label = written(old ?? newLabel(id), words, element);
  if (old) return laid(replaced(fitted(scene, element, label), label), id);
  const bound = [...(element.boundElements ?? []), { id: label.id, type: "text" as const }];
  const holding = replaced(scene, newElementWith(element, { boundElements: bound }));
  const at = holding.findIndex((one) => one.id === id) + 1;
  const all = [...holding.slice(0, at), label, ...holding.slice(at)];
  return laid(fitted(all, all[at - 1]!, label), id);
}

function newLabel(containerId: string): ExcalidrawTextElement {
  const [text] = convertToExcalidrawElements([{ type: "text", text: " ", x: 0, y: 0 }]);
  return newElementWith(text as ExcalidrawTextElement, { containerId, textAlign: "center", verticalAlign: "middle" });
}

/** The text with those words, as large as they are; in a container they are wrapped. */
function written(text: ExcalidrawTextElement, words: string, container: ExcalidrawElement | null): ExcalidrawTextElement {
  const worded = newElementWith(text, { text: words, originalText: words });
  const around = container ? [{ ...container, boundElements: [{ id: text.id, type: "text" as const }] }] : [];
  const measured = restoreElements([...around, worded], null, { repairBindings: true, refreshDimensions: true });
  const { text: lines, width, height } = measured.find((one) => one.id === text.id) as ExcalidrawTextElement;
  return newElementWith(worded, { text: lines, width, height });
}

function fitted(scene: Scene, box: ExcalidrawElement, label: ExcalidrawTextElement): Scene {
  const height = label.height + 2 * PADDING;
  return isBox(box) && box.height < height ? replaced(scene, newElementWith(box, { height })) : scene;
}

function replaced(scene: Scene, element: ExcalidrawElement): Scene {
  return scene.map((one) => (one.id === element.id ? element : one));
}

function isTied(element: ExcalidrawElement, id: string): boolean {
  return isArrow(element) && (element.startBinding?.elementId === id || element.endBinding?.elementId === id);
}

/** With the arrows of `id` between their boxes again, and all their words in their middle. */
function laid(scene: Scene, id: string): Scene {
  const byId = new Map(scene.map((element) => [element.id, element]));
  for (const element of scene) {
    if (!isArrow(element) || !(element.id === id || isTied(element, id))) continue;
    const [from, to] = [element.startBinding, element.endBinding].map((end) => byId.get(end?.elementId ?? ""));
    if (from && to && element.points.length === 2) byId.set(element.id, between(element, from, to));
  }
  for (const text of scene) {
    const holder = text.type === "text" && text.containerId ? byId.get(text.containerId) : undefined;
    if (!holder || !(holder.id === id || isTied(holder, id))) continue;
    const { x, y } = middle(holder);
    const place = { x: x - text.width / 2, y: y - text.height / 2 };
    byId.set(text.id, newElementWith(byId.get(text.id)!, place));
  }
  return scene.map((element) => byId.get(element.id)!);
}

function between(arrow: ExcalidrawArrowElement, from: ExcalidrawElement, to: ExcalidrawElement): ExcalidrawArrowElement {
  const start = edge(from, middle(to));
  const end = edge(to, middle(from));
  const [x, y] = [end.x - start.x, end.y - start.y];
  const points = [[0, 0], [x, y]] as unknown as Points;
  return newElementWith(arrow, { ...start, points, width: Math.abs(x), height: Math.abs(y) });
}

/** Where a line from the middle of a shape towards a place leaves it, and a little farther. */
function edge(shape: ExcalidrawElement, towards: Place): Place {
  const from = middle(shape);
  const [dx, dy] = [towards.x - from.x, towards.y - from.y];
  const [across, down] = [Math.abs(dx) / (shape.width / 2), Math.abs(dy) / (shape.height / 2)];
  const reach = { ellipse: Math.hypot(across, down), diamond: across + down }[shape.type as string] ?? Math.max(across, down);
  const length = Math.hypot(dx, dy);
  const part = length ? 1 / reach + GAP / length : 0;
  return { x: from.x + dx * part, y: from.y + dy * part };
}

function middle(element: ExcalidrawElement): Place {
  if (!isArrow(element)) return { x: element.x + element.width / 2, y: element.y + element.height / 2 };
  const at = (element.points.length - 1) / 2;
  const [a, b] = [element.points[Math.floor(at)]!, element.points[Math.ceil(at)]!];
  return { x: element.x + (a[0] + b[0]) / 2, y: element.y + (a[1] + b[1]) / 2 };
}

function overlaps(box: ExcalidrawElement, { x, y }: Place): boolean {
  return x < box.x + box.width && box.x < x + WIDTH && y < box.y + box.height && box.y < y + HEIGHT;
}
