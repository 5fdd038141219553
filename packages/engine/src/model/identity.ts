import { ident } from "../render/quote.js";
import type { KindName } from "./objects.js";

declare const brand: unique symbol;

/** Identity of one object in a schema: its kind and its qualified name, as in `index public.orders_total_idx`. */
export type ObjectId = string & { readonly [brand]: "ObjectId" };

/** The identity of an object; `path` is the qualified name, outermost part first. */
export function objectId(kind: KindName, ...path: readonly string[]): ObjectId {
  if (path.length === 3) return (ofRelation(kind, path[0]!, path[1]!) + ident(path[2]!)) as ObjectId;
  if (kind === "table" && path.length === 2) return tableId(path[0]!, path[1]!);
  let name = ident(path[0] ?? "");
  for (let place = 1; place < path.length; place++) name += `.${ident(path[place] ?? "")}`;
  return `${kind} ${name}` as ObjectId;
}

const last = { kind: "", schema: "", relation: "", start: "" };

/** The start that identities of one relation's parts share: they mostly come one after the other. */
function ofRelation(kind: KindName, schema: string, relation: string): string {
  if (last.relation === relation && last.schema === schema && last.kind === kind) return last.start;
  const start = `${kind} ${ident(schema)}.${ident(relation)}.`;
  Object.assign(last, { kind, schema, relation, start });
  return start;
}

const lastTable: { schema: string; name: string; id?: ObjectId } = { schema: "", name: "" };

/** Whatever speaks of a table's parts asks for the table with each. */
function tableId(schema: string, name: string): ObjectId {
  const { id: known } = lastTable;
  if (known !== undefined && lastTable.name === name && lastTable.schema === schema) return known;
  const id = `table ${ident(schema)}.${ident(name)}` as ObjectId;
  lastTable.schema = schema;
  lastTable.name = name;
  lastTable.id = id;
  return id;
}

/** The identity of an object that takes arguments: functions, procedures, aggregates. */
export function signatureId(kind: KindName, schema: string, name: string, argumentTypes: string): ObjectId {
  return `${objectId(kind, schema, name)}(${argumentTypes})` as ObjectId;
}

/** The identity of an operator: its name is never quoted, and a missing operand is NONE. */
export function operatorId(schema: string, name: string, operands: string): ObjectId {
  return `operator ${ident(schema)}.${name}(${operands})` as ObjectId;
}
