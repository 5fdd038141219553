import type { Alter } from "../../model/change.js";
import type { Pair } from "../../model/pair.js";
import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { alterGenericOptions } from "../generic-options.js";
import type { Alterations } from "../kind.js";
import { recreate } from "../kind.js";
import { sameName } from "../names.js";
import type { Table } from "./model.js";
import { isAmong, keptParents } from "./parents.js";
import {
  alterTable,
  attachPartition,
  chooseIndexes,
  chosenIndexes,
  enableRowSecurity,
  replicaIdentity,
} from "./render.js";

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
  // Follows from the key.
  partitionColumns: "ignored",
  partitionOf: detachPartition,
  // Left and joined by steps of their own: between them old parents go, new ones come, columns and types change.
  inherits: () => [],
  ofType: () => [],
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
  replicaIdentity: ({ next }, context) =>
    chosenIndexes({ ...next, clusterOn: null }).length === 0
      ? [alterTable(next, context, replicaIdentity(next))]
      : [],
  // Turned on by a step of its own, after the policies.
  rowSecurity: ({ next }, context) =>
    next.rowSecurity ? [] : [alterTable(next, context, "DISABLE ROW LEVEL SECURITY")],
  forceRowSecurity: ({ next }, context) =>
    next.forceRowSecurity ? [] : [alterTable(next, context, "NO FORCE ROW LEVEL SECURITY")],
  // An index is chosen by a step of its own, once it exists.
  clusterOn: ({ next }, context) =>
    next.clusterOn === null ? [alterTable(next, context, "SET WITHOUT CLUSTER")] : [],
  foreign: alterForeign,
};

/** The new parent takes it by a step of its own. */
function detachPartition({ previous, next }: Pair<Table>, context: RenderContext): readonly Statement[] {
  if (previous.partitionOf === null) return [];
  const parent = context.name(previous.partitionOf.schema, previous.partitionOf.name);
  const name = context.name(next.schema, next.name);
  return [locking("ACCESS EXCLUSIVE", parent, `ALTER TABLE ${parent} DETACH PARTITION ${name}`)];
}

/** A foreign table keeps its server for life (PostgreSQL manual, ALTER FOREIGN TABLE). */
function alterForeign(
  { previous, next }: Pair<Table>,
  context: RenderContext,
): readonly Statement[] | typeof recreate {
  if (previous.foreign === null || next.foreign?.server !== previous.foreign.server) return recreate;
  const options = alterGenericOptions(previous.foreign.options, next.foreign.options);
  const name = context.name(next.schema, next.name);
  return [locking("ACCESS EXCLUSIVE", name, `ALTER FOREIGN TABLE ${name} ${options}`)];
}

function leaveParents(change: Alter<Table>, context: RenderContext): readonly Statement[] {
  const { previous, next, stays } = change;
  const kept = keptParents(change).slice(0, stays);
  return previous.inherits
    .filter((parent) => !isAmong(parent, kept))
    .map(({ schema, name }) => alterTable(next, context, `NO INHERIT ${context.name(schema, name)}`));
}

/** The table with those indexes only that it did not name before. */
function newlyChosen({ previous, next }: Pair<Table>): Table {
  return {
    ...next,
    clusterOn: next.clusterOn === previous.clusterOn ? null : next.clusterOn,
    replicaIdentity: next.replicaIdentity === previous.replicaIdentity ? "default" : next.replicaIdentity,
  };
}

/** A table leaves its type and parents before its columns or any of those change. */
export function releaseTable(change: Alter<Table>, context: RenderContext): readonly Statement[] {
  const { previous, properties } = change;
  const typed = previous.ofType !== null && properties.includes("ofType");
  return [...(typed ? [alterTable(previous, context, "NOT OF")] : []), ...leaveParents(change, context)];
}

/** What comes last: new parents (ATTACH PARTITION, INHERIT), indexes the table names, row security. */
export function reattachTable(
  { previous, next, properties, stays }: Alter<Table>,
  context: RenderContext,
): readonly Statement[] {
  const joined = next.inherits.slice(keptParents({ previous, next }).slice(0, stays).length);
  const bound =
    sameName(previous.partitionOf, next.partitionOf) &&
    previous.partitionOf?.bound === next.partitionOf?.bound;
  return [
    ...(bound ? [] : attachPartition(next, context)),
    ...(properties.includes("ofType") && next.ofType !== null
      ? [alterTable(next, context, `OF ${context.type(next.ofType)}`)]
      : []),
    ...joined.map(({ schema, name }) => alterTable(next, context, `INHERIT ${context.name(schema, name)}`)),
    ...chooseIndexes(newlyChosen({ previous, next }), context),
    ...enableRowSecurity(previous, next, context),
    ...setOptions({ previous, next }, context, isOfToast),
  ];
}

/** A table without long columns takes parameters of its TOAST table and forgets them: columns come first. */
function isOfToast(option: string): boolean {
  return option.startsWith("toast.");
}

/** SET and RESET of storage parameters take no strong lock (manual, ALTER TABLE). */
function setOptions(
  { previous, next }: Pair<Table>,
  context: RenderContext,
  wanted: (option: string) => boolean,
): readonly Statement[] {
  const name = context.name(next.schema, next.name);
  const set = next.options.filter((option) => wanted(option) && !previous.options.includes(option));
  if (set.length === 0) return [];
  return [locking("SHARE UPDATE EXCLUSIVE", name, `ALTER TABLE ${name} SET (${set.join(", ")})`)];
}

function alterOptions({ previous, next }: Pair<Table>, context: RenderContext): readonly Statement[] {
  const name = context.name(next.schema, next.name);
  const key = (option: string) => option.slice(0, option.indexOf("="));
  const kept = new Set(next.options.map(key));
  const reset = previous.options.map(key).filter((option) => !kept.has(option));
  const set = setOptions({ previous, next }, context, (option) => !isOfToast(option));
  if (reset.length === 0) return set;
  return [...set, locking("SHARE UPDATE EXCLUSIVE", name, `ALTER TABLE ${name} RESET (${reset.join(", ")})`)];
}
