/** Server-sent events over fetch: EventSource cannot POST, and it would connect again after the last event. */

interface ServerEvent {
  name: string;
  data: unknown;
}

/** Every event of a response, as it comes. Ends when the response does. */
export async function* events(response: Response): AsyncGenerator<ServerEvent> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (waiting + value).split("\n\n");
    waiting = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = parse(block);
      if (event) yield event;
    }
  }
}

/** An event from its lines, or nothing for a comment. */
function parse(block: string): ServerEvent | null {
  let name = "message";
  let data = "";
  for (const line of block.split("\n")) {
    if (line.startsWith("event: ")) name = line.slice("event: ".length);
    else if (line.startsWith("data: ")) data += line.slice("data: ".length);
  }
  return data ? { name, data: JSON.parse(data) } : null;
}

/** The server's own sentence about why it refused, or ours. */
export async function refusal(response: Response): Promise<string> {
  try {
    const { detail } = (await response.json()) as { detail?: unknown };
    if (typeof detail === "string") return detail;
  } catch {
    // not JSON: something between the page and Greenroom answered
  }
  return `Greenroom answered with ${response.status}.`;
}
