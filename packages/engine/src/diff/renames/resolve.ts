import { GodwitError } from "../../errors/godwit-error.js";
import { kindOf } from "../../kinds/index.js";
import type { Rename } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { Schema } from "../../model/schema.js";
import { ident } from "../../render/quote.js";
import { isCalled, nameOf } from "./candidates.js";

/**
 * The renames that `old=new` answers ask for. `old` is a name as identities write it (`public.users.name`), from its end
 * as far as it is unambiguous (`users.name`); `new` is the new last name, or as many parts as `old` has. Names may change
 * places. Throws RENAME_NOT_FOUND, RENAME_AMBIGUOUS.
 */
export function resolveRenames(answers: readonly string[], pair: Pair<Schema>): Rename[] {
  const words = answers.map(split);
  const freed = new Set(words.flatMap(([from]) => matching(pair.previous, from).map(({ id }) => id)));
  const taken = new Set(words.flatMap(([, to]) => matching(pair.next, to).map(({ id }) => id)));
  const none: ReadonlySet<ObjectId> = new Set();
  return answers.map((answer, place) => {
    const [from, to] = words[place] as [string, string];
    const plain = pairsFor(from, to, pair, { freed: none, taken: none });
    return theOne(answer, to, plain.length > 0 ? plain : pairsFor(from, to, pair, { freed, taken }));
  });
}

function split(answer: string): [from: string, to: string] {
  const cut = answer.indexOf("=");
  if (cut < 1) throw new GodwitError("RENAME_NOT_FOUND", { answer });
  return [answer.slice(0, cut), answer.slice(cut + 1)];
}

/** Objects of one kind of which the first goes and the other comes, or takes a name that another answer frees. */
function pairsFor(
  from: string,
  to: string,
  { previous, next }: Pair<Schema>,
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

function theOne(answer: string, to: string, pairs: readonly Rename[]): Rename {
  const found = pairs.filter((rename) => samePlace(rename) || to.includes("."));
  const [rename, ...others] = found.length > 0 ? found : pairs;
  if (rename === undefined) throw new GodwitError("RENAME_NOT_FOUND", { answer });
  if (others.length === 0) return rename;
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
