/** What the candidate typed and has not been acknowledged, kept over reloads. */

interface Kept {
  text: string;
  /** The id under which `text` was sent, if it was: sending the same again is then the same turn. */
  sentAs: string | null;
  /** The page was about to load itself anew, because another tab was faster. */
  held?: boolean;
}

const EMPTY: Kept = { text: "", sentAs: null };

export class Draft {
  private kept: Kept;

  constructor(private readonly key: string) {
    this.kept = read(key);
  }

  get text(): string {
    return this.kept.text;
  }

  get sentAs(): string | null {
    return this.kept.sentAs;
  }

  get held(): boolean {
    return this.kept.held ?? false;
  }

  /** Keep what stands in the box over a reload that nobody asked for: another tab may have cleared what was kept. */
  hold(text: string): void {
    this.write(text);
    this.keep({ ...this.kept, held: true });
  }

  /** Keep what stands in the box. Changed words are another turn. */
  write(text: string): void {
    if (text !== this.kept.text) this.keep({ text, sentAs: null });
  }

  /** The id to send these words under. */
  sending(text: string): string {
    const id = text === this.kept.text && this.kept.sentAs ? this.kept.sentAs : crypto.randomUUID();
    this.keep({ text, sentAs: id });
    return id;
  }

  /** The server has the words that were sent. What was typed since then stays. */
  acknowledged(typedSince: string): void {
    this.keep({ text: typedSince, sentAs: null });
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    try {
      if (kept.text) localStorage.setItem(this.key, JSON.stringify(kept));
      else localStorage.removeItem(this.key);
    } catch {
      // storage is full or switched off: the words are still in the box
    }
  }
}

function read(key: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Partial<Kept> | null;
    if (typeof kept?.text !== "string") return EMPTY;
    return { text: kept.text, sentAs: kept.sentAs ?? null, held: kept.held ?? false };
  } catch {
    return EMPTY;
  }
}
