import type { BlockingSession, RetryReason } from "../events.js";
import type { WorkConnection } from "../migration.js";
import type { Limits } from "../options.js";
import type { CarriedOut } from "../result.js";
import { backoff } from "../retry/backoff.js";
import type { Unit } from "../unit.js";

/** Where a run stands. Every state but `ended` is a thing to do, whose outcome is the next input. */
export type State<W extends WorkConnection = WorkConnection> =
  /** Read the history without the lock: mostly nothing is pending, and then nobody has to wait. */
  | { readonly at: "looking" }
  | { readonly at: "locking"; readonly course: Course }
  /** Read the history under the lock. `expected`: what was under way when the connection broke. */
  | { readonly at: "reading"; readonly course: Course; readonly expected: Units<W> }
  | { readonly at: "running"; readonly course: Course; readonly units: Units<W>; readonly tries: Tries }
  | {
      readonly at: "waiting";
      readonly course: Course;
      readonly units: Units<W>;
      readonly tries: Tries;
      readonly delayMs: number;
      readonly reason: RetryReason;
      readonly blockers: readonly BlockingSession[];
    }
  | {
      readonly at: "reconnecting";
      readonly course: Course;
      readonly expected: Units<W>;
      readonly tries: Tries;
      readonly delayMs: number;
      readonly error: unknown;
    }
  | { readonly at: "ended"; readonly course: Course; readonly ending: Ending; readonly left: Units<W> };

/** What the run has behind it. */
export interface Course {
  readonly done: Done;
  /** Connections lost since the last progress: a statement that brings its server down must not be sent for ever. */
  readonly losses: number;
}

type Done = readonly CarriedOut[];
type Units<W extends WorkConnection> = readonly Unit<W>[];

/** How often the thing at hand was tried, and since when (ms). */
export interface Tries {
  readonly count: number;
  readonly since: number;
}

export type Ending =
  | { readonly kind: "done" }
  | { readonly kind: "interrupted" }
  | { readonly kind: "failed"; readonly error: unknown; readonly tries: Tries };

/** What came of the thing to do. */
export type Input<W extends WorkConnection = WorkConnection> =
  | { readonly kind: "read"; readonly units: Units<W>; readonly finishedMeanwhile: Done }
  | { readonly kind: "locked" }
  | { readonly kind: "unit-done"; readonly carriedOut: Done }
  | { readonly kind: "waited" }
  | { readonly kind: "reconnected"; readonly lockKept: boolean }
  | {
      readonly kind: "retryable";
      readonly reason: RetryReason;
      readonly blockers: readonly BlockingSession[];
      readonly error: unknown;
    }
  | { readonly kind: "connection-lost"; readonly error: unknown }
  | { readonly kind: "lock-lost" }
  | { readonly kind: "interrupted" }
  | { readonly kind: "failed"; readonly error: unknown };

/** The clock and the dice at the moment of a step, and the limits of the run. */
export interface Moment {
  readonly now: number;
  readonly random: number;
  readonly limits: Limits;
}

const noTries: Tries = { count: 0, since: 0 };

const start: Course = { done: [], losses: 0 };

/**
 * The whole policy of a run, as a pure function: nothing here talks to a database, so every order of events can be
 * tried in a test.
 */
export function next<W extends WorkConnection>(state: State<W>, input: Input<W>, moment: Moment): State<W> {
  const course = courseOf(state);
  const units = unitsOf(state);
  switch (input.kind) {
    case "read":
      return afterReading(state, input);
    case "locked":
      return { at: "reading", course, expected: [] };
    case "unit-done":
      return running(units.slice(1), { done: [...course.done, ...input.carriedOut], losses: 0 });
    case "waited":
      return { at: "running", course, units, tries: triesOf(state) };
    case "reconnected":
      return input.lockKept ? { at: "reading", course, expected: units } : { at: "locking", course };
    case "retryable":
      return afterRetryable(state, input, moment);
    case "connection-lost":
      return afterLoss(state, input.error, moment);
    case "lock-lost":
      return { at: "locking", course: { ...course, losses: course.losses + 1 } };
    case "interrupted":
      return ended(state, { kind: "interrupted" });
    case "failed":
      return ended(state, { kind: "failed", error: input.error, tries: triesOf(state) });
  }
}

const courseOf = (state: State): Course => ("course" in state ? state.course : start);
const triesOf = (state: State): Tries => ("tries" in state ? state.tries : noTries);

function unitsOf<W extends WorkConnection>(state: State<W>): Units<W> {
  if ("units" in state) return state.units;
  return "expected" in state ? state.expected : [];
}

function ended<W extends WorkConnection>(state: State<W>, ending: Ending): State<W> {
  return { at: "ended", course: courseOf(state as State), ending, left: unitsOf(state) };
}

function running<W extends WorkConnection>(units: Units<W>, course: Course): State<W> {
  if (units.length === 0) return { at: "ended", course, ending: { kind: "done" }, left: [] };
  return { at: "running", course, units, tries: noTries };
}

function afterReading<W extends WorkConnection>(
  state: State<W>,
  { units, finishedMeanwhile }: Extract<Input<W>, { kind: "read" }>,
): State<W> {
  if (state.at === "looking" && units.length > 0) return { at: "locking", course: start };
  const { done, losses } = courseOf(state as State);
  return running(units, {
    done: [...done, ...finishedMeanwhile],
    losses: finishedMeanwhile.length > 0 ? 0 : losses,
  });
}

/** The unit was rolled back whole; within the budget it is tried again. */
function afterRetryable<W extends WorkConnection>(
  state: State<W>,
  { reason, blockers, error }: Extract<Input<W>, { kind: "retryable" }>,
  { now, random, limits }: Moment,
): State<W> {
  const tries = oneMore(triesOf(state as State), now);
  if (now - tries.since > limits.retryBudgetMs) return ended(state, { kind: "failed", error, tries });
  const delayMs = backoff(tries.count, random, limits);
  const course = courseOf(state as State);
  return { at: "waiting", course, units: unitsOf(state), tries, reason, blockers, delayMs };
}

function afterLoss<W extends WorkConnection>(
  state: State<W>,
  error: unknown,
  { now, random, limits }: Moment,
): State<W> {
  const again = state.at === "reconnecting";
  const tries = oneMore(again ? state.tries : noTries, now);
  const { done, losses } = courseOf(state as State);
  const course = { done, losses: again ? losses : losses + 1 };
  const over = now - tries.since > limits.reconnectMs || course.losses > limits.maxLosses;
  if (over) return ended(state, { kind: "failed", error, tries });
  const delayMs = backoff(tries.count, random, { ...limits, retryDelayMs: reconnectDelayMs });
  return { at: "reconnecting", course, expected: unitsOf(state), tries, error, delayMs };
}

/** A server that restarts answers again within moments. */
const reconnectDelayMs = 100;

const oneMore = ({ count, since }: Tries, now: number): Tries => ({
  count: count + 1,
  since: count === 0 ? now : since,
});
