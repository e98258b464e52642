/** Several tabs on one interview: what was said in one is soon seen in the others. */

/** Tell the other tabs of a turn. `behind` is called when another tab tells of one that this page does not have. */
export function tabs(
  interview: string,
  has: (index: number) => boolean,
  busy: () => boolean,
  behind: () => void,
): (index: number) => void {
  if (typeof BroadcastChannel === "undefined") return () => {};
  const channel = new BroadcastChannel(`greenroom-${interview}`);
  channel.addEventListener("message", ({ data }) => {
    if (typeof data === "number" && !has(data) && !busy()) behind();
  });
  return (index) => channel.postMessage(index);
}
