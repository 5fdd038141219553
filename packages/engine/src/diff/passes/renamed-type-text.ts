import { typeKinds } from "../../kinds/type-in-schema.js";
import type { Rename } from "../../model/change.js";

/** What a head of a type's text becomes, and which of the renames says so: the first of them decides. */
interface NewHead {
  readonly place: number;
  readonly head: string;
}

/** What follows the head of a type's text where the head is a schema, and where it is a type that is an array or takes arguments. */
const [afterSchema, afterType] = [/\./g, /[[(]|$/g];

/** How a type is written, as `format_type` prints it under an empty search_path, after the renames of types and their schemas. */
export function renamedTypeText(renames: readonly Rename[]): (type: string) => string {
  const [schemas, types] = [new Map<string, NewHead>(), new Map<string, NewHead>()];
  for (const [place, { previous, next }] of renames.entries()) {
    if (previous.kind !== "schema" && !typeKinds.has(previous.kind)) continue;
    const [from, head] = [previous, next].map(({ kind, id }) => id.slice(kind.length + 1)) as [
      string,
      string,
    ];
    const renamed = previous.kind === "schema" ? schemas : types;
    if (!renamed.has(from)) renamed.set(from, { place, head });
  }
  if (schemas.size + types.size === 0) return (type) => type;
  return (type) => {
    const found = [...heads(type, schemas, afterSchema), ...heads(type, types, afterType)];
    const first = found.sort((a, b) => a.place - b.place)[0];
    return first === undefined ? type : first.head + type.slice(first.end);
  };
}

function heads(
  type: string,
  renamed: ReadonlyMap<string, NewHead>,
  after: RegExp,
): (NewHead & { end: number })[] {
  if (renamed.size === 0) return [];
  return [...type.matchAll(after)].flatMap(({ index }) => {
    const found = renamed.get(type.slice(0, index));
    return found === undefined ? [] : [{ ...found, end: index }];
  });
}
