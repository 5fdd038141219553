import type { Pair } from "../../model/pair.js";
import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import type { Alterations } from "../kind.js";
import { recreate } from "../kind.js";
import type { Table } from "./model.js";
import { alterTable, replicaIdentity } from "./render.js";

export const tableAlterations: Alterations<Table> = {
  schema: "identity",
  name: "identity",
  persistence: ({ next }, context) => [
    {
      ...alterTable(next, context, `SET ${next.persistence === "unlogged" ? "UNLOGGED" : "LOGGED"}`),
      hazards: ["rewrites-table"],
    },
  ],
  partitionBy: () => recreate,
  partitionOf: alterPartition,
  inherits: alterParents,
  ofType: ({ next }, context) => [
    alterTable(next, context, next.ofType === null ? "NOT OF" : `OF ${context.type(next.ofType)}`),
  ],
  options: alterOptions,
  accessMethod: ({ next }, context) => [
    {
      ...alterTable(
        next,
        context,
        `SET ACCESS METHOD ${next.accessMethod === null ? "DEFAULT" : ident(next.accessMethod)}`,
      ),
      hazards: ["rewrites-table"],
    },
  ],
  tablespace: ({ next }, context) => [
    {
      ...alterTable(next, context, `SET TABLESPACE ${ident(next.tablespace ?? "pg_default")}`),
      hazards: ["rewrites-table"],
    },
  ],
  replicaIdentity: ({ next }, context) => [alterTable(next, context, replicaIdentity(next))],
  rowSecurity: ({ next }, context) => [
    alterTable(next, context, `${next.rowSecurity ? "ENABLE" : "DISABLE"} ROW LEVEL SECURITY`),
  ],
  forceRowSecurity: ({ next }, context) => [
    alterTable(next, context, `${next.forceRowSecurity ? "FORCE" : "NO FORCE"} ROW LEVEL SECURITY`),
  ],
  clusterOn: ({ next }, context) => [
    alterTable(
      next,
      context,
      next.clusterOn === null ? "SET WITHOUT CLUSTER" : `CLUSTER ON ${ident(next.clusterOn)}`,
    ),
  ],
};

function alterPartition({ previous, next }: Pair<Table>, context: RenderContext): readonly Statement[] {
  const statements: Statement[] = [];
  const name = context.name(next.schema, next.name);
  if (previous.partitionOf !== null) {
    const parent = context.name(previous.partitionOf.schema, previous.partitionOf.name);
    statements.push(locking("ACCESS EXCLUSIVE", parent, `ALTER TABLE ${parent} DETACH PARTITION ${name}`));
  }
  if (next.partitionOf !== null) {
    const parent = context.name(next.partitionOf.schema, next.partitionOf.name);
    const sql = `ALTER TABLE ${parent} ATTACH PARTITION ${name} ${next.partitionOf.bound}`;
    statements.push(locking("SHARE UPDATE EXCLUSIVE", parent, sql, ["scans-table"]));
  }
  return statements;
}

function alterParents({ previous, next }: Pair<Table>, context: RenderContext): readonly Statement[] {
  const written = (table: Table) => table.inherits.map((parent) => context.name(parent.schema, parent.name));
  const [before, after] = [written(previous), written(next)];
  return [
    ...before
      .filter((parent) => !after.includes(parent))
      .map((parent) => alterTable(next, context, `NO INHERIT ${parent}`)),
    ...after
      .filter((parent) => !before.includes(parent))
      .map((parent) => alterTable(next, context, `INHERIT ${parent}`)),
  ];
}

/** SET and RESET of storage parameters take no strong lock (manual, ALTER TABLE). */
function alterOptions({ previous, next }: Pair<Table>, context: RenderContext): readonly Statement[] {
  const name = context.name(next.schema, next.name);
  const key = (option: string) => option.slice(0, option.indexOf("="));
  const kept = new Set(next.options.map(key));
  const set = next.options.filter((option) => !previous.options.includes(option));
  const reset = previous.options.map(key).filter((option) => !kept.has(option));
  const statements: Statement[] = [];
  const alter = (action: string) => locking("SHARE UPDATE EXCLUSIVE", name, `ALTER TABLE ${name} ${action}`);
  if (set.length > 0) statements.push(alter(`SET (${set.join(", ")})`));
  if (reset.length > 0) statements.push(alter(`RESET (${reset.join(", ")})`));
  return statements;
}
