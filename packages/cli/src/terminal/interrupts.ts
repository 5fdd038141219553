const signals = ["SIGINT", "SIGTERM"] as const;

/** Ctrl-C and its like: ends the process at once, or first lets a piece of work end in order. */
export class Interrupts {
  #controller: AbortController | undefined;
  #ignoresCtrlC = false;

  constructor(private readonly endNow: () => void) {
    for (const signal of signals) process.on(signal, () => this.#received(signal));
  }

  /** Gives `work` a signal that fires at the first Ctrl-C; the second one ends the process. */
  async during<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#controller = new AbortController();
    try {
      return await work(this.#controller.signal);
    } finally {
      this.#controller = undefined;
    }
  }

  /** For a program that has the terminal: Ctrl-C is its business, the signal fires when this process is to end. */
  async whileAway<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#ignoresCtrlC = true;
    try {
      return await this.during(work);
    } finally {
      this.#ignoresCtrlC = false;
    }
  }

  #received(signal: (typeof signals)[number]): void {
    if (signal === "SIGINT" && this.#ignoresCtrlC) return;
    if (this.#controller === undefined || this.#controller.signal.aborted) this.endNow();
    else this.#controller.abort();
  }
}
