import { address } from "../model/address.js";
import { objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import { locking } from "../model/statement.js";
import { ident } from "../render/quote.js";
import type { Kind } from "./kind.js";
import { relationOf } from "./relation.js";

type RelationPart = Extract<SchemaObject, { readonly kind: "trigger" | "rule" | "policy" }>;

type Shared = "container" | "address" | "takes" | "drop" | "rename";

/** What triggers, rules and policies do alike under their word: they have a name on a relation. */
export function onRelationKind<O extends RelationPart>(
  kind: O["kind"],
  word: string,
): Required<Pick<Kind<O>, Shared>> {
  return {
    container: relationOf,
    address: ({ schema, table, name }) => address(kind, schema, table, { part: name }),
    takes: ({ schema, table, name }) => [`${kind} ${schema}.${table}.${name}`],
    drop: ({ schema, table, name }, context) => {
      const relation = context.name(schema, table);
      return [locking("ACCESS EXCLUSIVE", relation, `DROP ${word} ${ident(name)} ON ${relation}`)];
    },
    rename: ({ previous, next }, context) => {
      const relation = context.name(next.schema, next.table);
      const sql = `ALTER ${word} ${ident(previous.name)} ON ${relation} RENAME TO ${ident(next.name)}`;
      return [locking("ACCESS EXCLUSIVE", relation, sql)];
    },
  };
}

/** Where something on a relation is after the renames. */
export function movedOnRelation<O extends RelationPart>(
  object: O,
  relation: { readonly schema: string; readonly name: string },
): O {
  const { schema, name: table } = relation;
  return { ...object, id: objectId(object.kind, schema, table, object.name), schema, table };
}
