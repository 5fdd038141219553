import type { Table } from "../kinds/table/model.js";
import type { Schema } from "../model/schema.js";

/** A condition over rows; undefined where it cannot be said in SQL. */
type Condition = string | undefined;

/** Whether a row has a partition of the table, and of that in turn where it is partitioned itself. */
export function fitsPartitions(table: Table, schema: Schema): Condition {
  if (table.partitionBy === null) return "true";
  const own = [...schema.objects.values()].filter(
    (object): object is Table =>
      object.kind === "table" &&
      object.partitionOf?.schema === table.schema &&
      object.partitionOf.name === table.name,
  );
  if (own.some(({ partitionOf, partitionBy }) => partitionOf?.bound === "DEFAULT" && partitionBy === null))
    return "true";
  if (isWholeHash(own)) return either(own.map((partition) => fitsPartitions(partition, schema)));
  return either(own.map((partition) => both(fitsBound(partition, table), fitsPartitions(partition, schema))));
}

/** Whether a row is within the bound of a partition; null keys are in no range. */
export function fitsBound({ partitionOf }: Table, { partitionBy }: Table): Condition {
  const keys = listed(/^(?:RANGE|LIST) \((.*)\)$/s.exec(partitionBy ?? "")?.[1]);
  const bound = partitionOf?.bound ?? "";
  const values = listed(/^FOR VALUES IN \((.*)\)$/s.exec(bound)?.[1]);
  const [key] = keys;
  if (values.length > 0 && key !== undefined) return inList(key, values);
  const [, from, to] = /^FOR VALUES FROM \((.*)\) TO \((.*)\)$/s.exec(bound) ?? [];
  if (from === undefined || keys.length === 0) return undefined;
  return `coalesce(${atLeast(keys, listed(from))} AND ${below(keys, listed(to))}, false)`;
}

function inList(key: string, values: readonly string[]): string {
  const given = values.filter((value) => value !== "NULL");
  const within = given.length === 0 ? [] : [`coalesce(${key} IN (${given.join(", ")}), false)`];
  const none = given.length < values.length ? [`${key} IS NULL`] : [];
  return `(${[...within, ...none].join(" OR ")})`;
}

function atLeast([key, ...keys]: readonly string[], [value, ...values]: readonly string[]): string {
  if (key === undefined || value === "MINVALUE") return "true";
  if (value === "MAXVALUE") return "false";
  return `(${key} > ${value} OR (${key} = ${value} AND ${atLeast(keys, values)}))`;
}

function below([key, ...keys]: readonly string[], [value, ...values]: readonly string[]): string {
  if (key === undefined || value === "MINVALUE") return "false";
  if (value === "MAXVALUE") return "true";
  return `(${key} < ${value} OR (${key} = ${value} AND ${below(keys, values)}))`;
}

/** True where each remainder has its partition. */
function isWholeHash(partitions: readonly Table[]): boolean {
  const shares = partitions.map(({ partitionOf }) =>
    Number(/modulus (\d+)/.exec(partitionOf?.bound ?? "")?.[1]),
  );
  return shares.length > 0 && Math.abs(shares.reduce((sum, modulus) => sum + 1 / modulus, 0) - 1) < 1e-9;
}

function either(conditions: readonly Condition[]): Condition {
  const known = conditions.filter((condition) => condition !== undefined);
  if (known.length < conditions.length) return undefined;
  if (known.includes("true")) return "true";
  return known.length === 0 ? "false" : `(${known.join(" OR ")})`;
}

function both(one: Condition, other: Condition): Condition {
  if (one === undefined || other === undefined) return undefined;
  return other === "true" ? one : `(${one} AND ${other})`;
}

/** What stands between commas, but for those in quotes and parentheses. */
function listed(text = ""): string[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|\((?:[^()]|\([^()]*\))*\)|[^,'"()])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
