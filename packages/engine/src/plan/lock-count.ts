import type { KindName } from "../model/objects.js";
import type { Lock } from "../model/statement.js";
import type { PlannedStatement } from "./plan.js";

/**
 * Locks that one transaction may take: about half of what the default server has room for in all
 * (max_locks_per_transaction times max_connections, 6,400; PostgreSQL manual, 19.12).
 */
const lockBudget = 3_000;

/** Relations that come with an object: itself, its TOAST table and that one's index. A new type or function is not locked. */
const relationsMade: { readonly [kind in KindName]?: number } = {
  table: 3,
  materializedView: 3,
  view: 1,
  index: 1,
  constraint: 1,
  sequence: 1,
  compositeType: 1,
};

const furtherRelations = /\b(?:PRIMARY KEY|UNIQUE|EXCLUDE|(?:small|big)?serial|AS IDENTITY)\b/g;

/** With what is dropped everything that belongs to it is locked: types, defaults, constraints, indexes, triggers. */
const locksOfDrop = { table: 16, other: 4 };

/** About how many entries of the lock table a transaction takes: relations that it names, makes or drops, each once. */
export class LockCount {
  readonly #named = new Set<string>();
  #unnamed = 0;

  /** Whether the budget allows the statement too; the first statement always. */
  hasRoomFor({ named, unnamed }: TakenLocks): boolean {
    const taken = this.#named.size + this.#unnamed;
    if (taken === 0 || taken + named.length + unnamed <= lockBudget) return true;
    const names = new Set(named.map(({ on }) => on).filter((on) => !this.#named.has(on)));
    return taken + names.size + unnamed <= lockBudget;
  }

  add({ named, unnamed }: TakenLocks): void {
    for (const { on } of named) this.#named.add(on);
    this.#unnamed += unnamed;
  }
}

/** What a statement takes in the lock table: what it names, and about how many besides. */
interface TakenLocks {
  readonly named: readonly Lock[];
  readonly unnamed: number;
}

export function locksOf(statement: PlannedStatement): TakenLocks {
  return { named: statement.locks, unnamed: unnamedLocks(statement) };
}

function unnamedLocks({ sql, operation, object }: PlannedStatement): number {
  const kind = object.slice(0, object.indexOf(" ")) as KindName;
  const isTable = kind === "table";
  if (operation === "drop" || operation === "finish") return isTable ? locksOfDrop.table : locksOfDrop.other;
  if (operation !== "create") return 1;
  return (relationsMade[kind] ?? 0) + (isTable ? (sql.match(furtherRelations)?.length ?? 0) : 0);
}
