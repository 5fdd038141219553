import { equalValues } from "../diff/equal-values.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import { asCanonical, type CanonicalSchema } from "../model/schema.js";
import { type Printing, printObjects } from "./print.js";
import { textFields, textsOf } from "./texts.js";

/** Builds after which a text repeats itself: two are known to happen, the rest is caution. */
const mostBuilds = 4;

/** A constant, a function without arguments, a sequence's next value: prints as itself. */
const constant = /^(?:'(?:[^']|'')*'(?:::[\w ".[\]]+)?|[\w.]+(?:\(\))?|nextval\('(?:[^']|'')*'::regclass\))$/;

/**
 * The next schema, with the previous one's texts where both mean the same. What PostgreSQL prints can print otherwise
 * once it has been built from its own print (`in (...)` on varchar): where two texts differ, both are built until they
 * repeat, and those are compared. Costs nothing where no text but constants differs.
 */
export async function settle(
  { previous, next }: Pair<CanonicalSchema>,
  printing: Omit<Printing, "searchPath">,
): Promise<CanonicalSchema> {
  const differing = [...next.objects.values()].filter((object) =>
    mayMeanTheSame(previous.objects.get(object.id), object),
  );
  if (differing.length === 0) return next;
  const ids = differing.map(({ id }) => id);
  const before = await settledTexts(previous, ids, printing);
  const after = await settledTexts(next, ids, printing);
  const objects = new Map(next.objects);
  for (const object of differing) {
    if (!equalValues(before.get(object.id), after.get(object.id))) continue;
    const original = previous.objects.get(object.id) as SchemaObject;
    objects.set(object.id, textFields(object)?.adopt(object, original) ?? object);
  }
  return asCanonical({ objects, dependencies: next.dependencies });
}

function mayMeanTheSame(before: SchemaObject | undefined, after: SchemaObject): boolean {
  if (before === undefined || before.kind !== after.kind) return false;
  if (before === after) return false;
  const [left, right] = [textsOf(before), textsOf(after)];
  if (left.length !== right.length || equalValues(left, right)) return false;
  return left.some(
    (text, place) => text !== right[place] && !(constant.test(text) && constant.test(right[place] ?? "")),
  );
}

/** Builds the objects from their own print until the texts repeat. */
async function settledTexts(
  schema: CanonicalSchema,
  ids: readonly ObjectId[],
  printing: Omit<Printing, "searchPath">,
): Promise<ReadonlyMap<ObjectId, readonly string[]>> {
  let last = schema;
  for (let build = 0; build < mostBuilds; build++) {
    const objects = ids.flatMap((id) => last.objects.get(id) ?? []);
    const printed = await printObjects(last, objects, { ...printing, searchPath: [] });
    const moved = objects.flatMap((object) => {
      const adopted = textFields(object)?.adopt(object, printed.get(object.id)?.object ?? object);
      return adopted === undefined || equalValues(textsOf(adopted), textsOf(object)) ? [] : [adopted];
    });
    if (moved.length === 0) break;
    const more = moved.map((object) => [object.id, object] as const);
    last = asCanonical({ objects: new Map([...last.objects, ...more]), dependencies: last.dependencies });
  }
  return new Map(ids.map((id) => [id, textsOf(last.objects.get(id) as SchemaObject)]));
}
