import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import { asCanonical, type CanonicalSchema } from "../model/schema.js";
import { StatementRefused } from "../scratch/batches.js";
import { type Printing, printObjects } from "./print.js";
import { textFields } from "./texts.js";

/**
 * The next schema, with views that are kept as they were over columns that change showing what those are then: a view is
 * declared by its query, and the types of its columns follow. Where its query does not fit any more, it is left as it was.
 */
export async function followColumns(
  { previous, next }: Pair<CanonicalSchema>,
  printing: Omit<Printing, "searchPath">,
): Promise<CanonicalSchema> {
  const views = [...next.objects.values()].filter(
    (object) => isView(object) && previous.objects.get(object.id) === object,
  );
  const affected = affectedBy({ previous, next });
  const following = views.filter(({ id }) => affected(id));
  if (following.length === 0) return next;
  const objects = new Map(next.objects);
  try {
    const printed = await printObjects(next, following, { ...printing, searchPath: [] });
    for (const view of following) {
      const found = printed.get(view.id)?.object ?? view;
      objects.set(view.id, textFields(view)?.adopt(view, found) ?? view);
    }
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
  }
  return asCanonical({ objects, dependencies: next.dependencies });
}

function isView({ kind }: SchemaObject): boolean {
  return kind === "view" || kind === "materializedView";
}

/** Whether something that an object reads, by itself or through views, has another type. */
function affectedBy({ previous, next }: Pair<CanonicalSchema>): (id: ObjectId) => boolean {
  const known = new Map<ObjectId, boolean>();
  const changes = (id: ObjectId): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const [was, is] = [previous.objects.get(id), next.objects.get(id)];
    const retyped = was?.kind === "column" && is?.kind === "column" && was !== is && isRetyped(was, is);
    const answer = retyped || (is !== undefined && isView(is) && needs(id).some(changes));
    known.set(id, answer);
    return answer;
  };
  const needs = (id: ObjectId) => next.dependencies.get(id) ?? [];
  return changes;
}

type Retyped = Pick<Extract<SchemaObject, { kind: "column" }>, "type" | "collation">;

function isRetyped(was: Retyped, is: Retyped): boolean {
  return was.type !== is.type || was.collation !== is.collation;
}
