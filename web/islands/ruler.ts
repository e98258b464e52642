/** The phases: which one it is, and how far each is filled. A phase moves with what the interviewer says, not by time. */

interface Phase {
  id: string;
  title: string;
  about: string;
  minutes: number;
  start: number;
  mark: HTMLElement;
}

export class Ruler {
  private readonly phases: Phase[];
  private at: number;

  constructor(list: HTMLElement) {
    this.phases = [...list.querySelectorAll<HTMLElement>("[data-phase]")].map(phase);
    this.at = this.phases.findIndex((p) => p.mark.hasAttribute("aria-current"));
  }

  /** Go on to a phase. Returns it when it is a new one; the interview never goes back. */
  enter(id: string | null | undefined): Phase | null {
    const index = this.phases.findIndex((p) => p.id === id);
    const entered = this.phases[index];
    if (!entered || index <= this.at) return null;
    this.phases[this.at]?.mark.removeAttribute("aria-current");
    entered.mark.setAttribute("aria-current", "step");
    this.at = index;
    return entered;
  }

  fill(spentSeconds: number): void {
    this.phases.forEach((p, index) => {
      const share = Math.min(1, Math.max(0, (spentSeconds / 60 - p.start) / p.minutes));
      const done = index < this.at ? 1 : index === this.at ? share : 0;
      p.mark.style.setProperty("--done", `${(done * 100).toFixed(1)}%`);
    });
  }
}

function phase(mark: HTMLElement): Phase {
  const { phase: id = "", title = "", about = "", minutes = "1", start = "0" } = mark.dataset;
  return { id, title, about, minutes: Number(minutes), start: Number(start), mark };
}
