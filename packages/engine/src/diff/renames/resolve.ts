import { GodwitError } from "../../errors/godwit-error.js";
import { kindOf } from "../../kinds/index.js";
import type { Rename } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import type { CanonicalSchema, Schema } from "../../model/schema.js";
import { ident } from "../../render/quote.js";
import { applyRenames } from "../passes/apply-renames.js";
import { isCalled, nameOf, namesIn } from "./names.js";
import { valueRenames } from "./values.js";

interface Sides {
  readonly previous: CanonicalSchema;
  readonly next: Schema;
}

/**
 * The renames that `old=new` answers ask for. `old` is a name as identities write it (`public.users.name`), from its end
 * as far as it is unambiguous (`users.name`), its table's or type's name before or after that one's own rename; `new` is
 * the new last name, or as many parts as `old` has. Names may change places. Throws RENAME_NOT_FOUND, RENAME_AMBIGUOUS.
 */
export function resolveRenames(answers: readonly string[], { previous, next }: Sides): Rename[] {
  const { renames, rest } = objectRenames(answers, { previous, next });
  const renamed = applyRenames(previous, renames);
  const originals = originalsOf(previous, renamed);
  return withValues(renames, valueRenames(rest, { previous: renamed, next }, originals), originals);
}

/** The renames of objects among the answers, and the answers that name none: values of enums, or nothing. */
export function objectRenames(
  answers: readonly string[],
  { previous, next }: Sides,
): { readonly renames: readonly Rename[]; readonly rest: readonly string[] } {
  const renames: Rename[] = [];
  let rest = answers;
  for (let size = -1; size !== renames.length && rest.length > 0; ) {
    size = renames.length;
    const renamed = applyRenames(previous, renames);
    const originals = originalsOf(previous, renamed);
    const found = matches(rest, answers, { previous: renamed, next });
    rest = rest.filter((_, place) => found[place] === undefined);
    for (const rename of found)
      if (rename !== undefined) renames.push({ ...rename, previous: originals.get(rename.previous.id)! });
  }
  return { renames, rest };
}

/** Renames of objects joined with those of values, which speak of the types by their next names. */
function withValues(
  renames: readonly Rename[],
  values: readonly Rename[],
  originals: ReadonlyMap<ObjectId, SchemaObject>,
): Rename[] {
  const valuesOf = new Map(values.map((rename) => [rename.next.id, rename]));
  const joined = renames.map((rename) => ({ ...valuesOf.get(rename.next.id), ...rename }));
  const known = new Set(renames.map(({ next }) => next.id));
  const more = values
    .filter(({ next }) => !known.has(next.id))
    .map((rename) => ({ ...rename, previous: originals.get(rename.previous.id) ?? rename.previous }));
  return [...joined, ...more];
}

/** By the name after the renames, the object before them: both schemas list their objects in the same order. */
export function originalsOf(before: Schema, after: Schema): ReadonlyMap<ObjectId, SchemaObject> {
  const originals = [...before.objects.values()];
  return new Map([...after.objects.keys()].map((id, place) => [id, originals[place] as SchemaObject]));
}

/** What each answer means; undefined where it names no object that goes. */
function matches(
  answers: readonly string[],
  all: readonly string[],
  sides: Sides,
): readonly (Rename | undefined)[] {
  const words = all.map(split);
  const freed = new Set(words.flatMap(([from]) => matching(sides.previous, from).map(({ id }) => id)));
  const taken = new Set(words.flatMap(([, to]) => matching(sides.next, to).map(({ id }) => id)));
  const none: ReadonlySet<ObjectId> = new Set();
  return answers.map((answer) => {
    const [from, to] = split(answer);
    const plain = pairsFor(from, to, sides, { freed: none, taken: none });
    return theOne(answer, to, plain.length > 0 ? plain : pairsFor(from, to, sides, { freed, taken }));
  });
}

function split(answer: string): readonly [from: string, to: string] {
  const names = namesIn(answer);
  if (names === undefined) throw new GodwitError("RENAME_NOT_FOUND", { answer });
  return names;
}

/** Objects of one kind of which the first goes and the other comes, or takes a name that another answer frees. */
function pairsFor(
  from: string,
  to: string,
  { previous, next }: Sides,
  { freed, taken }: { readonly freed: ReadonlySet<ObjectId>; readonly taken: ReadonlySet<ObjectId> },
): Rename[] {
  const gone = matching(previous, from).filter(
    (object) => !next.objects.has(object.id) || isAmong(object, taken),
  );
  const come = matching(next, to).filter(
    (object) => !previous.objects.has(object.id) || isAmong(object, freed),
  );
  return gone.flatMap((object) =>
    come
      .filter(({ kind, id }) => kind === object.kind && id !== object.id)
      .map((other): Rename => ({ type: "rename", previous: object, next: other })),
  );
}

/** True for an object of a set, and for what belongs to one. */
function isAmong(object: SchemaObject, ids: ReadonlySet<ObjectId>): boolean {
  const container = kindOf(object).container(object);
  return ids.has(object.id) || (container !== null && ids.has(container));
}

function theOne(answer: string, to: string, pairs: readonly Rename[]): Rename | undefined {
  const found = pairs.filter((rename) => samePlace(rename) || to.includes("."));
  const [rename, ...others] = found.length > 0 ? found : pairs;
  if (rename === undefined || others.length === 0) return rename;
  const choices = [rename, ...others].map((one) => `${nameOf(one.previous)}=${nameOf(one.next)}`);
  throw new GodwitError("RENAME_AMBIGUOUS", { answer, choices });
}

function matching(schema: Schema, name: string): SchemaObject[] {
  return [...schema.objects.values()].filter((object) => isCalled(object, name));
}

/** True where only the last part of the name differs. */
function samePlace({ previous, next }: Rename): boolean {
  const place = (object: SchemaObject) => nameOf(object).slice(0, -ident(object.name).length);
  return place(previous) === place(next);
}
