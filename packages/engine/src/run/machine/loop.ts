import type { Order } from "../context.js";
import { throwIfAborted } from "../execution.js";
import { runFake } from "../fake.js";
import type { Finding } from "../integrity/finding.js";
import { adopt } from "../journal/adopt.js";
import { locate } from "../journal/locate.js";
import type { WorkConnection } from "../migration.js";
import { ended, failureOf } from "../report/ending.js";
import type { RunResult } from "../result.js";
import { identityOf, runUnit } from "../unit.js";
import { faultOf } from "./fault.js";
import { finishedMeanwhile } from "./finished.js";
import { type Input, next, type State } from "./machine.js";
import { Resources } from "./resources.js";
import { type Survey, survey } from "./survey.js";

/** Does what the machine asks until it has ended. */
export class Loop<W extends WorkConnection> {
  readonly #resources: Resources<W>;
  #survey: Survey<W> | undefined;
  #announced = false;

  constructor(private readonly order: Order<W>) {
    this.#resources = new Resources(order);
  }

  async run(): Promise<RunResult> {
    const { surroundings, limits } = this.order;
    let state: State<W> = { at: "looking" };
    while (state.at !== "ended") {
      const input = await this.#perform(state);
      state = next(state, input, { now: surroundings.now(), random: surroundings.random(), limits });
    }
    const failure = await failureOf(state, this.order, this.#resources.lock?.session);
    await this.#resources.release(state.ending.kind, failure?.error.message);
    if (failure !== undefined) throw failure.error;
    return ended(state, this.order, this.#survey);
  }

  async #perform(state: Exclude<State<W>, { at: "ended" }>): Promise<Input<W>> {
    try {
      throwIfAborted(this.order.options.signal);
      return await this.#do(state);
    } catch (error) {
      const fault = faultOf(error, this.order.options.signal);
      const neverReached = fault.kind === "connection-lost" && !this.#resources.reached;
      return neverReached ? { kind: "failed", error } : fault;
    }
  }

  async #do(state: Exclude<State<W>, { at: "ended" }>): Promise<Input<W>> {
    switch (state.at) {
      case "looking":
        return this.#look();
      case "locking":
        await this.#resources.takeLock();
        return { kind: "locked" };
      case "reading":
        return this.#read(state);
      case "running":
        return { kind: "unit-done", carriedOut: await this.#carryOut(state) };
      case "waiting":
        return this.#wait(state);
      case "reconnecting":
        return this.#reconnect(state);
    }
  }

  async #look(): Promise<Input<W>> {
    const session = await this.#resources.session();
    const location = await locate(session, this.order.options.history);
    const found = await this.#surveyed(survey(session, location, this.order));
    return { kind: "read", units: found.units, finishedMeanwhile: [] };
  }

  async #read({ expected }: Extract<State<W>, { at: "reading" }>): Promise<Input<W>> {
    const session = await this.#resources.session();
    const { location } = this.#resources;
    const found = await this.#surveyed(survey(session, location, this.order));
    if (found.units.length > 0) {
      await adopt(session, location, await this.#resources.runId(), found.standings);
      this.#announce(found);
    }
    return {
      kind: "read",
      units: found.units,
      finishedMeanwhile: await finishedMeanwhile(session, location, expected, found.standings),
    };
  }

  async #surveyed(found: Promise<Survey<W>>): Promise<Survey<W>> {
    const before: readonly Finding[] = this.#survey?.findings ?? [];
    this.#survey = await found;
    for (const finding of this.#survey.findings) {
      const told = before.some(
        ({ kind, package: owner }) => kind === finding.kind && owner === finding.package,
      );
      if (!told && finding.policy !== "allow") this.order.emit({ kind: "finding", finding });
    }
    return this.#survey;
  }

  async #carryOut({ units }: Extract<State<W>, { at: "running" }>) {
    const execution = await this.#resources.execution(units);
    return this.order.fake
      ? runFake(execution, units[0]!, this.order.fakeOrigin)
      : runUnit(execution, units[0]!);
  }

  async #wait({
    units,
    tries,
    delayMs,
    reason,
    blockers,
  }: Extract<State<W>, { at: "waiting" }>): Promise<Input<W>> {
    const { surroundings, options, emit } = this.order;
    const migrations = units[0]!.planned.map(({ migration }) => migration.name);
    emit({ kind: "retry", migrations, reason, attempt: tries.count, delayMs, blockers });
    await surroundings.sleep(delayMs, options.signal);
    return { kind: "waited" };
  }

  async #reconnect({ tries, delayMs, error }: Extract<State<W>, { at: "reconnecting" }>): Promise<Input<W>> {
    const { surroundings, options, emit } = this.order;
    const reason = error instanceof Error ? error.message : String(error);
    emit({ kind: "connection-lost", reason, attempt: tries.count, delayMs });
    await surroundings.sleep(delayMs, options.signal);
    throwIfAborted(options.signal);
    const lockKept = await this.#resources.reconnect();
    emit({ kind: "reconnected" });
    return { kind: "reconnected", lockKept };
  }

  #announce({ standings: all, units }: Survey<W>): void {
    if (this.#announced) return;
    this.#announced = true;
    const { operation, connector, migrations, emit } = this.order;
    emit({
      kind: "run-started",
      operation,
      target: connector.label,
      applied: all.filter(({ row }) => row?.historyId !== undefined).length,
      known: migrations.length,
      migrations: units.flatMap(({ planned }) => planned.map(({ migration }) => identityOf(migration))),
    });
  }
}
