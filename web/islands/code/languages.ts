/** The languages of the editor, each with its highlighting, loaded when it is chosen. */
import type { Extension } from "@codemirror/state";

export const LANGUAGES = {
  python: "Python",
  java: "Java",
  cpp: "C++",
  javascript: "JavaScript",
} as const;

export type Language = keyof typeof LANGUAGES;

export function isLanguage(name: string | null): name is Language {
  return name !== null && name in LANGUAGES;
}

const packs: Record<Language, () => Promise<Extension>> = {
  python: async () => (await import("@codemirror/lang-python")).python(),
  java: async () => (await import("@codemirror/lang-java")).java(),
  cpp: async () => (await import("@codemirror/lang-cpp")).cpp(),
  javascript: async () => (await import("@codemirror/lang-javascript")).javascript(),
};

export function highlighting(language: Language): Promise<Extension> {
  return packs[language]();
}
