import type { Schema } from "../model/schema.js";

/** A note on user mappings whose options the reader was not shown: they count as equal to any. */
export function hiddenOptionsNotes({ objects }: Schema): readonly string[] {
  const hidden = [...objects.values()].flatMap((object) =>
    object.kind === "userMapping" && object.options === null ? [`${object.server}.${object.name}`] : [],
  );
  return hidden.length === 0 ? [] : [`Not compared: options of user mapping ${hidden.sort().join(", ")}`];
}
