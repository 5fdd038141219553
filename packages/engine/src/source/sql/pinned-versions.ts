import type { SchemaObject } from "../../model/objects.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";

const created = /^create\s+extension\s+(?:if\s+not\s+exists\s+)?("(?:[^"]|"")+"|[\w$]+)[^;]*\sversion\s/i;
const updated = /^alter\s+extension\s+("(?:[^"]|"")+"|[\w$]+)\s+update\s+to\s/i;

/** Marks the extensions whose version a script names. */
export function pinVersions(schema: CanonicalSchema, statements: readonly string[]): CanonicalSchema {
  const named = new Set(
    statements.flatMap((text) => (created.exec(text) ?? updated.exec(text))?.slice(1, 2) ?? []).map(nameIn),
  );
  if (named.size === 0) return schema;
  const pin = (object: SchemaObject): SchemaObject =>
    object.kind === "extension" && named.has(object.name) ? { ...object, pinned: true } : object;
  const objects = new Map([...schema.objects].map(([id, object]) => [id, pin(object)]));
  return asCanonical({ objects, dependencies: schema.dependencies });
}

function nameIn(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase();
}
