import type { ValueMappings } from "../diff/renames/mappings.js";
import type { Schema } from "../model/schema.js";
import { qualified } from "../render/quote.js";

/** The mappings with those of domains over the types: their columns hold the same values. */
export function mappedDomains(
  mappings: ValueMappings | undefined,
  schema: Schema,
): ValueMappings | undefined {
  if (mappings === undefined || mappings.size === 0) return mappings;
  const all = new Map(mappings);
  for (let size = -1; size !== all.size; ) {
    size = all.size;
    for (const object of schema.objects.values()) {
      const values = object.kind === "domain" ? all.get(object.type) : undefined;
      if (object.kind === "domain" && values !== undefined)
        all.set(qualified(object.schema, object.name), values);
    }
  }
  return all;
}
