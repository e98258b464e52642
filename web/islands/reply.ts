/** The interviewer's reply as it reaches this page: joined while it is in progress, asked for when it is due, and asked for
 * again from its start when it broke off. */
import { aloud } from "./aloud";
import { Left, Lost, Refused, type Exchange, type Listener } from "./exchange";
import type { Away } from "./away";
import type { Desk } from "./desk";
import type { Log } from "./log";
import type { Stopped } from "./stopped";
import type { Thinking } from "./thinking";

const TRIES = 3;
const WHOLE = "The reply is whole already, so it could not be stopped.";
export const LOST = "The connection to Greenroom was lost. Nothing that was stored is gone.";

/** What of the page a reply concerns. */
interface Page {
  log: Log;
  desk: Desk;
  thinking: Thinking;
  stopped: Stopped;
  away: Away;
  announce: (text: string) => void;
}

export class Reply {
  /** The reply that is due can be stopped: no button asked for it. */
  private stoppable = !lastWasControl();
  /** Greenroom went away while it was due. */
  private waits = false;

  constructor(
    private readonly exchange: Exchange,
    private readonly listener: Listener,
    private readonly page: Page,
  ) {}

  /** The server has something of the candidate's, and `response` is the reply to it. */
  due(response: Response, stoppable: boolean): void {
    this.stoppable = stoppable;
    this.page.stopped.forget();
    this.page.desk.goOn();
    this.page.desk.setBusy(true, stoppable);
    this.page.thinking.begin();
    void this.follow(response);
  }

  /** The interviewer's turn: join the reply in progress, or ask for one. */
  async goOn(): Promise<void> {
    const { log, desk, thinking, stopped, away } = this.page;
    log.calm();
    stopped.forget();
    desk.setBusy(true, this.stoppable);
    thinking.begin();
    this.waits = false;
    for (let tries = 1; ; tries++) {
      try {
        if (await this.joined()) return;
        await this.exchange.listen(await this.exchange.send({}), this.listener);
        return;
      } catch (error) {
        if (error instanceof Left) return;
        log.unsay();
        aloud.again();
        if (error instanceof Refused) return this.listener.failed(error.message, true);
        if (tries === TRIES) {
          this.waits = true;
          void away.begin();
          return this.listener.failed(LOST, true);
        }
        await new Promise((resolve) => setTimeout(resolve, 500 * tries));
      }
    }
  }

  /** Greenroom can be reached again. */
  returned(): void {
    if (this.waits) void this.goOn();
  }

  /** Stop the reply in progress. What follows is told by its stream, here and in every other tab. */
  async stop(): Promise<void> {
    if (!this.page.desk.stoppable) return;
    aloud.quiet();
    try {
      if (!(await this.exchange.stop())) this.page.announce(WHOLE);
    } catch (error) {
      this.page.announce(error instanceof Refused ? error.message : LOST);
    }
  }

  /** After a reload with a reply due: a stopped one is still stopped, unless another tab asked for it meanwhile. */
  async resume(): Promise<void> {
    const { kept } = this.page.stopped;
    if (!kept) return this.goOn();
    this.page.desk.setBusy(true);
    try {
      if (!(await this.joined())) this.listener.stopped(kept.detail, kept.answer);
    } catch (error) {
      if (!(error instanceof Left)) await this.goOn();
    }
  }

  /** Listen to a reply; when it breaks off, ask for it again from its start. */
  private async follow(response: Response): Promise<void> {
    try {
      await this.exchange.listen(response, this.listener);
    } catch (error) {
      if (error instanceof Left) return;
      if (!(error instanceof Lost)) throw error;
      this.page.log.unsay();
      aloud.again();
      await this.goOn();
    }
  }

  /** Follow a reply in progress. Returns false when there is none. */
  private async joined(): Promise<boolean> {
    let idle = false;
    let spoken = false;
    await this.exchange.listen(await this.exchange.live(), {
      ...this.listener,
      said: (text) => {
        spoken = true;
        this.listener.said(text);
      },
      failed: (detail, retry) => {
        if (spoken) this.listener.failed(detail, retry);
        else idle = true;
      },
    });
    return !idle;
  }
}

/** Whether the reply that is due was asked for by a button. */
function lastWasControl(): boolean {
  return document.querySelector("#turns > :last-child")?.matches(".cut[data-client]") ?? false;
}
