/** What travelled with an answer is fetched when it is unfolded: the code or the board as it stood. */
const LATER = "This could not be loaded. Fold it and open it again to try once more.";

/** Below an answer: what travelled with it in a few words, to be unfolded. */
export function foldedBeside(words: string, client: string): HTMLElement {
  const source = document.querySelector<HTMLTemplateElement>("#t-beside")!;
  const fold = source.content.firstElementChild!.cloneNode(true) as HTMLDetailsElement;
  fold.dataset.beside = `client=${encodeURIComponent(client)}`;
  fold.querySelector("summary span")!.textContent = words;
  return fold;
}

/** Once for a room: every fold in `turns` loads what it holds when it is opened first. */
export function unfoldBeside(turns: HTMLElement, interview: string): void {
  const open = (event: Event) => {
    const fold = event.target;
    if (fold instanceof HTMLDetailsElement && fold.open && fold.dataset.beside) void load(fold, interview);
  };
  // `toggle` does not bubble.
  turns.addEventListener("toggle", open, { capture: true });
}

async function load(fold: HTMLDetailsElement, interview: string): Promise<void> {
  const inside = fold.querySelector(".inside")!;
  const query = fold.dataset.beside;
  try {
    const response = await fetch(`/interviews/${encodeURIComponent(interview)}/beside?${query}`);
    if (!response.ok) throw new Error(String(response.status));
    const piece = new DOMParser().parseFromString(await response.text(), "text/html");
    inside.replaceChildren(...piece.body.childNodes);
    delete fold.dataset.beside;
  } catch {
    inside.textContent = LATER;
  }
}
