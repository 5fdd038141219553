import { kindOf } from "../../kinds/index.js";
import type { ObjectId } from "../../model/identity.js";
import type { KindName, SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { Schema } from "../../model/schema.js";
import { likelihood } from "./similarity.js";

/** Kinds that hold data or are referred to by clients: dropping one and making another is a decision. */
const askedKinds: ReadonlySet<KindName> = new Set(["table", "column", "enum", "sequence"]);

/** An object that only the previous side has, and the new ones it may have become, likeliest first. */
export interface RenameQuestion {
  readonly previous: SchemaObject;
  readonly candidates: readonly RenameCandidate[];
}

export interface RenameCandidate {
  readonly next: SchemaObject;
  /** From 0 to 1. */
  readonly likelihood: number;
  /** The flag that answers so, as in `--rename public.users.name=full_name`. */
  readonly flag: string;
}

/**
 * One question for each object that goes while others of its kind come in the same place. Columns are asked about in
 * tables that stay; a table that goes is asked about whole.
 */
export function renameQuestions({ previous, next }: Pair<Schema>): RenameQuestion[] {
  const gone = [...previous.objects.values()].filter(
    (object) => askedKinds.has(object.kind) && !next.objects.has(object.id),
  );
  const come = [...next.objects.values()].filter(
    (object) => askedKinds.has(object.kind) && !previous.objects.has(object.id),
  );
  const goneIds = new Set(gone.map(({ id }) => id));
  return gone
    .filter((object) => !isCarried(object, goneIds))
    .map((object) => ({ previous: object, candidates: candidatesFor(object, come, { previous, next }) }))
    .filter(({ candidates }) => candidates.length > 0);
}

function isCarried(object: SchemaObject, gone: ReadonlySet<ObjectId>): boolean {
  const container = kindOf(object).container(object);
  return container !== null && gone.has(container);
}

function candidatesFor(
  object: SchemaObject,
  come: readonly SchemaObject[],
  schemas: Pair<Schema>,
): RenameCandidate[] {
  return come
    .filter(
      (other) =>
        other.kind === object.kind && kindOf(other).container(other) === kindOf(object).container(object),
    )
    .map((other) => ({
      next: other,
      likelihood: likelihood(object, other, schemas),
      flag: renameFlag(object, other),
    }))
    .sort((a, b) => b.likelihood - a.likelihood || (a.next.id < b.next.id ? -1 : 1));
}

/** The option that says that one object became the other. */
export function renameFlag(previous: SchemaObject, next: SchemaObject): string {
  const moved = "schema" in previous && "schema" in next && previous.schema !== next.schema;
  return `--rename ${shellWord(`${nameOf(previous)}=${moved ? nameOf(next) : next.name}`)}`;
}

/** The qualified name of an object, as its identity writes it. */
export function nameOf(object: SchemaObject): string {
  return object.id.slice(object.kind.length + 1);
}

/** True where that is the object's name as people give it: whole or from its end, with or without quotes. */
export function isCalled(object: SchemaObject, name: string): boolean {
  const whole = nameOf(object);
  return [whole, whole.replaceAll('"', "")].some((form) => form === name || form.endsWith(`.${name}`));
}

/** A word as a POSIX shell takes it. */
export function shellWord(text: string): string {
  return /^[\w.=:/@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
