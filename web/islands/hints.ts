/** The hint ladder: what comes next and what it costs is shown before it is taken. */
import { find } from "./find";
import { refusal } from "./stream";

interface Hint {
  question: string;
  rung: number;
  of: number;
}

interface Ladder {
  next: Hint | null;
  strength: string;
  price: string;
  taken: Hint[];
}

/** Shows the next rung; `take` is called when the candidate takes it, `fail` with a sentence when it cannot be shown. */
export async function offerHint(interview: string, take: () => void, fail: (why: string) => void): Promise<void> {
  const dialog = find<HTMLDialogElement>("hinting");
  if (dialog.open) return;
  let ladder: Ladder;
  try {
    const response = await fetch(`/api/interviews/${encodeURIComponent(interview)}/hints`);
    if (!response.ok) return fail(await refusal(response));
    ladder = (await response.json()) as Ladder;
  } catch {
    return fail("Greenroom does not answer. Ask for the hint again in a moment.");
  }
  fill(ladder);
  dialog.returnValue = "no";
  dialog.addEventListener("close", () => dialog.returnValue === "yes" && take(), { once: true });
  dialog.showModal();
}

function fill({ next, strength, price, taken }: Ladder): void {
  find("hinting-title").textContent = next ? `Hint ${next.rung} of ${next.of}` : "No hint just now";
  find("hinting-strength").textContent = strength;
  find("hinting-price").textContent = price;
  find("hinting-take").textContent = next ? "Take the hint" : "Repeat the question";
  const soFar = taken.length === 1 ? "one hint" : `${taken.length} hints`;
  find("hinting-taken").textContent = taken.length ? `Taken so far in this interview: ${soFar}.` : "";
}
