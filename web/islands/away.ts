/** Whether Greenroom can be reached. While it cannot, a banner says so and it is asked again until it answers. */

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;

export class Away {
  private asking = false;
  private wake: () => void = () => {};

  constructor(
    private readonly banner: HTMLElement,
    private readonly back: () => void,
  ) {
    addEventListener("offline", () => void this.begin());
    addEventListener("online", () => this.wake());
  }

  get lost(): boolean {
    return !this.banner.hidden;
  }

  /** Something did not arrive: find out whether Greenroom is there, and wait for it when it is not. */
  async begin(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    for (let wait = FIRST_WAIT_MS; !(await answers()); wait = Math.min(wait * 1.5, LONGEST_WAIT_MS)) {
      this.banner.hidden = false;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, wait);
      });
    }
    this.asking = false;
    if (!this.lost) return;
    this.banner.hidden = true;
    this.back();
  }
}

/** Where people sign in, only operators are told how it is; to be refused is an answer too. A proxy's is not. */
async function answers(): Promise<boolean> {
  try {
    return (await fetch("/healthz", { cache: "no-store" })).status < 500;
  } catch {
    return false;
  }
}
