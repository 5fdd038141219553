import type { Session } from "../../database/port.js";
import type { Token } from "../statement/words.js";
import { nameAt, nameSql, wordsAt } from "./names.js";
import type { Effect, Probe } from "./probe.js";

/** VACUUM, and ALTER SYSTEM of one value: a second time does what the first did. */
export function repeatableProbe(tokens: readonly Token[]): Probe | undefined {
  if (!wordsAt(tokens, 0, "vacuum") && !wordsAt(tokens, 0, "alter", "system")) return undefined;
  return { effect: async () => "absent" };
}

/** Shared objects are there or not: the catalog of each kind and its column of names. */
const places: Readonly<Record<string, string>> = {
  database: "pg_catalog.pg_database where datname",
  tablespace: "pg_catalog.pg_tablespace where spcname",
  subscription: "pg_catalog.pg_subscription where subname",
};

export function placeProbe(tokens: readonly Token[]): Probe | undefined {
  const catalog = tokens[1]?.kind === "word" ? places[tokens[1].text] : undefined;
  const creates = wordsAt(tokens, 0, "create");
  if (catalog === undefined || (!creates && !wordsAt(tokens, 0, "drop"))) return undefined;
  const name = nameAt(tokens, wordsAt(tokens, 2, "if", "exists") ? 4 : 2)?.parts[0];
  return {
    effect: async (session) => {
      const { rows } = await session.query(`select exists (select from ${catalog} = $1)`, [name]);
      return (rows[0]![0] === "t") === creates ? "present" : "absent";
    },
  };
}

/** DETACH PARTITION CONCURRENTLY: a cut-off one stays pending and is finished with FINALIZE (manual, ALTER TABLE). */
export function detachProbe(tokens: readonly Token[]): Probe | undefined {
  if (!wordsAt(tokens, 0, "alter", "table")) return undefined;
  const parent = nameAt(tokens, wordsAt(tokens, 2, "if", "exists") ? 4 : 2);
  if (parent === undefined || !wordsAt(tokens, parent.next, "detach", "partition")) return undefined;
  const partition = nameAt(tokens, parent.next + 2);
  if (partition === undefined) return undefined;
  const names = [nameSql(parent), nameSql(partition)] as const;
  return { effect: (session) => detach(session, ...names) };
}

async function detach(session: Session, parent: string, partition: string): Promise<Effect> {
  const { rows } = await session.query(
    `select inhdetachpending from pg_catalog.pg_inherits
     where inhparent = pg_catalog.to_regclass($1) and inhrelid = pg_catalog.to_regclass($2)`,
    [parent, partition],
  );
  if (rows[0] === undefined) return "present";
  if (rows[0][0] !== "t") return "absent";
  await session.query(`alter table ${parent} detach partition ${partition} finalize`);
  return "present";
}

/** Other backends that still run the very same text: a dead runner's, which the server has not noticed yet. */
export async function othersRunning(session: Session, sql: string): Promise<readonly number[]> {
  const { rows } = await session.query(
    `select pid from pg_catalog.pg_stat_activity where state = 'active' and query = $1
     and datname = pg_catalog.current_database() and pid <> pg_catalog.pg_backend_pid()`,
    [sql],
  );
  return rows.map(([pid]) => Number(pid));
}
