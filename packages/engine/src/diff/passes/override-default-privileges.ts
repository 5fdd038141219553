import { companionsOf } from "../../kinds/companions.js";
import type { DefaultPrivilege } from "../../kinds/default-privilege/model.js";
import { kindOf } from "../../kinds/index.js";
import type { Privilege } from "../../kinds/privilege/model.js";
import { privilegeName } from "../../kinds/privilege/read.js";
import { addressOf } from "../../kinds/target.js";
import type { Address } from "../../model/address.js";
import { type Alter, type Change, subject } from "../../model/change.js";
import type { ObjectId } from "../../model/identity.js";
import type { KindName } from "../../model/objects.js";
import type { Pair } from "../../model/pair.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";

/** What ALTER DEFAULT PRIVILEGES calls the objects of a kind (PostgreSQL manual). */
const objectTypes: { readonly [K in KindName]?: string } = {
  schema: "SCHEMAS",
  table: "TABLES",
  view: "TABLES",
  materializedView: "TABLES",
  sequence: "SEQUENCES",
  function: "FUNCTIONS",
  procedure: "FUNCTIONS",
  aggregate: "FUNCTIONS",
  baseType: "TYPES",
  enum: "TYPES",
  domain: "TYPES",
  compositeType: "TYPES",
  rangeType: "TYPES",
};

/** What PUBLIC has of new objects when nothing is said (PostgreSQL manual, 5.8). */
const usualOfPublic: Readonly<Record<string, readonly string[]>> = {
  FUNCTIONS: ["EXECUTE"],
  TYPES: ["USAGE"],
};

export interface Overridden {
  readonly changes: readonly Change[];
  /** The next schema, with the edges of what was added to the changes. */
  readonly next: CanonicalSchema;
}

/**
 * Default privileges that are in force while a plan runs give its new objects what the target may not have. What they
 * give is taken as there already, so that the same plan brings it to what the target says.
 */
export function overrideDefaultPrivileges(
  changes: readonly Change[],
  { previous, next }: Pair<CanonicalSchema>,
): Overridden {
  const gone = new Set(changes.flatMap((change) => (change.type === "drop" ? [change.previous.id] : [])));
  const inForce = [...previous.objects.values()].filter(
    (object) => object.kind === "defaultPrivilege" && !gone.has(object.id),
  ) as DefaultPrivilege[];
  if (inForce.length === 0) return { changes, next };
  const byId = new Map<ObjectId, Change>(changes.map((change) => [subject(change).id, change]));
  const owners = ownersIn(next);
  const dependencies = new Map(next.dependencies);
  for (const change of changes) {
    for (const given of newTargets(change).flatMap((made) => givenTo(made, inForce))) {
      const alter = settled(given, next);
      // Who becomes the owner gets the owner's privileges in place of his own.
      if (alter === undefined || owners.get(JSON.stringify(given.target)) === given.grantee) continue;
      byId.set(given.id, alter);
      if (dependencies.has(given.id)) continue;
      const needs = kindOf(given).dependencies(given);
      dependencies.set(
        given.id,
        needs.filter((id) => next.objects.has(id)),
      );
    }
  }
  return { changes: [...byId.values()], next: asCanonical({ objects: next.objects, dependencies }) };
}

/**
 * From what default privileges give to what the target says, or to what is usual where it says nothing. Who makes the object
 * is not known, and with it whose defaults count: what it shall have is granted all the same.
 */
function settled(given: Privilege, next: CanonicalSchema): Alter | undefined {
  const wanted = next.objects.get(given.id) as Privilege | undefined;
  const after: Privilege = wanted ?? { ...given, privileges: given.usual };
  if (after.privileges.join() === given.privileges.join()) return undefined;
  const surplus = given.privileges.filter((one) => !after.privileges.includes(one));
  return {
    type: "alter",
    previous: { ...given, privileges: surplus },
    next: after,
    properties: ["privileges"],
  };
}

/** The roles that own what the runner does not, by address. */
function ownersIn({ objects }: CanonicalSchema): ReadonlyMap<string, string> {
  const owners = [...objects.values()].filter((object) => object.kind === "owner");
  return new Map(owners.map(({ target, role }) => [JSON.stringify(target), role]));
}

interface Made {
  readonly objects: string;
  readonly target: Address;
}

/** What a change makes that default privileges speak of: the object, and what comes with it. */
function newTargets(change: Change): readonly Made[] {
  if (change.type === "alter") {
    const { previous, next } = change;
    return previous.kind === "column" && previous.identity === null ? companionsOf(next) : [];
  }
  if (change.type !== "create" && change.type !== "recreate") return [];
  const objects = objectTypes[change.next.kind];
  const target = addressOf(change.next);
  const own = objects === undefined || target === undefined ? [] : [{ objects, target }];
  return [...own, ...companionsOf(change.next)];
}

/** What a new object is granted at once. What a role gives to itself is left out: who makes the object is not known. */
function givenTo({ objects, target }: Made, inForce: readonly DefaultPrivilege[]): Privilege[] {
  const { schema } = target;
  const matching = inForce.filter(
    (one) =>
      one.objects === objects &&
      one.grantee !== one.role &&
      (one.inSchema === null || one.inSchema === schema),
  );
  return [...new Set(matching.map(({ grantee }) => grantee))].map((grantee) => {
    const own = matching.filter((one) => one.grantee === grantee);
    const usual = grantee === null ? (usualOfPublic[objects] ?? []) : [];
    const everywhere = own.filter(({ inSchema }) => inSchema === null);
    const base = everywhere.length > 0 ? everywhere.flatMap(({ privileges }) => privileges) : usual;
    const more = own.filter(({ inSchema }) => inSchema !== null).flatMap(({ privileges }) => privileges);
    const privileges = [...new Set([...base, ...more])].sort();
    return { kind: "privilege", ...privilegeName(target, grantee), target, grantee, privileges, usual };
  });
}
