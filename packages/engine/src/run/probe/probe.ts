import type { Session } from "../../database/port.js";

/**
 * What a probe finds of a statement that runs outside of transactions: its effect is there, or not, or half of it
 * (which the probe then removes, so that the statement can run again), or nobody can tell.
 */
export type Effect = "present" | "absent" | "unknown";

/** Knows one command whose effect can be looked up. */
export interface Probe {
  /** Removes what stands in the way of a first try. */
  readonly before?: (session: Session) => Promise<void>;
  /** Removes what a try that was cut off, or failed, has left. */
  readonly clear?: (session: Session) => Promise<void>;
  effect(session: Session): Promise<Effect>;
}
