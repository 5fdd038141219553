import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WorkConnection } from "../migration.js";
import { defaultLimits } from "../options.js";
import type { Unit } from "../unit.js";
import { type Input, next, type State } from "./machine.js";

/** The machine only counts units and hands them on; what is in them it never looks at. */
const unit = (name: string) =>
  ({ transaction: true, planned: [{ migration: { name } }] }) as unknown as Unit<WorkConnection>;
const carried = (name: string) => ({
  name,
  package: "shop",
  release: undefined,
  durationMs: 1,
  statements: 1,
});
const moment = (now: number, limits = {}) => ({ now, random: 0.5, limits: { ...defaultLimits, ...limits } });
const error = new Error("no");

function steps(inputs: readonly Input[], limits = {}, tick = 1): State {
  return inputs.reduce<State>((state, input, i) => next(state, input, moment(i * tick, limits)), {
    at: "looking",
  });
}

const read = (...names: string[]): Input => ({ kind: "read", units: names.map(unit), finishedMeanwhile: [] });
const begun: readonly Input[] = [read("a", "b"), { kind: "locked" }, read("a", "b")];
const retryable: Input = { kind: "retryable", reason: "lock-timeout", blockers: [], error };
const lost: Input = { kind: "connection-lost", error };

describe("the machine", () => {
  it("ends without a lock where nothing is pending", () => {
    expect(steps([read()])).toMatchObject({ at: "ended", ending: { kind: "done" } });
  });

  it("ends where another runner did everything while it waited for the lock", () => {
    const inputs: Input[] = [read("a"), { kind: "locked" }, read()];
    expect(steps(inputs)).toMatchObject({ at: "ended", ending: { kind: "done" }, course: { done: [] } });
  });

  it("carries out one unit after the other", () => {
    const done = (name: string): Input => ({ kind: "unit-done", carriedOut: [carried(name)] });
    expect(steps([...begun, done("a")])).toMatchObject({ at: "running", units: [unit("b")] });
    const end = steps([...begun, done("a"), done("b")]);
    expect(end).toMatchObject({
      at: "ended",
      ending: { kind: "done" },
      course: { done: [{ name: "a" }, { name: "b" }] },
    });
  });

  it("tries a unit again with growing pauses until the budget is spent", () => {
    const first = steps([...begun, retryable]);
    const second = steps([...begun, retryable, { kind: "waited" }, retryable]);
    expect([first, second]).toMatchObject([
      { at: "waiting", delayMs: 375, tries: { count: 1 } },
      { at: "waiting", delayMs: 750, tries: { count: 2 } },
    ]);
    const spent = steps([...begun, retryable, { kind: "waited" }, retryable], { retryBudgetMs: 1 });
    expect(spent).toMatchObject({ at: "ended", ending: { kind: "failed", error, tries: { count: 2 } } });
  });

  it("reads the journal after a loss, and takes the lock anew where it is not its own any more", () => {
    const kept = steps([...begun, lost, { kind: "reconnected", lockKept: true }]);
    expect(kept).toMatchObject({ at: "reading", expected: [unit("a"), unit("b")] });
    expect(steps([...begun, lost, { kind: "reconnected", lockKept: false }])).toMatchObject({
      at: "locking",
    });
    expect(steps([...begun, { kind: "lock-lost" }])).toMatchObject({ at: "locking" });
  });

  it("goes on under the lock where the connection broke at the first look", () => {
    expect(steps([lost, { kind: "reconnected", lockKept: false }])).toMatchObject({ at: "locking" });
    expect(steps([{ kind: "failed", error }])).toMatchObject({
      at: "ended",
      ending: { kind: "failed", error },
    });
  });

  it("does not send a statement for ever that brings its server down", () => {
    const again: Input[] = [lost, { kind: "reconnected", lockKept: true }, read("a", "b")];
    const limits = { maxLosses: 3 };
    expect(steps([...begun, ...again, ...again, ...again], limits).at).toBe("running");
    expect(steps([...begun, ...again, ...again, ...again, lost], limits).at).toBe("ended");
  });

  it("never loses what is done, and never does a unit twice, whatever happens", () => {
    const happens = fc.constantFrom<Input["kind"]>("unit-done", "retryable", "connection-lost", "lock-lost");
    fc.assert(
      fc.property(fc.array(happens, { maxLength: 60 }), (kinds) => {
        const names = ["a", "b", "c", "d"];
        const open = () => names.filter((name) => !finished.has(name));
        const finished = new Set<string>();
        let state: State = { at: "looking" };
        const queue = [...kinds];
        for (let i = 0; state.at !== "ended" && i < 400; i += 1) {
          const input = answer(state, () => queue.shift() ?? "unit-done", open, finished);
          state = next(state, input, moment(i, { maxLosses: 100 }));
          const done = "course" in state ? state.course.done.map(({ name }) => name) : [];
          expect(done).toEqual([...finished]);
        }
        expect(state).toMatchObject({ at: "ended", ending: { kind: "done" } });
        expect([...finished]).toEqual(names);
      }),
    );
  });
});

/** A world in which units are carried out in order, and now and then something happens instead. */
function answer(
  state: Exclude<State, { at: "ended" }>,
  happening: () => Input["kind"],
  open: () => readonly string[],
  finished: Set<string>,
): Input {
  switch (state.at) {
    case "looking":
    case "reading":
      return read(...open());
    case "locking":
      return { kind: "locked" };
    case "waiting":
      return { kind: "waited" };
    case "reconnecting":
      return { kind: "reconnected", lockKept: happening() !== "lock-lost" };
    case "running": {
      const happens = happening();
      if (happens === "retryable") return retryable;
      if (happens === "connection-lost") return lost;
      if (happens === "lock-lost") return { kind: "lock-lost" };
      finished.add(open()[0]!);
      return { kind: "unit-done", carriedOut: [carried([...finished].at(-1)!)] };
    }
  }
}
