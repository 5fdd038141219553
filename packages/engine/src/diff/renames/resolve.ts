import { GodwitError } from "../../errors/godwit-error.js";
import type { Rename } from "../../model/change.js";
import type { SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { Schema } from "../../model/schema.js";
import { isCalled, nameOf } from "./candidates.js";

/**
 * The renames that `old=new` answers ask for. `old` is a name as identities write it (`public.users.name`), from its end
 * as far as it is unambiguous (`users.name`); `new` is the new last name, or as many parts as `old` has.
 * Throws RENAME_NOT_FOUND, RENAME_AMBIGUOUS.
 */
export function resolveRenames(answers: readonly string[], pair: Pair<Schema>): Rename[] {
  return answers.map((answer) => resolveRename(answer, pair));
}

function resolveRename(answer: string, { previous, next }: Pair<Schema>): Rename {
  const cut = answer.indexOf("=");
  const [from, to] = [answer.slice(0, cut), answer.slice(cut + 1)];
  const gone = matching(previous, from).filter((object) => !next.objects.has(object.id));
  const pairs = gone.flatMap((object) =>
    matching(next, to)
      .filter((other) => other.kind === object.kind && !previous.objects.has(other.id))
      .map((other): Rename => ({ type: "rename", previous: object, next: other })),
  );
  const found = pairs.filter((rename) => samePlace(rename) || to.includes("."));
  const [rename, ...others] = found.length > 0 ? found : pairs;
  if (rename === undefined || cut < 1) throw new GodwitError("RENAME_NOT_FOUND", { answer });
  if (others.length > 0) {
    const choices = [rename, ...others].map((one) => `${nameOf(one.previous)}=${nameOf(one.next)}`);
    throw new GodwitError("RENAME_AMBIGUOUS", { answer, choices });
  }
  return rename;
}

function matching(schema: Schema, name: string): SchemaObject[] {
  return [...schema.objects.values()].filter((object) => isCalled(object, name));
}

/** True where only the last part of the name differs. */
function samePlace({ previous, next }: Rename): boolean {
  const place = (object: SchemaObject) => nameOf(object).slice(0, -object.name.length);
  return place(previous) === place(next);
}
