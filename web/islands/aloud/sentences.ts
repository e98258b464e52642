/** Taking a reply apart into what can be spoken while the rest of it is still to come. */

const FENCED = /```[\s\S]*?(?:```|$)/g;
const END = /[.!?…]+["'”’)\]]*(?=\s)/g;

/** The sentences that are whole; of a reply that `ended`, all. What a longer text has is never changed, only added to.
 * Code is shown, not spoken. */
export function sentences(text: string, ended: boolean): string[] {
  const lines = text.replace(FENCED, "\n").split("\n");
  const found = lines.flatMap((line, index) => {
    const parts = cut(line);
    const whole = ended || index < lines.length - 1;
    return whole ? parts : parts.slice(0, -1);
  });
  return found.map((part) => part.replaceAll("`", "").trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** A line's sentences, the last of which may not have come to its end. */
function cut(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: end } of line.matchAll(END)) {
    parts.push(line.slice(from, index + end.length));
    from = index + end.length;
  }
  return [...parts, line.slice(from)];
}
