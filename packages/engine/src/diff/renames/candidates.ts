import { kindOf } from "../../kinds/index.js";
import type { ObjectId } from "../../model/identity.js";
import type { KindName, SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { Schema } from "../../model/schema.js";
import { nameOf, shellWord } from "./names.js";
import { likelihood } from "./similarity.js";
import { valueQuestions } from "./values.js";

/** Kinds that hold data or are referred to by clients: dropping one and making another is a decision. */
const askedKinds: ReadonlySet<KindName> = new Set(["table", "column", "enum", "sequence"]);

/** What only the previous side has, and the new ones of its kind that it may have become, likeliest first. */
export interface RenameQuestion {
  /** A kind of object, a value of an enum, or an attribute of a composite type. */
  readonly kind: KindName | "value" | "attribute";
  /** As options name it: `public.users.name`. */
  readonly name: string;
  /** The object; of a value or an attribute, the type that has it. */
  readonly previous: SchemaObject;
  readonly candidates: readonly RenameCandidate[];
}

export interface RenameCandidate {
  readonly name: string;
  /** From 0 to 1. */
  readonly likelihood: number;
  /** The flag that answers so, as in `--rename public.users.name=full_name`. */
  readonly flag: string;
}

/**
 * One question for each object that goes while others of its kind come in the same place. Columns are asked about in
 * tables that stay, values in types that stay; a table that goes is asked about whole.
 */
export function renameQuestions({ previous, next }: Pair<Schema>): RenameQuestion[] {
  const gone = [...previous.objects.values()].filter(
    (object) => askedKinds.has(object.kind) && !next.objects.has(object.id),
  );
  const come = [...next.objects.values()].filter(
    (object) => askedKinds.has(object.kind) && !previous.objects.has(object.id),
  );
  const goneIds = new Set(gone.map(({ id }) => id));
  const questions = gone
    .filter((object) => !isCarried(object, goneIds))
    .map((object): RenameQuestion => {
      const candidates = candidatesFor(object, come, { previous, next });
      return { kind: object.kind, name: nameOf(object), previous: object, candidates };
    })
    .filter(({ candidates }) => candidates.length > 0);
  return [...questions, ...valueQuestions({ previous, next })];
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
      name: nameOf(other),
      likelihood: likelihood(object, other, schemas),
      flag: renameFlag(object, other),
    }))
    .sort((a, b) => b.likelihood - a.likelihood || (a.name < b.name ? -1 : 1));
}

/** The option that says that one object became the other. */
function renameFlag(previous: SchemaObject, next: SchemaObject): string {
  const moved = "schema" in previous && "schema" in next && previous.schema !== next.schema;
  return `--rename ${shellWord(`${nameOf(previous)}=${moved ? nameOf(next) : next.name}`)}`;
}
