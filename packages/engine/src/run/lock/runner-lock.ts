import type { Session } from "../../database/port.js";
import { GodwitError } from "../../errors/godwit-error.js";
import type { LockHolder } from "../events.js";
import { isConnectionLoss } from "../retry/classify.js";
import { advisoryUnlock, tryAdvisoryLock } from "./advisory.js";
import { type Applicant, leaseHolder, releaseLease, renewLease, takeLease } from "./lease.js";
import { isPooled } from "./pooled.js";
import { serialised } from "./serialised.js";

export interface RunnerLockOptions {
  readonly connect: () => Promise<Session>;
  readonly leaseTable: string;
  readonly applicant: Applicant;
  readonly leaseMs: number;
}

/**
 * The right to run migrations on a database. It consists of the lease row, always, and of an advisory lock of the
 * lock session where no pooler stands between; the second frees itself at once when its holder dies. The lock session
 * has no transaction open between its calls.
 */
export class RunnerLock {
  #heartbeat: NodeJS.Timeout | undefined;
  #beating: Promise<void> = Promise.resolve();
  #token: string | undefined;
  #lost = false;
  #holdsAdvisoryLock = false;

  private constructor(
    private readonly options: RunnerLockOptions,
    private current: Session,
    readonly pooled: boolean,
  ) {}

  /** Over a session that is open already; the lock closes it in the end. */
  static async over(session: Session, options: RunnerLockOptions): Promise<RunnerLock> {
    return new RunnerLock(options, serialised(session), await isPooled(session));
  }

  /** The lock session: idle between heartbeats, so it also serves looks at the activity of others. */
  get session(): Session {
    return this.current;
  }

  /** The fencing token; throws where the lock is not held. */
  get token(): string {
    if (this.#token === undefined || this.#lost) throw new GodwitError("LOCK_LOST", {});
    return this.#token;
  }

  get lost(): boolean {
    return this.#lost;
  }

  /** Tries once. Gives undefined when the lock is ours now, else who has it (null: not known). */
  async tryTake(): Promise<LockHolder | null | undefined> {
    const { leaseTable, applicant, leaseMs } = this.options;
    if (!this.pooled && !(await tryAdvisoryLock(this.current, "runner"))) {
      return (await leaseHolder(this.current, leaseTable)) ?? null;
    }
    const token = await takeLease(this.current, leaseTable, applicant, {
      leaseMs,
      withAdvisoryLock: !this.pooled,
    });
    if (token === undefined) {
      if (!this.pooled) await advisoryUnlock(this.current, "runner");
      return (await leaseHolder(this.current, leaseTable)) ?? null;
    }
    this.#token = token;
    this.#lost = false;
    this.#holdsAdvisoryLock = !this.pooled;
    this.#startHeartbeat();
    return undefined;
  }

  /** Makes sure after a loss of the network that the lock is still ours, on a new session; false when it is not. */
  async regain(): Promise<boolean> {
    await this.#stopHeartbeat();
    await this.#reconnect();
    if (await this.#renew()) {
      this.#startHeartbeat();
      return true;
    }
    this.#token = undefined;
    return false;
  }

  async release(): Promise<void> {
    await this.#stopHeartbeat();
    const token = this.#token;
    this.#token = undefined;
    try {
      if (token !== undefined) await releaseLease(this.current, this.options.leaseTable, token);
      if (token !== undefined && !this.pooled) await advisoryUnlock(this.current, "runner");
    } catch (error) {
      if (!isConnectionLoss(error)) throw error;
    } finally {
      await this.current.close().catch(() => undefined);
    }
  }

  #startHeartbeat(): void {
    clearInterval(this.#heartbeat);
    this.#heartbeat = setInterval(() => {
      this.#beating = this.#beat();
    }, this.options.leaseMs / 3);
    this.#heartbeat.unref();
  }

  async #stopHeartbeat(): Promise<void> {
    clearInterval(this.#heartbeat);
    await this.#beating;
  }

  /** A beat that fails for the network is made up by the next one; whether the lock held, each fence finds out. */
  async #beat(): Promise<void> {
    try {
      this.#lost = !(await this.#inTime(this.#renew()));
    } catch (error) {
      if (isConnectionLoss(error)) await this.#inTime(this.#reconnect()).catch(() => undefined);
    }
  }

  /** A network that swallows everything answers nothing, not even that it is gone. */
  async #inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error("Connection terminated: no answer")),
        this.options.leaseMs / 3,
      );
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #renew(): Promise<boolean> {
    const { leaseTable, leaseMs } = this.options;
    if (this.#token === undefined) return false;
    const withAdvisoryLock = this.#holdsAdvisoryLock;
    return renewLease(this.current, leaseTable, this.#token, { leaseMs, withAdvisoryLock });
  }

  async #reconnect(): Promise<void> {
    void this.current.close().catch(() => undefined);
    this.current = serialised(await this.options.connect());
    this.#holdsAdvisoryLock = !this.pooled && (await tryAdvisoryLock(this.current, "runner"));
  }
}
