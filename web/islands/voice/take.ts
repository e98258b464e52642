/** One recording of the microphone, kept in the page's memory only. */

/** Enough for speech: a quarter of an hour is under four megabytes. */
const BITS_PER_SECOND = 32_000;
const KINDS = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
const UNREACHABLE =
  "Browsers give the microphone only to pages over https, or of this machine itself. Open Greenroom under such an address.";
const REFUSED: Record<string, string> = {
  NotAllowedError:
    "The microphone was refused. Allow it for this page beside the browser's address bar, and in the system's settings, then try again.",
  NotFoundError: "No microphone was found. Connect one, then try again.",
  NotReadableError: "The microphone does not start; another program may be using it. Close that, then try again.",
};

export class Take {
  private readonly pieces: Blob[] = [];
  private readonly started = performance.now();
  private readonly context: AudioContext | null = null;
  private readonly analyser: AnalyserNode | null = null;
  private readonly recorder: MediaRecorder;
  /** The last piece came. When the microphone goes away, that is later than the recorder is at rest. */
  private readonly whole: Promise<unknown>;

  /** `broke` is called when the microphone goes away by itself. */
  private constructor(
    private readonly stream: MediaStream,
    broke: () => void,
  ) {
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
    this.recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND, ...(mimeType && { mimeType }) });
    this.recorder.addEventListener("dataavailable", ({ data }) => this.pieces.push(data));
    this.recorder.addEventListener("error", broke);
    this.whole = new Promise((resolve) => this.recorder.addEventListener("stop", resolve));
    this.recorder.start(1000);
    for (const track of stream.getTracks()) track.addEventListener("ended", broke);
    try {
      this.context = new AudioContext();
      this.analyser = this.context.createAnalyser();
      this.context.createMediaStreamSource(stream).connect(this.analyser);
    } catch {
      // without a meter
    }
  }

  /** Asks for the microphone. Throws an error with a sentence that says what to do. */
  static async begin(broke: () => void): Promise<Take> {
    if (!navigator.mediaDevices) throw new Error(UNREACHABLE);
    let stream: MediaStream | null = null;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      return new Take(stream, broke);
    } catch (error) {
      stream?.getTracks().forEach((track) => track.stop());
      const name = error instanceof DOMException ? error.name : "";
      throw new Error(REFUSED[name] ?? "The microphone cannot be used. Try again, or type your answer.");
    }
  }

  get seconds(): number {
    return (performance.now() - this.started) / 1000;
  }

  /** How loud it is just now, 0 to 1; null where that cannot be told. */
  get level(): number | null {
    if (!this.analyser || this.context?.state !== "running") return null;
    const waves = new Float32Array(this.analyser.fftSize);
    this.analyser.getFloatTimeDomainData(waves);
    return Math.min(1, 4 * Math.sqrt(waves.reduce((sum, wave) => sum + wave * wave, 0) / waves.length));
  }

  /** The whole recording; the microphone is given back. */
  async end(): Promise<Blob> {
    if (this.recorder.state !== "inactive") this.recorder.stop();
    await this.whole;
    this.release();
    return new Blob(this.pieces, { type: this.recorder.mimeType });
  }

  /** Forget it, and give the microphone back. */
  drop(): void {
    if (this.recorder.state !== "inactive") this.recorder.stop();
    this.release();
  }

  private release(): void {
    for (const track of this.stream.getTracks()) track.stop();
    void this.context?.close().catch(() => {});
  }
}
