import { kindOf } from "../kinds/index.js";
import type { Change } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import type { Pair } from "../model/pair.js";
import { asCanonical, type CanonicalSchema, type Schema } from "../model/schema.js";
import { calledBodies } from "../plan/called-bodies.js";
import { SliceSide } from "./slice-side.js";

/** Kinds that others use without an edge of `pg_depend`: bodies of functions are text, operators and casts are implied. */
const ambientKinds: ReadonlySet<string> = new Set<KindName | string>([
  "extension",
  "language",
  "function",
  "procedure",
  "aggregate",
  "cast",
  "operator",
  "operatorFamily",
  "operatorClass",
  "operatorFamilyMember",
]);

/** The same where a plan says what new objects may be used for: default privileges give them more. */
export const ambientToPrivileges: ReadonlySet<string> = new Set([...ambientKinds, "defaultPrivilege"]);

/**
 * The part of two schemas in which a plan between them does what it does in the whole: the touched objects with the
 * tables they belong to, all they need, all that needs them, other tables as stubs of the columns and keys that foreign
 * keys refer to, whatever holds a name that the plan takes, what is used without a recorded edge, and what functions may
 * name that run meanwhile.
 */
export function slicePair(
  { previous, next }: Pair<CanonicalSchema>,
  changes: readonly Change[],
  ambient: ReadonlySet<string> = ambientKinds,
): Pair<CanonicalSchema> {
  const sides = [new SliceSide(previous), new SliceSide(next)] as const;
  const touched = touchedBy(changes);
  const holders = holdersOf(namesTaken(changes), previous);
  for (const side of sides) {
    for (const id of touched) side.touch(id);
    for (const id of holders) side.add(id);
    const { objects } = side.schema;
    for (const { used } of calledBodies(changes, side.schema, objects.values())) side.addWhole(used.id);
    for (const object of objects.values()) if (ambient.has(object.kind)) side.add(object.id);
  }
  for (let size = -1; size !== sides[0].size + sides[1].size; ) {
    size = sides[0].size + sides[1].size;
    sides[0].addAll(sides[1]);
    sides[1].addAll(sides[0]);
  }
  return { previous: asCanonical(sides[0].result()), next: asCanonical(sides[1].result()) };
}

function touchedBy(changes: readonly Change[]): ReadonlySet<ObjectId> {
  const touched = new Set<ObjectId>();
  for (const change of changes) {
    if ("previous" in change) touched.add(change.previous.id);
    // A renamed object's recorded edges still lead to the schema it was in.
    if (change.type === "rename")
      for (const id of kindOf(change.next).dependencies(change.next)) touched.add(id);
    if ("next" in change) touched.add(change.next.id);
    if (change.type === "create" && change.takesOver !== undefined) touched.add(change.takesOver.id);
  }
  return touched;
}

function namesTaken(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) => (change.type === "drop" ? [] : kindOf(change.next).takes(change.next))),
  );
}

function holdersOf(names: ReadonlySet<string>, schema: Schema): ObjectId[] {
  const holds = (object: SchemaObject) =>
    kindOf(object)
      .takes(object)
      .some((name) => names.has(name));
  return [...schema.objects.values()].filter(holds).map(({ id }) => id);
}
