/** The workbench of a design round: a drawing, or an outline in its place, and what the interviewer sees of it. */
import "../css/board.css";
import { provideArtifact, type Artifact } from "./artifact";
import { onTurn } from "./bench";
import { Kept, type Elements, type Mode } from "./board/keep";
import { find } from "./find";
import { refusal } from "./stream";

const SETTLED_MS = 400;

const interview = find("main").dataset.interview ?? "";
const kept = new Kept(interview);
const canvas = find("canvas");
const outline = find<HTMLTextAreaElement>("outline");
const seen = find("seen");
const see = find<HTMLButtonElement>("see");
const trouble = find("board-trouble");

let mode: Mode = kept.mode;
let unkept: Elements | null = null;
let settling: ReturnType<typeof setTimeout> | undefined;
/** What was handed over last, and what the interviewer has replied to. */
let handed = "";
let told = "";
let canvasLoading: Promise<void> | null = null;
/** How often it was asked what the interviewer sees: only the newest answer is shown. */
let asked = 0;

function drawn(): Artifact | null {
  const elements = unkept ?? kept.elements;
  return elements && { kind: "board", text: "", data: { elements: [...elements] } };
}

function typed(): Artifact | null {
  return kept.outline === null ? null : { kind: "outline", text: kept.outline };
}

/** What is on view; where nothing was ever made there, what was made in the other way. */
function current(): Artifact | null {
  return mode === "board" ? (drawn() ?? typed()) : (typed() ?? drawn());
}

/** What is to travel with an answer: nothing while it stands as it was last told. */
function news(): Artifact | null {
  const artifact = current();
  handed = JSON.stringify(artifact);
  return handed === told ? null : artifact;
}

function settle(): void {
  clearTimeout(settling);
  if (unkept) kept.draw(unkept);
  unkept = null;
}

function changed(): void {
  clearTimeout(settling);
  settling = setTimeout(() => {
    settle();
    if (!seen.hidden) void showSeen();
  }, SETTLED_MS);
}

async function showSeen(): Promise<void> {
  const said = find("seen-text");
  const artifact = current();
  const mine = ++asked;
  if (!artifact) {
    said.textContent = "Nothing yet.";
    return;
  }
  let words: string;
  try {
    const response = await fetch("/api/board", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(artifact),
    });
    words = response.ok ? ((await response.json()) as { text: string }).text : await refusal(response);
  } catch {
    words = "The connection to Greenroom was lost. What you made is still here.";
  }
  if (mine === asked) said.textContent = words;
}

/** Busy until it can be drawn on: what is done to it before, it forgets. */
async function openCanvas(): Promise<void> {
  canvas.ariaBusy = "true";
  const { mount } = await import("./board/canvas");
  trouble.hidden = true;
  mount(canvas, kept.elements ?? [], (elements) => {
    unkept = elements;
    changed();
  });
}

function turnTo(chosen: Mode): void {
  mode = chosen;
  kept.mode = chosen;
  find<HTMLInputElement>(`make-${chosen}`).checked = true;
  find("drawing").hidden = chosen !== "board";
  find("add-box").hidden = chosen !== "board";
  find("typing").hidden = chosen !== "outline";
  trouble.hidden = true;
  if (chosen === "board") {
    canvasLoading ??= openCanvas().catch(() => {
      canvasLoading = null;
      canvas.ariaBusy = null;
      trouble.hidden = false;
    });
  }
  if (!seen.hidden) void showSeen();
}

/** On another machine, or when this browser forgot: what the interviewer was last shown. */
async function recall(): Promise<void> {
  if (kept.elements || kept.outline !== null || !("begun" in find("main").dataset)) return;
  const response = await fetch(`/api/interviews/${encodeURIComponent(interview)}`);
  if (!response.ok) return;
  const { turns } = (await response.json()) as { turns: { artifact?: Artifact }[] };
  const made = turns.map((turn) => turn.artifact).filter((artifact) => artifact !== undefined);
  const board = made.findLast((artifact) => artifact.kind === "board");
  const lines = made.findLast((artifact) => artifact.kind === "outline");
  if (Array.isArray(board?.data?.elements)) kept.draw(board.data.elements as Elements);
  if (typeof lines?.data?.outline === "string") kept.type(lines.data.outline);
  if (made.at(-1)?.kind === "outline") mode = "outline";
}

function listen(): void {
  for (const choice of document.querySelectorAll<HTMLInputElement>("input[name=make]")) {
    choice.addEventListener("change", () => turnTo(choice.value as Mode));
  }
  outline.addEventListener("input", () => {
    kept.type(outline.value);
    changed();
  });
  see.addEventListener("click", () => {
    seen.hidden = !seen.hidden;
    see.setAttribute("aria-expanded", String(!seen.hidden));
    if (!seen.hidden) void showSeen();
  });
  find("board-again").addEventListener("click", () => turnTo("board"));
  addEventListener("pagehide", settle);
  onTurn((_turn, closed) => {
    told = handed;
    if (closed) kept.forget();
  });
}

provideArtifact(news);
listen();
await recall().catch(() => undefined);
// What was typed before this script ran stays.
if (outline.value) kept.type(outline.value);
outline.value = kept.outline ?? "";
turnTo(mode);
