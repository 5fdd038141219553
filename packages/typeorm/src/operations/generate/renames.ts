import {
  asCanonical,
  type CanonicalSchema,
  type EqualObject,
  equalValues,
  kindOf,
  type ObjectId,
  objectId,
  type Rename,
  type RenameQuestion,
  renameQuestions,
} from "@godwit/engine";
import type { Ownership } from "./ownership.js";

/** The columns, under their new names, of all that is renamed: themselves, or with their tables. */
export function renamedColumns(renames: readonly Rename[], renamed: CanonicalSchema): ReadonlySet<ObjectId> {
  const ids = new Set(renames.map(({ next }) => next.id));
  const columns = [...renamed.objects.values()].filter(
    (object) =>
      object.kind === "column" &&
      (ids.has(object.id) || ids.has(objectId("table", object.schema, object.table))),
  );
  return new Set(columns.map(({ id }) => id));
}

/** Constraints and indexes that are equal under another name, by what becomes of the name. */
export interface NameDecisions {
  /** The database's name stands. */
  readonly kept: readonly EqualObject[];
  /** The object is renamed in the database. */
  readonly renamed: readonly EqualObject[];
}

/**
 * A name that nobody declared stays as it is in the database, whichever version of TypeORM made it. Where the table or a
 * column is being renamed TypeORM looks for another name from now on, and a declared name always counts.
 */
export function decideNames(
  pairs: readonly EqualObject[],
  generatedNames: ReadonlySet<ObjectId>,
  columns: ReadonlySet<ObjectId>,
): NameDecisions {
  const follows = ({ declared }: EqualObject) =>
    !generatedNames.has(declared.id) ||
    kindOf(declared)
      .dependencies(declared)
      .some((id) => columns.has(id));
  return { kept: pairs.filter((pair) => !follows(pair)), renamed: pairs.filter(follows) };
}

/** What gives the objects of the database their declared names. */
export function renamesOf(pairs: readonly EqualObject[]): Rename[] {
  return pairs.map(({ declared, live }) => ({ type: "rename", previous: live, next: declared }));
}

/** The same renames the other way, for the way back. */
export function reversed(renames: readonly Rename[]): Rename[] {
  return renames.map(({ previous, next, values }) => ({
    type: "rename",
    previous: next,
    next: previous,
    ...(values && { values: values.map(([from, to]) => [to, from]) }),
  }));
}

/**
 * The renames from what the objects are called now to what they will be called, whatever the steps in between. `renamed`
 * has the objects of `previous` in the same order; `next` has the objects as they will be.
 */
export function directRenames(
  wanted: readonly Rename[],
  previous: CanonicalSchema,
  renamed: CanonicalSchema,
  next: CanonicalSchema = renamed,
): Rename[] {
  const before = [...previous.objects.values()];
  const originals = new Map([...renamed.objects.keys()].map((id, place) => [id, before[place]]));
  const ids = new Set(wanted.map((rename) => rename.next.id));
  return [...ids].flatMap((id) => {
    const [from, to] = [originals.get(id), next.objects.get(id)];
    const values = wanted.find((rename) => rename.next.id === id && rename.values !== undefined)?.values;
    return from === undefined || to === undefined
      ? []
      : [{ type: "rename" as const, previous: from, next: to, ...(values && { values }) }];
  });
}

/**
 * The next schema under the names of the previous one, with the previous expressions where nothing but names changed:
 * that is what PostgreSQL prints once the renames have been taken back.
 */
export function restored(
  back: CanonicalSchema,
  sides: {
    readonly previous: CanonicalSchema;
    readonly renamed: CanonicalSchema;
    readonly next: CanonicalSchema;
  },
): CanonicalSchema {
  if (back === sides.next && sides.renamed === sides.previous) return back;
  const backIds = [...back.objects.keys()];
  const names = new Map([...sides.next.objects.keys()].map((id, place) => [backIds[place], id]));
  const objects = new Map(
    [...back.objects].map(([id, object]) => {
      const forward = names.get(id) ?? id;
      const unchanged = equalValues(sides.next.objects.get(forward), sides.renamed.objects.get(forward));
      return [id, (unchanged ? sides.previous.objects.get(id) : undefined) ?? object] as const;
    }),
  );
  return asCanonical({ objects, dependencies: back.dependencies });
}

/** The questions that are open: what would go, while something of its kind comes. */
export function openRenames(
  { declared, live }: { readonly declared: CanonicalSchema; readonly live: CanonicalSchema },
  { withheld }: Ownership,
): RenameQuestion[] {
  const ours = new Set(withheld.map(({ object }) => object.id));
  return renameQuestions({ previous: live, next: declared }).filter(
    ({ kind, previous }) => kind === "value" || ours.has(previous.id),
  );
}
