/** The room: what the candidate does becomes a turn, and the interviewer's words appear as they are spoken. */
import { aloud } from "./aloud";
import { attachedWords, currentArtifact } from "./artifact";
import { unfoldBeside } from "./beside";
import { Away } from "./away";
import { turned } from "./bench";
import { Clock, shown } from "./clock";
import { Desk } from "./desk";
import { Draft } from "./draft";
import { Exchange, Lost, Refused, type Contribution, type Control, type Listener } from "./exchange";
import { find } from "./find";
import { listenToCandidate, listenToKeys, type Acts } from "./hands";
import { offerHint } from "./hints";
import { Log, remarksOn, type Turn } from "./log";
import { Notes } from "./notes";
import { LOST, Reply } from "./reply";
import { Ruler } from "./ruler";
import { Stopped } from "./stopped";
import { tabs } from "./tabs";
import { Thinking } from "./thinking";
import { tellTime } from "./told";

const BEFORE_THE_REPORT_MS = 1500;

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

const tellTabs = tabs(room.dataset.interview ?? "", (index) => log.hasReply(index), () => desk.busy, loadAnew);
const now = (): string => shown(clock.spent);
const announce = (text: string): void => void (find("announce").textContent = text);

const listener: Listener = {
  said(text) {
    thinking.end();
    log.say(text, now());
    aloud.said(text);
  },
  finished(turn, closed, usage) {
    thinking.end();
    desk.goOn();
    find("usage").textContent = usage;
    clock.turn(!desk.paused && !closed);
    showTime();
    if (!ending && !closed && log.missed(turn)) return loadAnew();
    if (log.finish(turn, now())) {
      tell(turn);
      aloud.finished(turn.text);
    } else {
      aloud.hush();
    }
    tellTabs(turn.index);
    turned(turn, closed);
    desk.setBusy(false);
    if (closed) close();
  },
  failed(detail, retry) {
    thinking.end();
    aloud.hush();
    desk.setBusy(false);
    log.fail(detail, retry ? () => void reply.goOn() : null);
    announce(detail);
  },
  stopped(detail, answer) {
    thinking.end();
    aloud.hush();
    log.stop(detail, () => void reply.goOn());
    stopped.keep(detail, answer);
    desk.halt(answer);
    announce(detail);
  },
};

const reply = new Reply(exchange, listener, { log, desk, thinking, stopped, away, announce });

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
  aloud.hush();
  log.unsay();
  log.calm();
  desk.refuse(null);
  desk.setBusy(true);
  const turn = show();
  let response: Response;
  try {
    response = await exchange.send(said);
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
  desk.setPaused(said.control === "pause");
  clock.turn(!desk.paused);
  showTime();
  reply.due(response, said.control === undefined);
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

/** Greenroom answers again, after it did not. */
function returned(): void {
  announce("Greenroom is back.");
  desk.refuse(null);
  reply.returned();
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
  if (!matchMedia("(pointer: coarse)").matches) words.focus(); // on a touch screen a keyboard would cover half of it
}

if (!("closed" in room.dataset)) {
  const acts: Acts = { answer: () => void answer(), ask, stop: () => void reply.stop(), end: () => void end() };
  listenToCandidate(words, draft, acts);
  listenToKeys(words, desk, notes, acts);
  restoreDraft();
  showTime();
  setInterval(showTime, 500);
  if ("waits" in room.dataset) void reply.resume();
  else desk.setBusy(false);
}
