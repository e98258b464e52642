/** The conversation on the page. Words go in as text, never as markup. */
import { foldedBeside } from "./beside";
import { putWords } from "./words";

export interface Coaching {
  heard: string[];
  missing: string[];
  advice: string;
}

export interface Turn {
  index: number;
  text: string;
  move?: { kind: string; phase: string | null; question?: string | null; aim?: string | null } | null;
  coaching?: Coaching | null;
}

const NEAR_THE_END = 120;

export class Log {
  private speaking: HTMLElement | null = null;
  private spoken = "";
  private trouble: HTMLElement | null = null;

  constructor(
    private readonly region: HTMLElement,
    private readonly turns: HTMLElement,
  ) {
    this.toEnd();
  }

  toEnd(): void {
    this.region.scrollTop = this.region.scrollHeight;
  }

  /** The turn that was sent under that id is part of the page. */
  has(clientId: string): boolean {
    return this.turns.querySelector(`[data-client="${CSS.escape(clientId)}"]`) !== null;
  }

  /** The candidate's last words are these. */
  endsWith(answer: string): boolean {
    const last = [...this.turns.querySelectorAll<HTMLElement>(".turn.me")].at(-1);
    return last !== undefined && said(last).textContent.trim() === answer.trim();
  }

  /** The candidate's words at once, until the server has them; `attached` says what travels with them. */
  answer(text: string, at: string, clientId: string, attached: string | null): HTMLElement {
    const turn = this.add("t-candidate");
    putWords(said(turn), text);
    if (attached) turn.append(foldedBeside(attached, clientId));
    setTime(turn, at);
    this.toEnd();
    return turn;
  }

  control(words: string): HTMLElement {
    const line = this.add("t-control");
    line.textContent = words;
    this.toEnd();
    return line;
  }

  enterPhase(title: string): void {
    const follow = this.nearTheEnd();
    const line = copy("t-control");
    line.textContent = title;
    this.turns.insertBefore(line, this.turns.lastElementChild);
    if (follow) this.toEnd();
  }

  /** More of the interviewer's words. */
  say(piece: string, at: string): void {
    const follow = this.nearTheEnd();
    if (!this.speaking) {
      this.speaking = this.add("t-interviewer");
      this.spoken = "";
      setTime(this.speaking, at);
    }
    this.spoken += piece;
    putWords(said(this.speaking), this.spoken);
    if (follow) this.toEnd();
  }

  /** Forget words that are about to be said again from their start, or never were a turn. */
  unsay(): void {
    this.speaking?.remove();
    this.speaking = null;
  }

  /** The interviewer's turn with that index is part of the page. */
  hasReply(index: number): boolean {
    return this.turns.querySelector(`.iv[data-turn="${index}"]`) !== null;
  }

  /** Turns lie between this one and what the page shows: the interview went on elsewhere meanwhile. */
  missed(turn: Turn): boolean {
    const last = [...this.turns.querySelectorAll<HTMLElement>(".iv[data-turn]")].at(-1);
    const own = last ? this.turns.querySelectorAll(`[data-turn="${last.dataset.turn}"] ~ :is(.turn.me, .cut)`) : null;
    return turn.index > (last ? Number(last.dataset.turn) : -1) + 1 + (own?.length ?? 0) && !this.hasReply(turn.index);
  }

  /** The interviewer's turn as it is stored. Returns false when the page had it already. */
  finish(turn: Turn, at: string): boolean {
    if (this.hasReply(turn.index)) {
      this.unsay();
      return false;
    }
    const follow = this.nearTheEnd();
    const article = this.speaking ?? this.add("t-interviewer");
    this.speaking = null;
    article.classList.remove("now");
    article.dataset.turn = String(turn.index);
    putWords(said(article), turn.text);
    setTime(article, at);
    if (turn.coaching) article.prepend(coaching(turn.coaching));
    if (follow) this.toEnd();
    return true;
  }

  /** The reply was stopped, and can be asked for again. */
  stop(sentence: string, again: () => void): void {
    this.offer(sentence, "Hear the reply").addEventListener("click", again);
    this.trouble!.classList.add("calm");
    this.toEnd();
  }

  fail(sentence: string, again: (() => void) | null): void {
    const button = this.offer(sentence, "Try again");
    button.hidden = again === null;
    button.addEventListener("click", () => again?.());
    this.toEnd();
    if (again) button.focus();
  }

  private offer(sentence: string, label: string): HTMLElement {
    this.calm();
    this.unsay();
    this.trouble = this.add("t-trouble");
    this.trouble.querySelector("p")!.textContent = sentence;
    const button = this.trouble.querySelector("button")!;
    button.textContent = label;
    return button;
  }

  calm(): void {
    this.trouble?.remove();
    this.trouble = null;
  }

  private add(template: string): HTMLElement {
    const made = copy(template);
    this.turns.append(made);
    return made;
  }

  private nearTheEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.region;
    return scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
  }
}

function copy(template: string): HTMLElement {
  const source = document.querySelector<HTMLTemplateElement>(`#${template}`)!;
  return source.content.firstElementChild!.cloneNode(true) as HTMLElement;
}

function said(turn: HTMLElement): HTMLElement {
  return turn.querySelector<HTMLElement>(".said")!;
}

function setTime(turn: HTMLElement, at: string): void {
  turn.querySelector(".num")!.textContent = at;
}

/** Coaching for those who listen. */
export function remarksOn({ heard, missing, advice }: Coaching): string {
  const told = [heard.length && `Heard so far: ${heard.join(", ")}.`, missing.length && `Missing: ${missing.join(", ")}.`];
  return [...told, advice].filter(Boolean).join(" ");
}

function coaching(remarks: Coaching): HTMLElement {
  const box = copy("t-coach");
  if (remarks.heard.length) box.append(remark("Heard so far:", `${remarks.heard.join(" · ")}.`));
  if (remarks.missing.length) box.append(remark("Missing:", `${remarks.missing.join(" · ")}.`));
  if (remarks.advice) box.append(remark("", remarks.advice));
  return box;
}

function remark(label: string, text: string): HTMLElement {
  const line = document.createElement("p");
  if (label) {
    const strong = document.createElement("b");
    strong.textContent = label;
    line.append(strong, " ");
  }
  line.append(text);
  return line;
}
