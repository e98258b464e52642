/** Keys: letters work while nothing is being typed, and the sheet says which. They can be switched off. */

const OFF = "greenroom-no-letters";
/** Where letters are typed, or belong to a tool that has keys of its own. */
const TYPING = "input, textarea, select, [contenteditable], dialog, .bench, .excalidraw";

type Act = () => void;

export class Keys {
  private readonly sheet = document.querySelector<HTMLDialogElement>("#shortcuts")!;
  private on = recalled();
  /** One was last where letters are typed: a tool may drop the focus on the page itself, and is still what one works in. */
  private typing = false;

  /** `escape` says whether it had something to leave or to stop. */
  constructor(
    private readonly letters: Record<string, Act>,
    private readonly escape: (target: Element) => boolean,
  ) {
    const toggle = this.sheet.querySelector<HTMLInputElement>("input")!;
    toggle.checked = this.on;
    toggle.addEventListener("change", () => {
      this.on = toggle.checked;
      keep(this.on);
    });
    document.querySelector("#show-shortcuts")!.addEventListener("click", () => this.sheet.showModal());
    document.addEventListener("keydown", (event) => this.pressed(event));
    for (const kind of ["focusin", "pointerdown"]) {
      document.addEventListener(kind, ({ target }) => void (this.typing = isTyping(target)), { capture: true });
    }
  }

  private pressed(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (!target.closest("dialog, .bench, .excalidraw") && this.escape(target)) event.preventDefault();
      return;
    }
    if (isTyping(target) || (target === document.body && this.typing) || !this.on) return;
    const act = event.key === "?" ? () => this.sheet.showModal() : this.letters[nameOf(event)];
    if (!act) return;
    event.preventDefault();
    act();
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

/** Caps lock makes no difference, Shift does. */
function nameOf(event: KeyboardEvent): string {
  return event.shiftKey ? `shift ${event.key.toLowerCase()}` : event.key.toLowerCase();
}

function recalled(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

function keep(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  } catch {
    // storage is switched off: the choice holds for this page
  }
}
