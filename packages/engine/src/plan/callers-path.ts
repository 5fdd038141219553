import { parentsOf } from "../diff/inheritance.js";
import { dependentsOf } from "../diff/passes/propagate-recreation.js";
import { kindOf } from "../kinds/index.js";
import { relationOf } from "../kinds/relation.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import type { Schema } from "../model/schema.js";
import type { Hazard } from "../model/statement.js";
import type { PlannedStatement } from "./plan.js";

/** Hazards of statements that read the rows, and with them compute all that is computed of a row. */
const readsRows: readonly Hazard[] = ["rewrites-table", "scans-table", "may-fail-on-data"];

const computes = /^(?:ALTER (?:TABLE|DOMAIN)|CREATE (?:UNIQUE )?INDEX|CREATE MATERIALIZED VIEW)\b/;
const writes = /^(?:INSERT INTO|UPDATE)\b/;

/**
 * Says of statements which of them run functions that look up names under the search_path of whoever calls them: those whose
 * body is a string and that set no search_path of their own (PostgreSQL manual, CREATE FUNCTION).
 */
export function markCallersPath(
  statements: readonly PlannedStatement[],
  pair: Pair<Schema>,
): readonly PlannedStatement[] {
  if (!statements.some(({ sql }) => computes.test(sql) || writes.test(sql))) return statements;
  const reach = [pair.previous, pair.next].flatMap((schema) => reachOf(schema) ?? []);
  if (reach.length === 0) return statements;
  return statements.map((statement) => {
    const runs = reach.some(({ schema, bound, fired }) => {
      const object = schema.objects.get(statement.object);
      if (object === undefined) return false;
      const whole = relationOrSelf(object);
      if (writes.test(statement.sql)) return bound.has(whole) || fired.has(whole);
      if (!computes.test(statement.sql) || statement.operation === "drop") return false;
      return (
        bound.has(object.id) || (bound.has(whole) && readsRows.some((one) => statement.hazards.includes(one)))
      );
    });
    return runs ? { ...statement, callersPath: true } : statement;
  });
}

interface Reach {
  readonly schema: Schema;
  /** What calls such a function for each row or value, and the relations and domains that it is part of. */
  readonly bound: Set<ObjectId>;
  /** The relations whose triggers are such functions. */
  readonly fired: Set<ObjectId>;
}

function reachOf(schema: Schema): Reach | undefined {
  const queue: ObjectId[] = [];
  for (const object of schema.objects.values()) if (looksUpNames(object)) queue.push(object.id);
  if (queue.length === 0) return undefined;
  const reach = { schema, bound: new Set<ObjectId>(), fired: new Set<ObjectId>() };
  const dependents = dependentsOf(schema);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const user of dependents.get(id) ?? []) {
      const object = schema.objects.get(user);
      if (object === undefined || reach.bound.has(user)) continue;
      if (object.kind === "trigger") reach.fired.add(relationOf(object));
      else queue.push(...boundBy(object, reach));
    }
  }
  return reach;
}

/** Notes one that uses such a function; gives what passes it on. */
function boundBy(object: SchemaObject, { schema, bound }: Reach): ObjectId[] {
  switch (object.kind) {
    case "column":
    case "constraint":
    case "index":
      bound.add(object.id);
      addWithParents(objectId("table", object.schema, object.table), schema, bound);
      return [];
    case "domainConstraint": {
      const domain = objectId("domain", object.schema, object.domain);
      bound.add(object.id).add(domain);
      return [domain];
    }
    case "domain":
    case "compositeType":
    case "rangeType":
    case "function":
    case "operator":
    case "operatorClass":
    case "cast":
    case "aggregate":
    case "view":
    case "materializedView":
      bound.add(object.id);
      return [object.id];
    default:
      return [];
  }
}

/** What a parent is told goes for the rows of its children, too. */
function addWithParents(table: ObjectId, schema: Schema, bound: Set<ObjectId>): void {
  const object = schema.objects.get(table);
  if (object === undefined || bound.has(table)) return;
  bound.add(table);
  if (object.kind !== "table") return;
  for (const parent of parentsOf(schema, object))
    addWithParents(objectId("table", parent.schema, parent.name), schema, bound);
}

function looksUpNames(object: SchemaObject): boolean {
  if (object.kind !== "function" || object.sqlBody !== null) return false;
  if (["c", "internal"].includes(object.language)) return false;
  return !object.config.some((setting) => setting.startsWith("search_path="));
}

function relationOrSelf(object: SchemaObject): ObjectId {
  return "table" in object ? (kindOf(object).container(object) ?? object.id) : object.id;
}
