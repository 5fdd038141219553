import type { Session } from "../../database/port.js";
import { GodwitError } from "../../errors/godwit-error.js";
import type { Order } from "../context.js";
import type { State } from "../machine/machine.js";
import type { Survey } from "../machine/survey.js";
import type { WorkConnection } from "../migration.js";
import type { RunResult } from "../result.js";
import { isConnectionLoss } from "../retry/classify.js";
import { UnitFailure } from "../unit.js";
import { migrationError } from "./migration-error.js";
import { messageOf, outsideError } from "./outside-error.js";

type Ended<W extends WorkConnection> = Extract<State<W>, { at: "ended" }>;

/** The result of a run that did not fail. */
export function ended<W extends WorkConnection>(
  { course, ending, left }: Ended<W>,
  { operation, options }: Order<W>,
  found: Survey<W> | undefined,
): RunResult {
  const statuses = found?.standings.map(({ status }) => status) ?? [];
  const done = new Set(course.done.map(({ name }) => name));
  const flags = options.featureFlags ?? {};
  return {
    outcome: ending.kind === "interrupted" ? "interrupted" : "done",
    operation,
    done: course.done,
    left:
      operation === "revert"
        ? left.flatMap(({ planned }) => planned.map(({ migration }) => migration.name))
        : statuses
            .filter(({ name, state }) => state.at === "pending" && !done.has(name))
            .map(({ name }) => name),
    skippedByFlag: statuses.flatMap(({ name, state }) =>
      state.at === "skipped" && flags[state.flag] !== true ? [{ name, flag: state.flag }] : [],
    ),
    findings: found?.findings ?? [],
  };
}

/** The error of a run that failed, as people and programs get it; undefined where it did not fail. */
export async function failureOf<W extends WorkConnection>(
  { course, ending }: Ended<W>,
  { connector, surroundings }: Order<W>,
  session: Session | undefined,
): Promise<{ readonly error: Error } | undefined> {
  if (ending.kind !== "failed") return undefined;
  const { error, tries } = ending;
  const waitedMs = tries.count === 0 ? 0 : surroundings.now() - tries.since;
  const kept = course.done.map(({ name }) => name);
  if (error instanceof UnitFailure) {
    return {
      error: await migrationError(error, {
        session,
        kept,
        tries: tries.count,
        waitedMs,
        target: connector.label,
      }),
    };
  }
  if (isConnectionLoss(error) && tries.count > 1) {
    const reason = messageOf(error);
    return {
      error: new GodwitError("CONNECTION_GIVEN_UP", { target: connector.label, reason, waitedMs }, {}, error),
    };
  }
  return { error: outsideError(error, connector.label) };
}
