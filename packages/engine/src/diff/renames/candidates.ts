import { kindOf } from "../../kinds/index.js";
import type { ObjectId } from "../../model/identity.js";
import type { KindName, SchemaObject } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import type { Schema } from "../../model/schema.js";
import { groupedBy } from "../grouped-by.js";
import { nameOf, shellWord } from "./names.js";
import { type Likelihood, likelihoodBetween } from "./similarity.js";
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
  const comeTo = groupedBy(come, placeOf);
  const likelihood = likelihoodBetween({ previous, next });
  const questions = gone
    .filter((object) => !isCarried(object, goneIds))
    .flatMap((object) => {
      const others = comeTo.get(placeOf(object));
      return others === undefined ? [] : [question(object, others, likelihood)];
    });
  return [...questions, ...valueQuestions({ previous, next })];
}

function isCarried(object: SchemaObject, gone: ReadonlySet<ObjectId>): boolean {
  const container = kindOf(object).container(object);
  return container !== null && gone.has(container);
}

/** What objects have to share for one to become the other: their kind, and where they lie. */
function placeOf(object: SchemaObject): string {
  return `${object.kind} in ${kindOf(object).container(object) ?? ""}`;
}

/** Candidates are compared when somebody asks for them: where thousands go and come, that is the work of minutes. */
function question(
  object: SchemaObject,
  others: readonly SchemaObject[],
  likelihood: Likelihood,
): RenameQuestion {
  let candidates: readonly RenameCandidate[] | undefined;
  return {
    kind: object.kind,
    name: nameOf(object),
    previous: object,
    get candidates() {
      candidates ??= others.map((other) => candidate(object, other, likelihood)).sort(likeliestFirst);
      return candidates;
    },
  };
}

function candidate(object: SchemaObject, other: SchemaObject, likelihood: Likelihood): RenameCandidate {
  return { name: nameOf(other), likelihood: likelihood(object, other), flag: renameFlag(object, other) };
}

function likeliestFirst(a: RenameCandidate, b: RenameCandidate): number {
  return b.likelihood - a.likelihood || (a.name < b.name ? -1 : 1);
}

/** The option that says that one object became the other. */
function renameFlag(previous: SchemaObject, next: SchemaObject): string {
  const moved = "schema" in previous && "schema" in next && previous.schema !== next.schema;
  return `--rename ${shellWord(`${nameOf(previous)}=${moved ? nameOf(next) : next.name}`)}`;
}
