import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { type Alterations, type Kind, recreate } from "../kind.js";
import { sameName } from "../names.js";
import { relationOf } from "../relation.js";
import { renameInSchema } from "../rename-in-schema.js";
import type { Index } from "./model.js";
import { readIndex } from "./read.js";
import { createIndex } from "./render.js";

const alterations: Alterations<Index> = {
  schema: "identity",
  table: () => recreate,
  // Another kind of relation under the name is another relation: the index goes with the first.
  relationKind: () => recreate,
  name: "identity",
  unique: () => recreate,
  method: () => recreate,
  keys: () => recreate,
  include: () => recreate,
  where: () => recreate,
  nullsNotDistinct: () => recreate,
  options: alterOptions,
  tablespace: ({ next }, context) => {
    const name = context.name(next.schema, next.name);
    const sql = `ALTER INDEX ${name} SET TABLESPACE ${ident(next.tablespace ?? "pg_default")}`;
    return [locking("ACCESS EXCLUSIVE", name, sql)];
  },
  // That of a partitioned table becomes valid with the index of its last partition.
  valid: ({ next }) => (next.partitioned && next.valid ? [] : recreate),
  // PostgreSQL detaches an index with its table; a new parent takes it by ATTACH PARTITION.
  partitionOf: () => [],
  partitioned: () => recreate,
  // Follows from the partitions.
  overForeign: "ignored",
};

function alterOptions({ previous, next }: Pair<Index>, context: RenderContext): readonly Statement[] {
  const name = context.name(next.schema, next.name);
  const key = (option: string) => option.slice(0, option.indexOf("="));
  const kept = new Set(next.options.map(key));
  const reset = previous.options.map(key).filter((option) => !kept.has(option));
  const alter = (action: string) => locking("SHARE UPDATE EXCLUSIVE", name, `ALTER INDEX ${name} ${action}`);
  return [
    ...(next.options.length > 0 ? [alter(`SET (${next.options.join(", ")})`)] : []),
    ...(reset.length > 0 ? [alter(`RESET (${reset.join(", ")})`)] : []),
  ];
}

function attachIndex(index: Index, context: RenderContext): readonly Statement[] {
  if (index.partitionOf === null) return [];
  const parent = context.name(index.partitionOf.schema, index.partitionOf.name);
  const sql = `ALTER INDEX ${parent} ATTACH PARTITION ${context.name(index.schema, index.name)}`;
  return [locking("SHARE UPDATE EXCLUSIVE", parent, sql)];
}

export const indexKind: Kind<Index> = {
  kind: "index",
  read: readIndex,
  alterations,
  dependencies: (index) => [
    relationOf(index),
    // With the index of the whole table go those of its partitions.
    ...(index.partitionOf === null
      ? []
      : [objectId("index", index.partitionOf.schema, index.partitionOf.name)]),
    ...[...index.keys.map((key) => key.column), ...index.include].flatMap((column) =>
      column === null ? [] : [objectId("column", index.schema, index.table, column)],
    ),
  ],
  container: (index) =>
    index.partitionOf === null
      ? relationOf(index)
      : objectId("index", index.partitionOf.schema, index.partitionOf.name),
  address: ({ schema, name }) => address("index", schema, name),
  carriers: (index) => [relationOf(index)],
  takes: ({ schema, name }) => [`relation ${schema}.${name}`],
  create: createIndex,
  attach: attachIndex,
  reattach: ({ previous, next }, context) =>
    sameName(previous.partitionOf, next.partitionOf) ? [] : attachIndex(next, context),
  attachesTo: ({ partitionOf }) =>
    partitionOf ? [objectId("index", partitionOf.schema, partitionOf.name)] : [],
  drop: (index, context) => {
    const sql = `DROP INDEX ${context.name(index.schema, index.name)}`;
    return [locking("ACCESS EXCLUSIVE", context.name(index.schema, index.table), sql)];
  },
  rename: (pair, context) => renameInSchema("INDEX", pair, context, "SHARE UPDATE EXCLUSIVE"),
  // PostgreSQL rebuilds a plain index with its column; the text of an expression would keep casts of the old type.
  survives: ({ keys, where }, change) =>
    change.type !== "recreate" && where === null && keys.every((key) => key.expression === null),
  moved: (index, names) => {
    const { schema, name: table } = names.relation(index.schema, index.table);
    const column = (name: string) => names.column(index.schema, index.table, name);
    const name = names.relation(schema, index.name).name;
    const keys = index.keys.map((key) =>
      key.column === null ? key : { ...key, column: column(key.column) },
    );
    const partitionOf = index.partitionOf && names.relation(index.partitionOf.schema, index.partitionOf.name);
    return {
      ...index,
      id: objectId("index", schema, name),
      schema,
      table,
      name,
      keys,
      include: index.include.map(column),
      partitionOf,
    };
  },
};
