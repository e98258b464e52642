/** The drawing and the outline as they were left, kept over reloads in this browser. */

export type Mode = "board" | "outline";
export type Elements = readonly Record<string, unknown>[];

export class Kept {
  /** What is on the board, or null when nothing ever was. */
  elements: Elements | null;
  /** What was typed, or null when nothing ever was. */
  outline: string | null;

  constructor(private readonly interview: string) {
    this.elements = drawn(this.read("board"));
    this.outline = this.read("outline");
  }

  get mode(): Mode {
    return this.read("mode") === "outline" ? "outline" : "board";
  }

  set mode(mode: Mode) {
    this.write("mode", mode);
  }

  draw(elements: Elements): void {
    this.elements = elements;
    this.write("board", JSON.stringify(elements));
  }

  type(outline: string): void {
    this.outline = outline;
    this.write("outline", outline);
  }

  /** The interview is over: what was drawn is in its transcript. */
  forget(): void {
    for (const name of ["board", "outline", "mode"]) {
      try {
        localStorage.removeItem(this.key(name));
      } catch {
        return;
      }
    }
  }

  private read(name: string): string | null {
    try {
      return localStorage.getItem(this.key(name));
    } catch {
      return null;
    }
  }

  private write(name: string, text: string): void {
    try {
      localStorage.setItem(this.key(name), text);
    } catch {
      // storage is full or switched off: the drawing is still on the board
    }
  }

  private key(name: string): string {
    return `greenroom-board-${this.interview}-${name}`;
  }
}

function drawn(text: string | null): Elements | null {
  try {
    const elements = JSON.parse(text ?? "null") as unknown;
    return Array.isArray(elements) ? (elements as Elements) : null;
  } catch {
    return null;
  }
}
