import { kindOf } from "../../kinds/index.js";
import { type ObjectId, objectId } from "../../model/identity.js";
import { asCanonical } from "../../model/schema.js";
import { journalPrefix, journalSchema } from "../../run/journal/tables.js";
import type { SourceSchema } from "../../source/source.js";

/** A schema without the journal that Godwit keeps in a database, wherever it keeps it. */
export function withoutJournal(source: SourceSchema): SourceSchema {
  const { objects, dependencies } = source.schema;
  const schema = objectId("schema", journalSchema);
  const journal = new Set<ObjectId>(objects.has(schema) ? [schema] : []);
  for (const object of objects.values()) {
    if (object.kind === "table" && object.name.startsWith(journalPrefix)) journal.add(object.id);
  }
  if (journal.size === 0) return source;
  for (let size = -1; size !== journal.size; ) {
    size = journal.size;
    for (const object of objects.values()) {
      const inside = kindOf(object).container(object);
      const needed = kindOf(object).dependencies(object);
      if ((inside !== null && journal.has(inside)) || needed.some((id) => journal.has(id)))
        journal.add(object.id);
    }
  }
  const kept = [...objects].filter(([id]) => !journal.has(id));
  return { ...source, schema: asCanonical({ objects: new Map(kept), dependencies }) };
}
