import type { MaterializedView, ObjectId, Schema, SchemaObject, View } from "@godwit/engine";

/**
 * Objects with the SQL of another schema's objects of the same identity in the place of their own: what an author wrote
 * instead of what PostgreSQL prints. Only objects whose texts differ are in the answer.
 */
export function inWordsOf(words: Schema, objects: Iterable<SchemaObject>): Map<ObjectId, SchemaObject> {
  const worded = new Map<ObjectId, SchemaObject>();
  for (const object of objects) {
    const other = hasText(object) ? words.objects.get(object.id) : undefined;
    const made = other === undefined || other === object ? object : withTexts(object, other);
    if (made !== object) worded.set(object.id, made);
  }
  return worded;
}

/** Whether anything in it is SQL that may have been written otherwise. */
function hasText(object: SchemaObject): boolean {
  if (object.kind === "column") return object.default !== null || object.generated !== null;
  if (object.kind === "constraint") return object.expression !== null;
  return object.kind === "index" ? object.where !== null : isView(object);
}

function withTexts(object: SchemaObject, words: SchemaObject): SchemaObject {
  if (object.kind === "column" && words.kind === "column") {
    const generated = object.generated && words.generated;
    const value = object.default === null || isSerial(object.default) ? object.default : words.default;
    if (value === object.default && generated?.expression === object.generated?.expression) return object;
    return { ...object, default: value, generated: generated ?? object.generated };
  }
  if (object.kind === "constraint" && words.kind === "constraint") {
    return object.expression === words.expression ? object : { ...object, expression: words.expression };
  }
  if (object.kind === "index" && words.kind === "index") {
    return object.where === words.where ? object : { ...object, where: words.where };
  }
  if (isView(object) && isView(words)) {
    return object.definition === words.definition ? object : { ...object, definition: words.definition };
  }
  return object;
}

function isView(object: SchemaObject): object is View | MaterializedView {
  return object.kind === "view" || object.kind === "materializedView";
}

/** The planner recognises a serial by the default that PostgreSQL prints. */
function isSerial(value: string): boolean {
  return value.startsWith("nextval(");
}
