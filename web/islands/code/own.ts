/** The candidate's own cases, for each language: a name, a call, and what it must give. */
import type { Drafts } from "./drafts";
import type { Language } from "./languages";
import type { Case } from "./protocol";

/** The most cases that travel with an answer, the task's examples included. */
export const MOST_CASES = 50;

export class OwnCases {
  constructor(private readonly drafts: Drafts) {}

  of(language: Language): Case[] {
    try {
      const kept: unknown = JSON.parse(this.drafts.other(`cases-${language}`) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isCase).slice(0, MOST_CASES) : [];
    } catch {
      return [];
    }
  }

  keep(language: Language, cases: Case[]): void {
    this.drafts.keepOther(`cases-${language}`, JSON.stringify(cases));
  }
}

function isCase(value: unknown): value is Case {
  const held = value as Partial<Case> | null;
  return [held?.name, held?.call, held?.want].every((field) => typeof field === "string");
}

/** The form for one case. `kept` is called with it, and with its place when it was there before. */
export class CaseForm {
  private editing: number | null = null;
  private opener: HTMLElement | null = null;

  constructor(
    private readonly form: HTMLFormElement,
    cancel: HTMLElement,
    private readonly kept: (made: Case, at: number | null) => void,
  ) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const [call, want] = [this.field("call").value.trim(), this.field("want").value.trim()];
      if (!call || !want) return;
      const at = this.editing;
      this.close();
      this.kept({ name: this.field("name").value.trim() || call.slice(0, 60), call, want }, at);
    });
    form.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    cancel.addEventListener("click", () => this.close());
  }

  open(from: Case, at: number | null): void {
    this.editing = at;
    this.opener = document.activeElement as HTMLElement | null;
    for (const name of ["name", "call", "want"] as const) this.field(name).value = from[name];
    this.form.hidden = false;
    this.field("name").focus();
  }

  close(): void {
    if (this.form.hidden) return;
    this.form.hidden = true;
    this.editing = null;
    this.opener?.focus();
  }

  private field(name: string): HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLInputElement;
  }
}
