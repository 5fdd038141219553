import type { RenamesOpen, SchemaInspected, SchemasCompared } from "../../outcome/schemas.js";

/** The script alone: stdout is for psql. */
export function schemasCompared({ script }: SchemasCompared): string | undefined {
  return script === "" ? undefined : script.trimEnd();
}

/** Questions are told on stderr. */
export function renamesOpen(_outcome: RenamesOpen): undefined {
  return undefined;
}

export function schemaInspected({ snapshot }: SchemaInspected): string {
  return JSON.stringify(snapshot, undefined, 2);
}
