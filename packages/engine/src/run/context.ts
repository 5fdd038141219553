import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { RunEvent } from "./events.js";
import type { Applicant } from "./lock/lease.js";
import type { Connector, Migration, WorkConnection } from "./migration.js";
import {
  defaultLimits,
  type Limits,
  type RunnerOptions,
  type Surroundings,
  type TransactionMode,
} from "./options.js";
import type { Origin } from "./result.js";
import { realSurroundings } from "./surroundings.js";

/** What a run or a revert was asked to do, with every default filled in. */
export interface Order<W extends WorkConnection> {
  readonly operation: "run" | "revert";
  readonly connector: Connector<W>;
  /** In order. */
  readonly migrations: readonly Migration<W>[];
  readonly options: RunnerOptions;
  readonly to: string | undefined;
  readonly steps: number | undefined;
  readonly fake: boolean;
  readonly fakeOrigin: Origin;
  readonly mode: TransactionMode;
  readonly limits: Limits;
  readonly surroundings: Surroundings;
  readonly applicant: Applicant;
  readonly emit: (event: RunEvent) => void;
}

/** Fills in the defaults. */
export function orderOf<W extends WorkConnection>(
  asked: Pick<Order<W>, "operation" | "connector" | "migrations" | "options"> &
    Partial<Pick<Order<W>, "to" | "steps" | "fake" | "fakeOrigin">>,
): Order<W> {
  const { options } = asked;
  return {
    to: undefined,
    steps: undefined,
    fake: false,
    fakeOrigin: "fake",
    ...asked,
    mode: options.mode ?? "each",
    limits: { ...defaultLimits, ...options.limits },
    surroundings: options.surroundings ?? realSurroundings,
    applicant: { id: randomUUID(), pid: process.pid, host: hostname() },
    emit: options.onEvent ?? (() => undefined),
  };
}
