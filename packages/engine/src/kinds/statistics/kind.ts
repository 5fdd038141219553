import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import { locking, type Statement, statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, qualified } from "../../render/quote.js";
import { type Kind, recreate } from "../kind.js";
import { relationOf } from "../relation.js";
import type { Statistics } from "./model.js";
import { readStatistics } from "./read.js";

export const statisticsKind: Kind<Statistics> = {
  kind: "statistics",
  read: readStatistics,
  alterations: {
    name: "identity",
    statisticsSchema: "identity",
    schema: () => recreate,
    table: () => recreate,
    relationKind: () => recreate,
    types: () => recreate,
    on: () => recreate,
    target: ({ next }, context) => [setTarget(next, context)],
  },
  dependencies: (statistics) => [objectId("schema", statistics.statisticsSchema), relationOf(statistics)],
  container: relationOf,
  address: ({ statisticsSchema, name }) => address("statistics", statisticsSchema, name),
  takes: ({ statisticsSchema, name }) => [`statistics ${statisticsSchema}.${name}`],
  create: (statistics, context) => {
    const { types, on, schema, table } = statistics;
    const relation = context.name(schema, table);
    // A single expression takes no list of types; it has none of its own.
    const list = types.length === 0 ? "" : ` (${types.join(", ")})`;
    const sql = `CREATE STATISTICS ${written(statistics, context)}${list} ON ${on} FROM ${relation}`;
    const target = statistics.target === null ? [] : [setTarget(statistics, context)];
    return [locking("SHARE UPDATE EXCLUSIVE", relation, sql), ...target];
  },
  drop: (statistics, context) => [statement(`DROP STATISTICS ${written(statistics, context)}`)],
  rename: renameStatistics,
  survives: () => false,
  moved: (object, names) => {
    const { schema, name: table } = names.relation(object.schema, object.table);
    const statisticsSchema = names.schema(object.statisticsSchema);
    return {
      ...object,
      id: objectId("statistics", statisticsSchema, object.name),
      statisticsSchema,
      schema,
      table,
    };
  },
};

function renameStatistics({ previous, next }: Pair<Statistics>, context: RenderContext): Statement[] {
  const from = written(previous, context);
  const moved = previous.statisticsSchema !== next.statisticsSchema;
  const then = moved ? qualified(next.statisticsSchema, previous.name) : from;
  return [
    ...(moved ? [statement(`ALTER STATISTICS ${from} SET SCHEMA ${ident(next.statisticsSchema)}`)] : []),
    ...(previous.name === next.name
      ? []
      : [statement(`ALTER STATISTICS ${then} RENAME TO ${ident(next.name)}`)]),
  ];
}

function setTarget(statistics: Statistics, context: RenderContext): Statement {
  return statement(
    `ALTER STATISTICS ${written(statistics, context)} SET STATISTICS ${statistics.target ?? -1}`,
  );
}

function written({ statisticsSchema, name }: Statistics, context: RenderContext): string {
  return context.name(statisticsSchema, name);
}
