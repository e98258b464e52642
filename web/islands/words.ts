/** Words on the page: prose as text, and what stands between fences of three backticks as a block of code. */

const FENCE = /^```[^\n]*\n([\s\S]*?)(?:^```[ \t]*$|$(?![\s\S]))/m;

/** Replace what an element says. Nothing in it becomes markup. */
export function putWords(element: HTMLElement, text: string): void {
  const parts: (Node | string)[] = [];
  let rest = text;
  for (let fence = FENCE.exec(rest); fence; fence = FENCE.exec(rest)) {
    const before = rest.slice(0, fence.index).replace(/\n+$/, "");
    if (before) parts.push(before);
    parts.push(block(fence[1]!.trimEnd()));
    rest = rest.slice(fence.index + fence[0].length).replace(/^\n+/, "");
  }
  if (rest) parts.push(rest);
  element.replaceChildren(...parts);
}

function block(code: string): HTMLElement {
  const box = document.createElement("span");
  box.className = "code said-code";
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Code");
  const inside = document.createElement("code");
  inside.textContent = code;
  box.append(inside);
  return box;
}
