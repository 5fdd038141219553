import type { Session } from "../database/port.js";
import type { OnEvent } from "./events.js";
import type { Location } from "./journal/locate.js";
import type { Applicant } from "./lock/lease.js";
import type { RunnerLock } from "./lock/runner-lock.js";
import type { WorkConnection } from "./migration.js";
import type { Limits, Surroundings, TransactionMode } from "./options.js";

/** What every part of a run has at hand while it executes. */
export interface Execution<W extends WorkConnection = WorkConnection> {
  readonly work: W;
  /** The bare session of `work`. */
  readonly session: Session;
  readonly location: Location;
  readonly lock: RunnerLock;
  readonly runId: string;
  readonly mode: TransactionMode;
  readonly limits: Limits;
  readonly surroundings: Surroundings;
  readonly signal: AbortSignal | undefined;
  readonly emit: OnEvent;
  readonly applicant: Applicant;
}

/** Thrown inside the runner when the signal was aborted; never leaves it. */
export class Interruption extends Error {}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new Interruption("interrupted");
}
