import type { GlobalOptions } from "../program/build.js";
import type { Ask } from "../terminal/ask.js";
import type { Notice } from "../terminal/notice.js";
import type { Phases } from "../terminal/phases.js";

/** What a command may reach besides its input. */
export interface CommandContext {
  /** The working directory, absolute. */
  readonly cwd: string;
  /** The environment, `.env` of the project included once its config has been read. */
  readonly environment: NodeJS.ProcessEnv;
  readonly global: GlobalOptions;
  /** The process is this command's alone: what it reads may be watched. */
  readonly ownsProcess: boolean;
  readonly phases: Phases;
  /** Tells what goes on, on stderr. */
  notify(notice: Notice): void;
  /** Questions to a person; undefined where there is no terminal. */
  readonly ask: Ask | undefined;
  /**
   * Does work that ends in order when its signal fires: until it is over, Ctrl-C fires the signal and a second Ctrl-C
   * ends the process. Outside of such work Ctrl-C ends the process at once.
   */
  interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Lets a program have the terminal: Ctrl-C is left to it; the signal fires when it has to end. */
  handOver<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}
