import { type ErrorPlace, GodwitError } from "../errors/godwit-error.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import { StatementRefused } from "../scratch/batches.js";
import { textsOf } from "./texts.js";

/** The error of a refused statement, placed at the declaration whose text PostgreSQL refused. */
export function refusal(
  { statement, position, message, cause }: StatementRefused,
  objects: readonly SchemaObject[],
  origins: ReadonlyMap<ObjectId, ErrorPlace>,
): GodwitError {
  const found = culprit(statement.sql, position, objects);
  if (found === undefined) {
    const place = { ...origins.get(statement.object), sql: statement.sql, ...(position ? { position } : {}) };
    return new GodwitError(
      "DECLARATION_REFUSED",
      { object: statement.object, reason: message },
      place,
      cause,
    );
  }
  const { object, text, offset } = found;
  const place = { ...origins.get(object.id), sql: text, position: (position ?? 0) - offset };
  return new GodwitError("DECLARATION_REFUSED", { object: object.id, reason: message }, place, cause);
}

interface Culprit {
  readonly object: SchemaObject;
  readonly text: string;
  /** Characters before the text in the statement. */
  readonly offset: number;
}

/** The object one of whose texts covers the position. */
function culprit(
  sql: string,
  position: number | undefined,
  objects: readonly SchemaObject[],
): Culprit | undefined {
  if (position === undefined) return undefined;
  for (const object of objects) {
    const texts = object.kind === "column" ? [...textsOf(object), object.type] : textsOf(object);
    for (const text of texts) {
      for (
        let offset = sql.indexOf(text);
        offset >= 0 && text !== "";
        offset = sql.indexOf(text, offset + 1)
      ) {
        if (position > offset && position <= offset + text.length) return { object, text, offset };
      }
    }
  }
  return undefined;
}

/** Runs `build`, and turns a refused statement into that error. */
export async function placingErrors<T>(
  build: () => Promise<T>,
  objects: readonly SchemaObject[],
  origins: ReadonlyMap<ObjectId, ErrorPlace>,
): Promise<T> {
  try {
    return await build();
  } catch (error) {
    throw error instanceof StatementRefused ? refusal(error, objects, origins) : error;
  }
}
