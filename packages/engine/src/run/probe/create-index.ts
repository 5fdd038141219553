import type { Session } from "../../database/port.js";
import { ident, qualified } from "../../render/quote.js";
import type { Token } from "../statement/words.js";
import { nameAt, nameSql, type ParsedName, wordsAt } from "./names.js";
import type { Effect, Probe } from "./probe.js";

/**
 * CREATE INDEX CONCURRENTLY: a build that was cut off leaves an index that is not valid (PostgreSQL manual, CREATE
 * INDEX, "Building Indexes Concurrently"); it is dropped and built again. An index lies in the schema of its table.
 */
export function createIndexProbe(tokens: readonly Token[]): Probe | undefined {
  const unique = wordsAt(tokens, 1, "unique") ? 1 : 0;
  if (!wordsAt(tokens, 0, "create") || !wordsAt(tokens, 1 + unique, "index", "concurrently"))
    return undefined;
  let at = 3 + unique;
  if (wordsAt(tokens, at, "if", "not", "exists")) at += 3;
  const index = wordsAt(tokens, at, "on") ? undefined : nameAt(tokens, at);
  const table = index && tableAfterOn(tokens, index.next);
  if (index === undefined || table === undefined) return unnamed;
  const clear = (session: Session) => dropInvalid(session, index, table);
  return { before: clear, clear, effect: (session) => effect(session, index, table) };
}

/** The table of CREATE INDEX CONCURRENTLY; undefined for any other statement. */
export function indexedTable(tokens: readonly Token[]): string | undefined {
  const on = tokens.findIndex(({ kind, text }) => kind === "word" && text === "on");
  const table = createIndexProbe(tokens) && tableAfterOn(tokens, on);
  return table && nameSql(table);
}

/** Without a name PostgreSQL makes one up: nothing to look for. */
const unnamed: Probe = { effect: async () => "unknown" };

function tableAfterOn(tokens: readonly Token[], at: number): ParsedName | undefined {
  if (!wordsAt(tokens, at, "on")) return undefined;
  return nameAt(tokens, wordsAt(tokens, at + 1, "only") ? at + 2 : at + 1);
}

async function find(session: Session, index: ParsedName, table: ParsedName) {
  const { rows } = await session.query(
    `select n.nspname, c.relname, i.indisvalid and i.indisready from pg_catalog.pg_index i
     join pg_catalog.pg_class c on c.oid = i.indexrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where i.indrelid = pg_catalog.to_regclass($1) and c.relname = $2`,
    [nameSql(table), index.parts.at(-1)],
  );
  const row = rows[0];
  return row && { schema: row[0]!, name: row[1]!, valid: row[2] === "t" };
}

async function dropInvalid(session: Session, index: ParsedName, table: ParsedName): Promise<void> {
  const found = await find(session, index, table);
  if (found === undefined || found.valid) return;
  await session.query(`drop index concurrently if exists ${qualified(found.schema, found.name)}`);
}

async function effect(session: Session, index: ParsedName, table: ParsedName): Promise<Effect> {
  return (await find(session, index, table))?.valid === true ? "present" : "absent";
}

/** DROP INDEX CONCURRENTLY: the index is there or not; one that was half dropped can be dropped again. */
export function dropIndexProbe(tokens: readonly Token[]): Probe | undefined {
  if (!wordsAt(tokens, 0, "drop", "index", "concurrently")) return undefined;
  const index = nameAt(tokens, wordsAt(tokens, 3, "if", "exists") ? 5 : 3);
  if (index === undefined) return undefined;
  return {
    effect: async (session) => {
      const { rows } = await session.query("select pg_catalog.to_regclass($1)", [nameSql(index)]);
      return rows[0]![0] === null ? "present" : "absent";
    },
  };
}

/**
 * REINDEX CONCURRENTLY: what a cut-off one leaves are invalid copies with the suffix _ccnew or _ccold (manual,
 * REINDEX, "Rebuilding Indexes Concurrently"). They are dropped; building again does no harm.
 */
export function reindexProbe(tokens: readonly Token[]): Probe | undefined {
  if (!wordsAt(tokens, 0, "reindex")) return undefined;
  return { clear: dropLeftCopies, effect: async () => "absent" };
}

async function dropLeftCopies(session: Session): Promise<void> {
  const { rows } = await session.query(
    `select n.nspname, c.relname from pg_catalog.pg_index i
     join pg_catalog.pg_class c on c.oid = i.indexrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where not i.indisvalid and c.relname ~ '_cc(new|old)[0-9]*$' and n.nspname !~ '^pg_'
       and not exists (select from pg_catalog.pg_stat_progress_create_index p where p.index_relid = i.indexrelid)`,
  );
  for (const [schema, name] of rows) {
    await session.query(`drop index concurrently if exists ${ident(schema!)}.${ident(name!)}`);
  }
}
