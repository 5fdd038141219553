import { GodwitError } from "../../errors/godwit-error.js";
import type { Migration } from "../migration.js";
import type { MigrationStatus } from "../result.js";
import { nearestNames } from "./nearest.js";
import { refuseDoubleTimestamps } from "./order.js";
import { isApplied, isPartial, type Standing } from "./status.js";

/** A migration to be carried out and the journal's row where it was cut off. */
export interface Todo<M extends Migration = Migration> {
  readonly migration: M;
  readonly unfinishedRow: string | undefined;
}

/** What a run has to do: a cut-off migration first, then what is pending, in order, up to `to`. */
export function planRun<M extends Migration>(
  all: readonly Standing<M>[],
  to: string | undefined,
): readonly Todo<M>[] {
  const partial = partials(all);
  refuse(partial.find(({ status }) => status.state.at === "partial" && status.state.direction === "down"));
  const pending = all.filter(({ status }) => status.state.at === "pending");
  const names = new Set(pending.map(({ status }) => status.name));
  refuseDoubleTimestamps(
    own(all).map(({ migration }) => migration),
    (name) => names.has(name),
  );
  const end = to === undefined ? undefined : find(all, to).status;
  return [...partial, ...pending.filter(({ status }) => end === undefined || !isAfter(status, end, all))].map(
    todo,
  );
}

/** What a revert has to undo: those at hand, last applied first; `steps` of them, or all after `to`. */
export function planRevert<M extends Migration>(
  all: readonly Standing<M>[],
  { steps, to }: { readonly steps?: number | undefined; readonly to?: string | undefined },
): readonly Todo<M>[] {
  refuse(
    partials(all).find(({ status }) => status.state.at === "partial" && status.state.direction === "up"),
  );
  const applied = all
    .filter(({ row, status }) => isApplied(row) && status.state.at !== "foreign")
    .sort((a, b) => b.row!.historyId! - a.row!.historyId!);
  const count = to === undefined ? (steps ?? 1) : applied.findIndex(({ status }) => status.name === to);
  if (count < 0) {
    find(all, to!);
    throw new GodwitError("MIGRATION_NOT_APPLIED", { name: to! });
  }
  return applied.slice(0, count).map((standing) => {
    if (standing.migration !== undefined) return todo(standing as Own<M>);
    const { name, package: owner = "" } = standing.status;
    throw new GodwitError("REVERT_WITHOUT_FILE", { name, package: owner });
  });
}

type Own<M extends Migration> = Standing<M> & { readonly migration: M };

const own = <M extends Migration>(all: readonly Standing<M>[]) =>
  all.filter((standing): standing is Own<M> => standing.migration !== undefined);

const partials = <M extends Migration>(all: readonly Standing<M>[]) =>
  own(all).filter(({ row }) => row !== undefined && isPartial(row));

function todo<M extends Migration>({ migration, row }: Standing<M>): Todo<M> {
  const unfinished = row !== undefined && isPartial(row);
  return { migration: migration!, unfinishedRow: unfinished ? row.journal!.id : undefined };
}

function find<M extends Migration>(all: readonly Standing<M>[], name: string): Standing<M> {
  const found = own(all).find(({ status }) => status.name === name);
  if (found !== undefined) return found;
  throw new GodwitError("MIGRATION_UNKNOWN", {
    name,
    nearest: nearestNames(
      name,
      own(all).map(({ status }) => status.name),
    ),
  });
}

function isAfter(status: MigrationStatus, end: MigrationStatus, all: readonly Standing[]): boolean {
  const place = ({ name }: MigrationStatus) => all.findIndex((standing) => standing.status.name === name);
  return place(status) > place(end);
}

function refuse(standing: Standing | undefined): void {
  if (standing?.status.state.at !== "partial") return;
  const { direction, journalled } = standing.status.state;
  throw new GodwitError("MIGRATION_PARTIAL", { migration: standing.status.name, direction, journalled });
}
