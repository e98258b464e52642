/** The room: what the candidate does becomes a turn, and the interviewer's words appear as they are spoken. */
import { attachedWords, currentArtifact } from "./artifact";
import { turned } from "./bench";
import { Clock, shown } from "./clock";
import { Draft } from "./draft";
import { Exchange, Left, Lost, Refused, type Contribution, type Control, type Listener } from "./exchange";
import { Log, type Turn } from "./log";
import { Ruler } from "./ruler";

const TRIES = 3;
const BEFORE_THE_REPORT_MS = 1500;
const LOST = "The connection to Greenroom was lost. Nothing that was stored is gone.";

const find = <T extends HTMLElement = HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;

const room = find("main");
const words = find<HTMLTextAreaElement>("words");
const refused = find("refused");
const exchange = new Exchange(room.dataset.interview ?? "");
const draft = new Draft(`greenroom-draft-${room.dataset.interview}`);
const log = new Log(find("log"), find("turns"));
const ruler = new Ruler(document.querySelector<HTMLElement>(".ruler")!);
const clock = new Clock({
  minutes: Number(room.dataset.minutes),
  spent: Number(room.dataset.spent),
  sinceLast: Number(room.dataset.since),
  running: "begun" in room.dataset && !("paused" in room.dataset) && !("closed" in room.dataset),
});

let paused = "paused" in room.dataset;
let ending = false;

const now = (): string => shown(clock.spent);
const announce = (text: string): void => void (find("announce").textContent = text);

function setBusy(busy: boolean): void {
  room.toggleAttribute("data-busy", busy);
  for (const button of document.querySelectorAll("#send, [data-control]")) {
    button.setAttribute("aria-disabled", String(busy));
  }
}

function setPaused(value: boolean): void {
  paused = value;
  find("pause").hidden = value;
  find("resume").hidden = !value;
  find("clock-word").textContent = value ? "paused" : "left";
}

function refuse(sentence: string | null): void {
  refused.hidden = sentence === null;
  refused.textContent = sentence ?? "";
}

const listener: Listener = {
  said: (text) => log.say(text, now()),
  finished(turn, closed, usage) {
    find("usage").textContent = usage;
    clock.turn(!paused && !closed);
    showTime();
    if (log.finish(turn, now())) tell(turn);
    turned(turn, closed);
    setBusy(false);
    if (closed) close();
  },
  failed(detail, retry) {
    setBusy(false);
    log.fail(detail, retry ? () => void goOn() : null);
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
  announce(`${room.dataset.persona}: ${turn.text}${phase ? ` (Now: ${phase.title}.)` : ""}`);
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
  refuse(null);
  setBusy(true);
  const turn = show();
  let reply: Response;
  try {
    reply = await exchange.send(said);
  } catch (error) {
    turn.remove();
    setBusy(false);
    refuse(
      error instanceof Refused ? error.message : `${LOST} Your words are still in the box; send them again.`,
    );
    return false;
  }
  turn.classList.remove("pending");
  setPaused(said.control === "pause");
  clock.turn(!paused);
  showTime();
  void follow(reply);
  return true;
}

async function answer(): Promise<void> {
  const text = words.value.trim();
  if (!text || room.hasAttribute("data-busy")) return;
  const id = draft.sending(text);
  words.value = "";
  const artifact = currentArtifact();
  const attached = artifact && attachedWords(artifact);
  const taken = await contribute({ answer: text, client_id: id, ...(artifact && { artifact }) }, () =>
    log.answer(text, now(), attached),
  );
  if (taken) {
    draft.acknowledged(words.value);
  } else {
    words.value = [text, words.value].filter(Boolean).join("\n");
    words.focus();
  }
}

async function control(button: HTMLElement): Promise<void> {
  if (room.hasAttribute("data-busy")) return;
  const { control: kind, words: line = "" } = button.dataset;
  const asked = { control: kind as Control, client_id: crypto.randomUUID() };
  const taken = await contribute(asked, () => log.control(line));
  if (taken && kind !== "pause") words.focus();
  if (taken && kind === "pause") find("resume").focus();
}

async function end(): Promise<void> {
  ending = true;
  const asked: Contribution = { control: "end", client_id: crypto.randomUUID() };
  ending = await contribute(asked, () => log.control("You ended the interview"));
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
  setBusy(true);
  for (let tries = 1; ; tries++) {
    try {
      if (await joined()) return;
      await exchange.listen(await exchange.send({}), listener);
      return;
    } catch (error) {
      if (error instanceof Left) return;
      log.unsay();
      if (error instanceof Refused) return listener.failed(error.message, true);
      if (tries === TRIES) return listener.failed(LOST, true);
      await new Promise((resolve) => setTimeout(resolve, 500 * tries));
    }
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
  if (told !== null) announce(`${told} ${told === 1 ? "minute" : "minutes"} left.`);
}

function restoreDraft(): void {
  if (draft.sentAs && log.has(draft.sentAs)) draft.acknowledged("");
  // What was typed before this script ran stays.
  if (words.value) draft.write(words.value);
  else words.value = draft.text;
  if (matchMedia("(pointer: fine)").matches) words.focus();
}

function listenToCandidate(): void {
  find("say").addEventListener("submit", (event) => {
    event.preventDefault();
    void answer();
  });
  words.addEventListener("input", () => draft.write(words.value));
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void answer();
    }
  });
  for (const button of document.querySelectorAll<HTMLElement>("[data-control]")) {
    button.addEventListener("click", () => void control(button));
  }
  const dialog = find<HTMLDialogElement>("ending");
  find("end").addEventListener("click", () => {
    dialog.returnValue = "no";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => dialog.returnValue === "yes" && void end());
}

if (!("closed" in room.dataset)) {
  listenToCandidate();
  restoreDraft();
  showTime();
  setInterval(showTime, 500);
  if ("waits" in room.dataset) void goOn();
  else setBusy(false);
}
