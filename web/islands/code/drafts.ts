/** The code as it was left, for each language of one interview, kept over reloads in this browser. */
import { isLanguage, LANGUAGES, type Language } from "./languages";

export class Drafts {
  constructor(private readonly interview: string) {}

  get language(): Language {
    const chosen = read(this.key("language"));
    return isLanguage(chosen) ? chosen : "python";
  }

  set language(chosen: Language) {
    write(this.key("language"), chosen);
  }

  /** The code that was left in that language, or null when none was. */
  code(language: Language): string | null {
    return read(this.key(language));
  }

  keep(language: Language, code: string): void {
    write(this.key(language), code);
  }

  /** Whatever else is to be kept, by its name. */
  other(name: string): string | null {
    return read(this.key(name));
  }

  keepOther(name: string, text: string): void {
    write(this.key(name), text);
  }

  /** The interview is over: what was said and written is in its transcript. */
  forget(): void {
    const languages = Object.keys(LANGUAGES);
    for (const name of ["language", "run", ...languages, ...languages.map((l) => `cases-${l}`)]) {
      try {
        localStorage.removeItem(this.key(name));
      } catch {
        return;
      }
    }
  }

  private key(name: string): string {
    return `greenroom-code-${this.interview}-${name}`;
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // storage is full or switched off: the code is still in the editor
  }
}
