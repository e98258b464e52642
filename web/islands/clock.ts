/** The interview's clock: as the server counts, without pauses and with at most ten minutes for any silence. */

const LONGEST_SILENCE = 600;
const SHORT = 300;
const TOLD = [600, 300, 60, 0];

export interface Start {
  minutes: number;
  spent: number;
  sinceLast: number;
  running: boolean;
}

export class Clock {
  private readonly total: number;
  private silence: number;
  private last = performance.now();
  spent: number;
  running: boolean;

  constructor(start: Start) {
    this.total = start.minutes * 60;
    this.spent = start.spent;
    this.silence = Math.min(start.sinceLast, LONGEST_SILENCE);
    this.running = start.running;
  }

  get left(): number {
    return Math.max(0, this.total - this.spent);
  }

  get short(): boolean {
    return this.left <= SHORT;
  }

  /** Count up to now. Returns the minutes left when a mark that is worth telling was passed. */
  tick(): number | null {
    const now = performance.now();
    const passed = this.running ? Math.min((now - this.last) / 1000, LONGEST_SILENCE - this.silence) : 0;
    this.last = now;
    const before = this.left;
    this.spent += passed;
    this.silence += passed;
    const mark = TOLD.find((seconds) => before > seconds && this.left <= seconds);
    return mark === undefined ? null : mark / 60;
  }

  /** Someone spoke. */
  turn(running: boolean): void {
    this.tick();
    this.silence = 0;
    this.running = running;
  }
}

export function shown(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
