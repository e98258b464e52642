/** That the interviewer has not said a word yet: shown after a moment, told once to those who listen, and told again
 * when it takes long. */

const SHOWN_MS = 300;
const TOLD_MS = 4_000;
const LONG_MS = 20_000;

export class Thinking {
  private line: HTMLElement | null = null;
  private timers: number[] = [];

  constructor(
    private readonly turns: HTMLElement,
    private readonly name: string,
    private readonly tell: (text: string) => void,
  ) {}

  begin(): void {
    this.end();
    this.timers = [
      window.setTimeout(() => this.show(`${this.name} is thinking`), SHOWN_MS),
      window.setTimeout(() => this.tell(`${this.name} is thinking.`), TOLD_MS),
      window.setTimeout(() => this.long(), LONG_MS),
    ];
  }

  end(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    this.timers = [];
    this.line?.remove();
    this.line = null;
  }

  private long(): void {
    const text = `${this.name} is still thinking. You can wait, or stop the reply`;
    this.show(text);
    this.tell(`${text}.`);
  }

  private show(text: string): void {
    this.line ??= this.turns.appendChild(document.createElement("p"));
    this.line.className = "thinking";
    this.line.textContent = text;
    this.line.scrollIntoView({ block: "nearest" });
  }
}
