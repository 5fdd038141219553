import type { Session } from "../../database/port.js";
import { indexedTable } from "../probe/create-index.js";
import { sortOf } from "../statement/sort.js";
import { words } from "../statement/words.js";

/** A relation that a statement locks (pg_locks). */
export interface TouchedRelation {
  /** Qualified where the search path does not find it. */
  readonly relation: string;
  /** The strongest lock it takes: `AccessExclusiveLock` and so on. */
  readonly lock: string;
  /** It gets a new file: its rows are written anew while the lock is held. */
  readonly rewritten: boolean;
  /** Rows of the live table, as its statistics estimate them; undefined: never analysed. */
  readonly rows?: number | undefined;
}

/** What a statement was seen to do in a rehearsal. */
export interface Touched {
  /**
   * It runs outside of transactions and has let its locks go when they could be looked at: known is that of an index
   * built concurrently, no others.
   */
  readonly alone: boolean;
  readonly relations: readonly TouchedRelation[];
}

interface Held {
  readonly relation: string;
  readonly lock: string;
  readonly file: string;
}

/** Weakest first (PostgreSQL manual, table 13.2). */
const strength = [
  ...["AccessShareLock", "RowShareLock", "RowExclusiveLock", "ShareUpdateExclusiveLock", "ShareLock"],
  ...["ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"],
];

/** Watches the locks of statements in a database that nobody else uses, on relations that were there from the start. */
export class LockObserver {
  #files: ReadonlyMap<string, string> | undefined;

  /** Sends a statement on a session and tells what it locks that its transaction had not locked before. */
  async observe<T>(
    session: Session,
    sql: string,
    send: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly touched: Touched }> {
    this.#files ??= await files(session);
    const known = this.#files;
    const before = await heldLocks(session);
    const result = await send();
    if (sortOf(sql) === "lone") return { result, touched: { alone: true, relations: locksOfLone(sql) } };
    const relations: TouchedRelation[] = [];
    for (const [oid, held] of await heldLocks(session)) {
      const file = known.get(oid);
      const earlier = before.get(oid);
      const rewritten = file !== undefined && held.file !== (earlier?.file ?? file);
      if (file === undefined || (!rewritten && !isStronger(held.lock, earlier?.lock))) continue;
      relations.push({ relation: held.relation, lock: held.lock, rewritten });
    }
    return { result, touched: { alone: false, relations } };
  }
}

/** CREATE INDEX, "Building Indexes Concurrently" (PostgreSQL manual): readers and writers go on. */
function locksOfLone(sql: string): readonly TouchedRelation[] {
  const relation = indexedTable([...words(sql)]);
  return relation === undefined ? [] : [{ relation, lock: "ShareUpdateExclusiveLock", rewritten: false }];
}

function isStronger(lock: string, than: string | undefined): boolean {
  return than === undefined || strength.indexOf(lock) > strength.indexOf(than);
}

const relations = `pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'm', 'v') and n.nspname not in ('pg_catalog', 'information_schema', 'godwit')
    and n.nspname !~ '^pg_(toast|temp)'`;

async function files(session: Session): Promise<ReadonlyMap<string, string>> {
  const { rows } = await session.query(`select c.oid, c.relfilenode from ${relations}`);
  return new Map(rows.map(([oid, file]) => [oid!, file!]));
}

async function heldLocks(session: Session): Promise<ReadonlyMap<string, Held>> {
  const { rows } = await session.query(
    `select c.oid, c.oid::pg_catalog.regclass, c.relfilenode, l.mode
     from (select relation, mode from pg_catalog.pg_locks
           where pid = pg_catalog.pg_backend_pid() and locktype = 'relation') l
     join pg_catalog.pg_class c on c.oid = l.relation join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where c.oid in (select c.oid from ${relations})`,
  );
  const held = new Map<string, Held>();
  for (const [oid, relation, file, lock] of rows) {
    if (isStronger(lock!, held.get(oid!)?.lock))
      held.set(oid!, { relation: relation!, file: file!, lock: lock! });
  }
  return held;
}

/** How many rows the live tables have by their statistics (pg_class.reltuples; -1: never analysed). */
export async function estimatedRows(
  session: Session,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await session.query(
    `select name, reltuples::bigint from unnest($1::text[]) name
     join pg_catalog.pg_class c on c.oid = pg_catalog.to_regclass(name) where reltuples >= 0`,
    [names],
  );
  return new Map(rows.map(([name, count]) => [name!, Number(count)]));
}
