import type { Session } from "../../database/port.js";
import type { Order } from "../context.js";
import type { Execution } from "../execution.js";
import type { Location } from "../journal/locate.js";
import { endRun, startRun } from "../journal/run-row.js";
import { setUp } from "../journal/set-up.js";
import { advisoryUnlock, tryAdvisoryLock } from "../lock/advisory.js";
import { RunnerLock } from "../lock/runner-lock.js";
import { waitForLock } from "../lock/wait.js";
import type { WorkConnection } from "../migration.js";
import type { Unit } from "../unit.js";

/** What a run holds open: the lock session first, alone while it waits, then the connection that executes. */
export class Resources<W extends WorkConnection> {
  #session: Session | undefined;
  #lock: RunnerLock | undefined;
  #location: Location | undefined;
  #work: W | undefined;
  #runId: string | undefined;
  #reached = false;

  constructor(private readonly order: Order<W>) {}

  /** The session that only looks; the lock takes it over. */
  async session(): Promise<Session> {
    if (this.#lock !== undefined) return this.#lock.session;
    this.#session ??= await this.order.connector.session();
    this.#reached = true;
    return this.#session;
  }

  /** A server that cannot be reached in the first place is told at once; one that was lost is waited for. */
  get reached(): boolean {
    return this.#reached;
  }

  get lock(): RunnerLock | undefined {
    return this.#lock;
  }

  get location(): Location {
    return this.#location!;
  }

  /** Creates the bookkeeping where it is missing and waits for the right to run. */
  async takeLock(): Promise<void> {
    const { connector, options, applicant, limits, surroundings } = this.order;
    const session = await this.freshSession();
    this.#location = await setUp(session, options.history, surroundings);
    const lock = await RunnerLock.over(session, {
      connect: () => connector.session(),
      leaseTable: this.#location.tables.lease,
      applicant,
      leaseMs: limits.leaseMs,
    });
    this.#session = undefined;
    this.#lock = lock;
    await this.#wait(() => lock.tryTake());
  }

  /** A session that no lost lock hangs on any more. */
  private async freshSession(): Promise<Session> {
    if (this.#lock !== undefined) {
      await this.#dropWork();
      await this.#lock.release();
      this.#lock = undefined;
    }
    return this.session();
  }

  /** The run's row in the journal, written when the run first has something to do under the lock. */
  async runId(): Promise<string> {
    const { operation, mode, applicant } = this.order;
    const { session, token } = this.#lock!;
    this.#runId ??= await startRun(session, this.location, { token, operation, mode, applicant });
    return this.#runId;
  }

  /** Opens the connection that executes, once the server has finished with that of a dead runner. */
  async execution(units: readonly Unit<W>[]): Promise<Execution<W>> {
    const { connector, mode, limits, surroundings, emit, options, applicant } = this.order;
    const lock = this.#lock!;
    if (this.#work === undefined) {
      const pending = units.flatMap(({ planned }) => planned);
      const work = await connector.work(
        pending.map(({ migration: { name }, direction }) => ({ name, direction })),
      );
      this.#work = work;
      const tryWork = async () => ((await tryAdvisoryLock(work.session, "work")) ? undefined : null);
      if (!lock.pooled && !(await tryAdvisoryLock(work.session, "work"))) await this.#wait(tryWork);
    }
    const work = this.#work;
    const { signal } = options;
    return {
      ...{ work, session: work.session, location: this.location, lock, runId: await this.runId(), mode },
      ...{ limits, surroundings, signal, emit, applicant },
    };
  }

  /** After a loss: new sessions; whether the lock is still ours. */
  async reconnect(): Promise<boolean> {
    await this.#dropWork();
    if (this.#lock === undefined) {
      await this.#session?.close().catch(() => undefined);
      this.#session = undefined;
      return false;
    }
    return this.#lock.regain();
  }

  /** Gives everything back; notes the end of the run where it had begun. Never throws. */
  async release(outcome: "done" | "failed" | "interrupted", error: string | undefined): Promise<void> {
    await this.#dropWork();
    const lock = this.#lock;
    if (lock === undefined) return void (await this.#session?.close().catch(() => undefined));
    const runId = this.#runId;
    if (runId !== undefined)
      await endRun(lock.session, this.location, runId, outcome, error).catch(() => undefined);
    await lock.release().catch(() => undefined);
  }

  /** The connection may go back to a pool: the lock of its session must not stay with it. */
  async #dropWork(): Promise<void> {
    const work = this.#work;
    this.#work = undefined;
    if (work === undefined) return;
    if (this.#lock?.pooled === false) await advisoryUnlock(work.session, "work").catch(() => undefined);
    await work.close();
  }

  #wait(tryOnce: Parameters<typeof waitForLock>[0]): Promise<void> {
    const { surroundings, emit, limits, options } = this.order;
    return waitForLock(tryOnce, { surroundings, emit, signal: options.signal, limitMs: limits.runnerWaitMs });
  }
}
