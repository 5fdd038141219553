import type { Constraint } from "../../kinds/constraint/model.js";
import type { Index } from "../../kinds/index/model.js";
import { kindOf } from "../../kinds/index.js";
import { chosenIndexes } from "../../kinds/table/render.js";
import { type Change, kindsChanged } from "../../model/change.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { Pair } from "../../model/pair.js";
import type { CanonicalSchema } from "../../model/schema.js";
import { equalValues } from "../equal-values.js";
import { isReplaced } from "../replaced-table.js";
import { dependentsOf } from "./propagate-recreation.js";

/**
 * A unique index that goes where an equal key comes becomes the key's index instead of being built again (manual, ALTER
 * TABLE, ADD table_constraint_using_index); foreign keys that rest on it stay.
 */
export function takeOverIndexes(changes: readonly Change[], pair: Pair<CanonicalSchema>): readonly Change[] {
  if (!kindsChanged(changes, "create").has("constraint") || !kindsChanged(changes, "drop").has("index"))
    return changes;
  const going = changes.flatMap((change) =>
    change.type === "drop" && change.previous.kind === "index" && isKeyLike(change.previous)
      ? [change.previous]
      : [],
  );
  if (going.length === 0) return changes;
  let fits: ReturnType<typeof fitting> | undefined;
  const taken = new Set<ObjectId>();
  const kept = changes.map((change) => {
    if (change.type !== "create" || change.next.kind !== "constraint") return change;
    const { next } = change;
    const equal = going.find((one) => !taken.has(one.id) && isEqual(one, next));
    if (equal === undefined) return change;
    fits ??= fitting(changes, pair);
    if (!fits(equal, next)) return change;
    taken.add(equal.id);
    return { ...change, takesOver: equal };
  });
  return kept.filter((change) => change.type !== "drop" || !taken.has(change.previous.id));
}

/** What PostgreSQL takes for a key's index: neither partial nor over expressions, and sorted as usual. */
function isKeyLike(index: Index): boolean {
  const { unique, method, keys, where, valid, partitionOf, partitioned } = index;
  const usual = { expression: null, collation: null, opclass: null, descending: false, nullsFirst: false };
  const plain = keys.every((key) => equalValues({ ...key, ...usual }, key));
  return (
    unique && method === "btree" && plain && where === null && valid && partitionOf === null && !partitioned
  );
}

function isEqual(index: Index, { schema, table, type, columns, period, local, ...key }: Constraint): boolean {
  if ((type !== "primaryKey" && type !== "unique") || period || !local || key.index === null) return false;
  const { include, nullsNotDistinct, options, tablespace } = index;
  return (
    index.schema === schema &&
    index.table === table &&
    equalValues(
      index.keys.map(({ column }) => column),
      columns,
    ) &&
    equalValues({ include, nullsNotDistinct, options, tablespace }, key.index)
  );
}

/** True where nothing else that the plan does, or that is there, has to do with the index, its name or its columns. */
function fitting(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): (index: Index, key: Constraint) => boolean {
  const dependents = dependentsOf(previous);
  const namesOf = ({ objects }: CanonicalSchema) =>
    new Set([...objects.values()].flatMap((object) => kindOf(object).takes(object)));
  const [before, after] = [namesOf(previous), namesOf(next)];
  const altered = new Set(
    changes.flatMap((change) =>
      change.type === "alter" && change.properties.some((property) => rebuilding.has(property))
        ? [change.next.id]
        : [],
    ),
  );
  return ({ id, schema, table, name, keys, include }, key) => {
    const tables = [previous, next].map(({ objects }) => objects.get(objectId("table", schema, table)));
    const [old, made] = tables;
    if (old?.kind !== "table" || made?.kind !== "table") return false;
    if (isReplaced({ previous: old, next: made }) || old.ofType !== null) return false;
    if ([...chosenIndexes(old), ...chosenIndexes(made)].some((one) => one === name || one === key.name))
      return false;
    const columns = [...keys.flatMap(({ column }) => column ?? []), ...include];
    if (columns.some((column) => altered.has(objectId("column", schema, table, column)))) return false;
    const relation = (one: string) => `relation ${schema}.${one}`;
    const isFree = name === key.name || (!before.has(relation(key.name)) && !after.has(relation(name)));
    return (
      isFree && (dependents.get(id) ?? []).every((one) => previous.objects.get(one)?.kind === "foreignKey")
    );
  };
}

/** What of a column makes its indexes, or the column itself, anew. */
const rebuilding: ReadonlySet<string> = new Set(["type", "collation", "generated"]);
