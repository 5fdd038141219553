import { GodwitError } from "../../errors/godwit-error.js";
import type { Direction, Migration, WorkConnection } from "../migration.js";
import type { TransactionMode } from "../options.js";
import type { Planned, Unit } from "../unit.js";
import type { Todo } from "./plan.js";

/**
 * Lays transactions around what is to be done. One that was cut off goes by itself in any mode: part of it is
 * committed already. Nothing is executed of fakes, so that all of them can be noted at once.
 * MIGRATIONS_WITHOUT_TRANSACTION where `all` meets one that asks for none.
 */
export function layUnits<W extends WorkConnection>(
  todos: readonly Todo<Migration<W>>[],
  direction: Direction,
  { mode, fake }: { readonly mode: TransactionMode; readonly fake: boolean },
): readonly Unit<W>[] {
  const planned = todos.map(
    (todo, i): Planned<W> => ({ ...todo, direction, index: i + 1, total: todos.length }),
  );
  if (fake) return planned.length === 0 ? [] : [{ transaction: true, planned }];
  if (mode !== "all")
    return planned.map((one) => ({ transaction: mode === "each" && wantsOne(one), planned: [one] }));
  const cutOff = planned.filter(({ unfinishedRow }) => unfinishedRow !== undefined);
  const fresh = planned.filter(({ unfinishedRow }) => unfinishedRow === undefined);
  const without = fresh.filter((one) => !wantsOne(one)).map(({ migration }) => migration.name);
  if (without.length > 0) throw new GodwitError("MIGRATIONS_WITHOUT_TRANSACTION", { migrations: without });
  const alone = cutOff.map((one) => ({ transaction: wantsOne(one), planned: [one] }));
  return fresh.length === 0 ? alone : [...alone, { transaction: true, planned: fresh }];
}

const wantsOne = ({ migration }: { readonly migration: Pick<Migration, "transaction"> }) =>
  migration.transaction !== false;
