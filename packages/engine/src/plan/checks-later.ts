import { objectId } from "../model/identity.js";
import type { Schema } from "../model/schema.js";

/** Whether a constraint of a table, a foreign key to it, or a constraint trigger waits for the end of the transaction. */
export function checksLater(schema: Schema): (schema: string, table: string) => boolean {
  let tables: ReadonlySet<string> | undefined;
  return (inSchema, table) => {
    tables ??= waiting(schema);
    return tables.has(objectId("table", inSchema, table));
  };
}

function waiting({ objects }: Schema): ReadonlySet<string> {
  const tables = new Set<string>();
  for (const object of objects.values()) {
    if (object.kind !== "constraint" && object.kind !== "foreignKey" && object.kind !== "trigger") continue;
    const waits = object.kind === "trigger" ? object.constraint : object;
    if (waits?.initiallyDeferred !== true) continue;
    tables.add(objectId("table", object.schema, object.table));
    if (object.kind === "foreignKey")
      tables.add(objectId("table", object.references.schema, object.references.name));
  }
  return tables;
}
