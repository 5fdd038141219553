import { builtSource, journalPrefix, journalSchema, type SchemaSource, type Scope } from "@godwit/engine";
import type { Connectable } from "../client-options.js";
import { historyTable } from "../history-table.js";
import { type ReplayOptions, replay } from "./replay.js";

/** The schema that migrations make from nothing, in a scratch database. */
export function migratedSource(options: ReplayOptions): SchemaSource {
  return builtSource("the migrations", async (scratch) => {
    await replay(scratch, options);
    return [];
  });
}

/** All but the bookkeeping, whose place may differ between the two. */
export function withoutBookkeeping(dataSource: Connectable, currentSchema: string): Scope {
  const { schema = currentSchema, table } = historyTable(dataSource);
  const names = [table, `${table}_id_seq`, `${journalPrefix}*`];
  return { schemas: [], exclude: [journalSchema, ...names.map((name) => `${schema}.${name}`)] };
}
