/** How a tool beside the conversation learns that the interviewer has spoken: a new task may have come with it. */
import type { Turn } from "./log";

type Hearing = (turn: Turn, closed: boolean) => void;

const hearing: Hearing[] = [];

/** Called by a tool: `heard` is told of every finished turn of the interviewer. */
export function onTurn(heard: Hearing): void {
  hearing.push(heard);
}

/** Called by the room. */
export function turned(turn: Turn, closed: boolean): void {
  for (const heard of hearing) heard(turn, closed);
}
