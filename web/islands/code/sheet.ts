/** The task on the desk: its wording so far, its examples, and a place to begin. */
import { refusal } from "../stream";
import type { Case } from "./protocol";
import type { Language } from "./languages";

export interface Sheet {
  question: string;
  statement: string;
  parts: string[];
  entry: string;
  starters: { language: Language; code: string }[];
  examples: Partial<Record<Language, Case[]>>;
}

/** The task under way, or null before one was put. */
export async function fetchSheet(interview: string): Promise<Sheet | null> {
  const response = await fetch(`/api/interviews/${encodeURIComponent(interview)}/task`);
  if (!response.ok) throw new Error(await refusal(response));
  return (await response.json()) as Sheet | null;
}

export function starterOf(sheet: Sheet | null, language: Language): string {
  return sheet?.starters.find((starter) => starter.language === language)?.code ?? "";
}

/** The examples to show. Languages that are not run show the calls as JavaScript has them. */
export function examplesOf(sheet: Sheet | null, language: Language): Case[] {
  return sheet?.examples[language] ?? sheet?.examples.javascript ?? [];
}

/** Put the wording on the page, as text. */
export function showSheet(sheet: Sheet, body: HTMLElement): void {
  const told = [sheet.statement, ...sheet.parts];
  body.replaceChildren(
    ...told.map((text) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      return paragraph;
    }),
  );
}
