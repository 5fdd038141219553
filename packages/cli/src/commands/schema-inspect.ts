import { scratchProvider, toSnapshot } from "@godwit/engine";
import type { SchemaInspected } from "../outcome/schemas.js";
import type { InputOf } from "../program/spec.js";
import type { diffSpecs } from "../program/specs/diff.js";
import { schemaSource } from "../project/schema-source.js";
import { scratchPlaces } from "../project/scratch-places.js";
import type { CommandContext } from "./context.js";

/** Reads a source and gives its schema as a snapshot. */
export async function inspectSchema(
  input: InputOf<(typeof diffSpecs)["schema:inspect"]>,
  context: CommandContext,
): Promise<SchemaInspected> {
  const source = await schemaSource(input.source, context);
  const places = scratchPlaces(input.scratchUrl, context.cwd, context);
  const scratch = scratchProvider({ ...places, target: source.server });
  const read = await context.phases.run("read", () => source.read({ scratch }));
  for (const note of read.notes) context.notify({ kind: "warning", text: note, hint: undefined });
  return { kind: "schema-inspected", snapshot: toSnapshot(read) };
}
