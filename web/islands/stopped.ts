/** A reply that was stopped stays stopped over a reload of this tab, until the conversation has gone on. */

interface Kept {
  detail: string;
  /** The answer that may be added to. */
  answer: number | null;
  /** How many turns stood on the page. */
  turns: number;
}

export class Stopped {
  private readonly key: string;

  constructor(
    interview: string,
    private readonly page: HTMLElement,
  ) {
    this.key = `greenroom-stopped-${interview}`;
  }

  /** What was stopped where the conversation stands now, if anything. */
  get kept(): Kept | null {
    try {
      const kept = JSON.parse(sessionStorage.getItem(this.key) ?? "null") as Kept | null;
      return kept?.turns === this.turns ? kept : null;
    } catch {
      return null;
    }
  }

  keep(detail: string, answer: number | null): void {
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ detail, answer, turns: this.turns } satisfies Kept));
    } catch {
      // storage is switched off: after a reload the reply is asked for again
    }
  }

  forget(): void {
    try {
      sessionStorage.removeItem(this.key);
    } catch {
      // nothing was kept
    }
  }

  private get turns(): number {
    return this.page.querySelectorAll(".turn:not(.now)").length;
  }
}
