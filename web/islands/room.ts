/** The room: what the candidate does becomes a turn, and the interviewer's words appear as they are spoken. */
import { attachedWords, currentArtifact } from "./artifact";
import { unfoldBeside } from "./beside";
import { Away } from "./away";
import { turned } from "./bench";
import { Clock, shown } from "./clock";
import { Desk } from "./desk";
import { Draft } from "./draft";
import { Exchange, Left, Lost, Refused, type Contribution, type Control, type Listener } from "./exchange";
import { listenToCandidate, listenToKeys, type Acts } from "./hands";
import { offerHint } from "./hints";
import { Log, remarksOn, type Turn } from "./log";
import { Notes } from "./notes";
import { Ruler } from "./ruler";
import { Stopped } from "./stopped";
import { tabs } from "./tabs";
import { Thinking } from "./thinking";
import { tellTime } from "./told";

const TRIES = 3;
const BEFORE_THE_REPORT_MS = 1500;
const LOST = "The connection to Greenroom was lost. Nothing that was stored is gone.";
const WHOLE = "The reply is whole already, so it could not be stopped.";

const find = <T extends HTMLElement = HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;

const room = find("main");
const words = find<HTMLTextAreaElement>("words");
const exchange = new Exchange(room.dataset.interview ?? "");
const draft = new Draft(`greenroom-draft-${room.dataset.interview}`);
const log = new Log(find("log"), find("turns"));
unfoldBeside(find("turns"), room.dataset.interview ?? "");
const ruler = new Ruler(document.querySelector<HTMLElement>(".ruler")!);
const clock = new Clock({
  minutes: Number(room.dataset.minutes),
  spent: Number(room.dataset.spent),
  sinceLast: Number(room.dataset.since),
  running: "begun" in room.dataset && !("paused" in room.dataset) && !("closed" in room.dataset),
});

const thinking = new Thinking(find("turns"), room.dataset.persona ?? "", (text) => announce(text));
const away = new Away(find("away"), returned);

const desk = new Desk(room, words);
const stopped = new Stopped(room.dataset.interview ?? "", find("turns"));
const notes = new Notes(room, (text) => announce(text));

let ending = false;
/** The reply that is due can be stopped: no button asked for it. */
let stoppable = !lastWasControl();
/** Greenroom went away while a reply was due. */
let waitsForReply = false;

const tellTabs = tabs(room.dataset.interview ?? "", (index) => log.hasReply(index), () => desk.busy, loadAnew);
const now = (): string => shown(clock.spent);
const announce = (text: string): void => void (find("announce").textContent = text);

const listener: Listener = {
  said(text) {
    thinking.end();
    log.say(text, now());
  },
  finished(turn, closed, usage) {
    thinking.end();
    desk.goOn();
    find("usage").textContent = usage;
    clock.turn(!desk.paused && !closed);
    showTime();
    if (!ending && !closed && log.missed(turn)) return loadAnew();
    if (log.finish(turn, now())) tell(turn);
    tellTabs(turn.index);
    turned(turn, closed);
    desk.setBusy(false);
    if (closed) close();
  },
  failed(detail, retry) {
    thinking.end();
    desk.setBusy(false);
    log.fail(detail, retry ? () => void goOn() : null);
    announce(detail);
  },
  stopped(detail, answer) {
    thinking.end();
    log.stop(detail, () => void goOn());
    stopped.keep(detail, answer);
    desk.halt(answer);
    announce(detail);
  },
};

/** Say a finished turn once to those who listen, and move the ruler with it. */
function tell(turn: Turn): void {
  const phase = ruler.enter(turn.move?.phase);
  if (phase) {
    log.enterPhase(phase.title);
    find("now-title").textContent = phase.title;
    find("now-about").textContent = phase.about;
  }
  const remarks = turn.coaching ? `Coaching: ${remarksOn(turn.coaching)} ` : "";
  announce(`${remarks}${room.dataset.persona}: ${turn.text}${phase ? ` (Now: ${phase.title}.)` : ""}`);
}

/** The interview went on elsewhere: show it as it stands, with what is being typed here. */
function loadAnew(): void {
  draft.hold(words.value);
  location.reload();
}

function close(): void {
  find("say").hidden = true;
  find("end").hidden = true;
  find("over").hidden = false;
  const report = find<HTMLAnchorElement>("to-report");
  report.focus();
  log.toEnd();
  if (ending) setTimeout(() => location.assign(report.href), BEFORE_THE_REPORT_MS);
}

/** Send something of the candidate's; `show` puts it on the page before the server has it. */
async function contribute(said: Contribution, show: () => HTMLElement): Promise<boolean> {
  exchange.leave();
  log.unsay();
  log.calm();
  desk.refuse(null);
  desk.setBusy(true);
  const turn = show();
  let reply: Response;
  try {
    reply = await exchange.send(said);
  } catch (error) {
    turn.remove();
    desk.setBusy(false);
    if (error instanceof Lost) void away.begin();
    desk.refuse(
      error instanceof Refused ? error.message : `${LOST} Your words are still in the box; send them again.`,
    );
    return false;
  }
  turn.classList.remove("pending");
  stopped.forget();
  stoppable = said.control === undefined;
  desk.goOn();
  desk.setBusy(true, stoppable);
  thinking.begin();
  desk.setPaused(said.control === "pause");
  clock.turn(!desk.paused);
  showTime();
  void follow(reply);
  return true;
}

async function answer(): Promise<void> {
  const text = words.value.trim();
  if (!text || !desk.takesWords) return;
  const id = draft.sending(text);
  words.value = "";
  const artifact = currentArtifact();
  const goesOn = desk.addsTo === null ? {} : { adds_to: desk.addsTo };
  const said = { answer: text, client_id: id, ...goesOn, ...(artifact && { artifact }) };
  const taken = await contribute(said, () => log.answer(text, now(), id, artifact && attachedWords(artifact)));
  if (taken) {
    draft.acknowledged(words.value);
  } else {
    words.value = [text, words.value].filter(Boolean).join("\n");
    words.focus();
  }
}

async function control(button: HTMLElement): Promise<void> {
  if (button.hidden || desk.held) return;
  const { control: kind, words: line = "" } = button.dataset;
  const asked = { control: kind as Control, client_id: crypto.randomUUID() };
  const taken = await contribute(asked, () => log.control(line));
  if (taken && kind !== "pause") words.focus();
  if (taken && kind === "pause") find("resume").focus();
}

/** What a button asks for; a hint only after its price was shown. */
function ask(button: HTMLElement): void {
  if (button.dataset.control !== "hint") return void control(button);
  if (desk.held) return;
  void offerHint(room.dataset.interview ?? "", () => void control(button), (why) => desk.refuse(why));
}

async function end(): Promise<void> {
  ending = true;
  const artifact = currentArtifact();
  const asked: Contribution = { control: "end", client_id: crypto.randomUUID(), ...(artifact && { artifact }) };
  ending = await contribute(asked, () => log.control("You ended the interview"));
}

/** Stop the reply in progress. What follows is told by its stream, here and in every other tab. */
async function stop(): Promise<void> {
  if (!desk.stoppable) return;
  try {
    if (!(await exchange.stop())) announce(WHOLE);
  } catch (error) {
    announce(error instanceof Refused ? error.message : LOST);
  }
}

/** Greenroom answers again, after it did not. */
function returned(): void {
  announce("Greenroom is back.");
  desk.refuse(null);
  if (waitsForReply) void goOn();
}

/** Listen to a reply; when it breaks off, ask for it again from its start. */
async function follow(reply: Response): Promise<void> {
  try {
    await exchange.listen(reply, listener);
  } catch (error) {
    if (error instanceof Left) return;
    if (!(error instanceof Lost)) throw error;
    log.unsay();
    await goOn();
  }
}

/** The interviewer's turn: join the reply in progress, or ask for one. */
async function goOn(): Promise<void> {
  log.calm();
  stopped.forget();
  desk.setBusy(true, stoppable);
  thinking.begin();
  waitsForReply = false;
  for (let tries = 1; ; tries++) {
    try {
      if (await joined()) return;
      await exchange.listen(await exchange.send({}), listener);
      return;
    } catch (error) {
      if (error instanceof Left) return;
      log.unsay();
      if (error instanceof Refused) return listener.failed(error.message, true);
      if (tries === TRIES) {
        waitsForReply = true;
        void away.begin();
        return listener.failed(LOST, true);
      }
      await new Promise((resolve) => setTimeout(resolve, 500 * tries));
    }
  }
}

/** After a reload: a stopped reply is still stopped, unless another tab asked for it meanwhile. */
async function stayStopped(): Promise<void> {
  const { detail, answer: added } = stopped.kept!;
  try {
    if (await joined()) return;
    listener.stopped(detail, added);
  } catch {
    await goOn();
  }
}

/** Follow a reply in progress. Returns false when there is none. */
async function joined(): Promise<boolean> {
  let idle = false;
  let spoken = false;
  await exchange.listen(await exchange.live(), {
    ...listener,
    said(text) {
      spoken = true;
      listener.said(text);
    },
    failed(detail, retry) {
      if (spoken) listener.failed(detail, retry);
      else idle = true;
    },
  });
  return !idle;
}

function showTime(): void {
  const told = clock.tick();
  find("left").textContent = shown(clock.left);
  document.querySelector(".clock")!.classList.toggle("short", clock.short);
  ruler.fill(clock.spent);
  if (told !== null) tellTime(told);
}

function restoreDraft(): void {
  if (draft.sentAs ? log.has(draft.sentAs) : draft.held && log.endsWith(draft.text)) draft.acknowledged("");
  // What was typed before this script ran stays.
  if (words.value) draft.write(words.value);
  else words.value = draft.text;
  if (matchMedia("(pointer: fine)").matches) words.focus();
}

if (!("closed" in room.dataset)) {
  const acts: Acts = { answer: () => void answer(), ask, stop: () => void stop(), end: () => void end() };
  listenToCandidate(words, draft, acts);
  listenToKeys(words, desk, notes, acts);
  restoreDraft();
  showTime();
  setInterval(showTime, 500);
  if ("waits" in room.dataset) void (stopped.kept ? stayStopped() : goOn());
  else desk.setBusy(false);
}

/** Whether the reply that is due was asked for by a button. */
function lastWasControl(): boolean {
  return document.querySelector("#turns > :last-child")?.matches(".cut[data-client]") ?? false;
}
