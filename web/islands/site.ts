/** What every page needs: the look, the theme switch, printing, and a question before something is deleted. */
import "../css/app.css";
import { ownNotes } from "./own_notes";

const root = document.documentElement;
const YEAR_SECONDS = 31_536_000;

function isDark(): boolean {
  const chosen = root.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** The choice is a cookie, so that the server sends the next page in the right theme from its first byte. */
function switchTheme(): void {
  const theme = isDark() ? "light" : "dark";
  root.dataset.theme = theme;
  document.cookie = `greenroom-theme=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=strict`;
}

/** The server asks too, unless the form says that it was asked. */
function sendAnswered(form: HTMLFormElement): void {
  const answer = document.createElement("input");
  Object.assign(answer, { type: "hidden", name: "confirm", value: "yes" });
  form.append(answer);
  form.submit();
}

/** Asks in the page's dialog; the form is only sent on a yes. */
function askFirst(form: HTMLFormElement, dialog: HTMLDialogElement): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const what = dialog.querySelector("[data-what]");
    if (what) what.textContent = form.dataset.confirm ?? "";
    dialog.returnValue = "no";
    dialog.addEventListener("close", () => dialog.returnValue === "yes" && sendAnswered(form), { once: true });
    dialog.showModal();
  });
}

document.querySelector("[data-theme-toggle]")?.addEventListener("click", switchTheme);

const printing = document.querySelector<HTMLButtonElement>("[data-print]");
if (printing) {
  printing.hidden = false;
  printing.addEventListener("click", () => print());
}

// What is folded on the screen belongs on paper; afterwards it is folded as it was.
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details:not([open])")) {
    fold.open = true;
    addEventListener("afterprint", () => (fold.open = false), { once: true });
  }
});

const dialog = document.querySelector<HTMLDialogElement>("#confirm");
if (dialog) {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-confirm]")) askFirst(form, dialog);
}

ownNotes();
