/** A time check, for the eyes and for the ears, apart from what the interviewer says. */

const SHOWN_MS = 20_000;

export function tellTime(minutes: number): void {
  const text = minutes === 0 ? "The time is up" : `${minutes} ${minutes === 1 ? "minute" : "minutes"} left`;
  const line = document.querySelector("#told")!;
  line.textContent = text;
  document.querySelector("#announce-time")!.textContent = `${text}.`;
  setTimeout(() => {
    if (line.textContent === text) line.textContent = "";
  }, SHOWN_MS);
}
