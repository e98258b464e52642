/** The report in the making: told criterion by criterion, then shown. */
import { find } from "./find";
import { events, refusal } from "./stream";

interface Progress {
  title: string;
  done: number;
  of: number;
}

function show({ title, done, of }: Progress): void {
  const bar = find<HTMLProgressElement>("bar");
  bar.max = of;
  bar.value = done;
  find("doing").textContent = `${done} of ${of}: ${title}`;
}

function fail(sentence: string): void {
  find("broken").textContent = sentence;
  find("broken").hidden = false;
  find("bar").hidden = true;
  find("doing").textContent = "";
  find("by-hand").hidden = false;
  find("by-hand").querySelector("button")!.textContent = "Try again";
}

/** Returns when the report is there; throws with a sentence when it is not. */
async function write(interview: string): Promise<void> {
  const response = await fetch(`/api/interviews/${encodeURIComponent(interview)}/report`, { method: "POST" });
  if (!response.ok) throw new Error(await refusal(response));
  for await (const { name, data } of events(response)) {
    if (name === "progress") show(data as Progress);
    if (name === "failed") throw new Error((data as { detail: string }).detail);
    if (name === "finished") return;
  }
  throw new Error("The connection to Greenroom was lost. What was judged so far is kept.");
}

async function start(): Promise<void> {
  find("by-hand").hidden = true;
  find("broken").hidden = true;
  find("bar").hidden = false;
  try {
    await write(find("making").dataset.interview ?? "");
    location.replace(location.pathname);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

find("by-hand").addEventListener("submit", (event) => {
  event.preventDefault();
  void start();
});
void start();
