/** The cases on the page, and how each fared in the last run. */
import type { Case, Outcome } from "./protocol";

export interface Row extends Case {
  /** Its place among the candidate's own cases; null for one of the task's examples. */
  own: number | null;
}

type Fate =
  | { kind: "waiting" }
  | { kind: "running" }
  | ({ kind: "done" } & Outcome)
  | { kind: "stopped"; detail: string }
  | { kind: "not run" };

const NOTHING_YET: Fate = { kind: "waiting" };

export class Results {
  private rows: Row[] = [];
  private fates: Fate[] = [];

  constructor(
    private readonly list: HTMLElement,
    private readonly act: (what: "edit" | "remove", own: number) => void,
  ) {
    list.addEventListener("click", (event) => {
      const button = (event.target as HTMLElement).closest<HTMLElement>("[data-do]");
      if (button) this.act(button.dataset.do as "edit" | "remove", Number(button.dataset.own));
    });
  }

  /** Show these cases, none of them run. */
  show(rows: Row[]): void {
    this.rows = rows;
    this.fates = rows.map(() => NOTHING_YET);
    this.list.replaceChildren(...rows.map((row) => made(row)));
  }

  set(at: number, fate: Fate): void {
    const item = this.list.children[at];
    const row = this.rows[at];
    if (!row || !item) return;
    this.fates[at] = fate;
    dress(item as HTMLElement, row, fate);
  }

  /** Every case from there on was not reached. */
  notReached(from: number): void {
    for (let at = from; at < this.rows.length; at++) this.set(at, { kind: "not run" });
  }

  get passed(): number {
    return this.fates.filter((fate) => fate.kind === "done" && fate.passed).length;
  }

  /** The cases as they travel with an answer. */
  get told(): { name: string; passed: boolean; detail: string }[] {
    return this.rows.map((row, at) => {
      const fate = this.fates[at] ?? NOTHING_YET;
      return {
        name: row.name.slice(0, 200),
        passed: fate.kind === "done" && fate.passed,
        detail: detail(row, fate).slice(0, 4000),
      };
    });
  }
}

function made(row: Row): HTMLElement {
  const source = document.querySelector<HTMLTemplateElement>("#t-case")!;
  const item = source.content.firstElementChild!.cloneNode(true) as HTMLElement;
  part(item, "name").textContent = row.name;
  part(item, "call").textContent = `${row.call} → ${row.want}`;
  part(item, "mine").hidden = row.own === null;
  for (const button of item.querySelectorAll<HTMLElement>("[data-do]")) {
    button.dataset.own = String(row.own);
    button.setAttribute("aria-label", `${button.dataset.do === "edit" ? "Edit" : "Remove"} the case ${row.name}`);
  }
  dress(item, row, NOTHING_YET);
  return item;
}

function dress(item: HTMLElement, row: Row, fate: Fate): void {
  const passed = fate.kind === "done" && fate.passed;
  const failed = fate.kind === "stopped" || (fate.kind === "done" && !fate.passed);
  item.classList.toggle("pass", passed);
  item.classList.toggle("fail", failed);
  item.classList.toggle("running", fate.kind === "running");
  part(item, "mark").replaceChildren(...(passed ? icon("pass") : failed ? icon("fail") : []));
  part(item, "ms").textContent = fate.kind === "done" ? time(fate.ms) : "";
  const got = part(item, "got");
  got.textContent = detail(row, fate);
  got.hidden = got.textContent === "";
  const state = passed ? "passes" : failed ? "fails" : fate.kind === "not run" ? "was not run" : "";
  item.setAttribute("aria-label", `${row.name}${state && `: ${state}`}`);
}

function detail(row: Row, fate: Fate): string {
  if (fate.kind === "stopped") return fate.detail;
  if (fate.kind === "not run") return "not run";
  if (fate.kind !== "done" || fate.passed) return "";
  return fate.got.includes("\n") || /^\w*(Error|Exception|Thrown)\b/.test(fate.got)
    ? fate.got
    : `gave ${fate.got}, expected ${row.want}`;
}

function time(ms: number): string {
  return ms < 1 ? "<1 ms" : `${Math.round(ms)} ms`;
}

function icon(name: "pass" | "fail"): Node[] {
  const source = document.querySelector<HTMLTemplateElement>(`#i-${name}`)!;
  return [...source.content.cloneNode(true).childNodes];
}

function part(item: HTMLElement, name: string): HTMLElement {
  return item.querySelector<HTMLElement>(`.${name}`)!;
}
