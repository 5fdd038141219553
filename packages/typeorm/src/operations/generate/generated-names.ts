import {
  applyRenames,
  asCanonical,
  type CanonicalSchema,
  type Column,
  type DeclaredSchema,
  type Enum,
  type ObjectId,
  type Rename,
  type SchemaObject,
  type Sequence,
} from "@godwit/engine";
import type { Declaration } from "../../schema/declaration.js";

/** The enum types and sequences of columns, paired with those that the columns have in the database. */
export interface OwnedNames {
  /** The declaration under the names that the database has. */
  readonly schema: DeclaredSchema;
  /** What is renamed in the database: its name is declared, or its table or column is being renamed. */
  readonly renames: readonly Rename[];
}

/**
 * Pairs each declared enum type and serial sequence with the one its column has in the database. A name that nobody
 * declared stays as it is there, unless the column or its table is being renamed: then TypeORM looks for another one.
 */
export function alignOwnedNames(
  { schema, generatedNames }: Declaration,
  live: CanonicalSchema,
  renamed: ReadonlySet<ObjectId>,
): OwnedNames {
  const unpaired = [...schema.objects.values()].some(
    ({ id, kind }) => (kind === "enum" || kind === "sequence") && !live.objects.has(id),
  );
  if (!unpaired) return { schema, renames: [] };
  const pairs = [...schema.objects.values()].flatMap((object) => {
    if (object.kind !== "column") return [];
    const before = live.objects.get(object.id);
    return before?.kind === "column" ? ownedPairs(object, before, schema, live) : [];
  });
  const unique = onePerObject(pairs);
  const isRenamed = ({ declared, column }: OwnedPair) =>
    !generatedNames.has(declared.id) || renamed.has(column);
  return {
    schema: renamedDeclaration(
      schema,
      unique.filter((pair) => !isRenamed(pair)),
    ),
    renames: unique
      .filter(isRenamed)
      .map(({ declared, live: before }) => ({ type: "rename", previous: before, next: declared })),
  };
}

interface OwnedPair {
  readonly declared: SchemaObject;
  readonly live: SchemaObject;
  readonly column: ObjectId;
}

function renamedDeclaration(schema: DeclaredSchema, pairs: readonly OwnedPair[]): DeclaredSchema {
  const { objects, dependencies } = applyRenames(
    asCanonical(schema),
    pairs.map(({ declared, live }) => ({ type: "rename", previous: declared, next: live })),
  );
  return { objects, dependencies };
}

/** A type that several columns shared goes to the first of them. */
function onePerObject(pairs: readonly OwnedPair[]): OwnedPair[] {
  const taken = new Set<ObjectId>();
  return pairs.filter(({ declared, live }) => {
    if (taken.has(declared.id) || taken.has(live.id)) return false;
    taken.add(declared.id).add(live.id);
    return true;
  });
}

function ownedPairs(
  column: Column,
  before: Column,
  schema: DeclaredSchema,
  live: CanonicalSchema,
): OwnedPair[] {
  const needs = (schema.dependencies.get(column.id) ?? []).map((id) => schema.objects.get(id));
  return needs.flatMap((declared) => {
    if (declared === undefined || live.objects.has(declared.id)) return [];
    const found = ownedBy(before, declared, live);
    return found === undefined || schema.objects.has(found.id)
      ? []
      : [{ declared, live: found, column: column.id }];
  });
}

/** The enum type of a column's type, or the sequence that its default draws from and that it owns. */
function ownedBy(column: Column, like: SchemaObject, live: CanonicalSchema): Enum | Sequence | undefined {
  for (const id of live.dependencies.get(column.id) ?? []) {
    const object = live.objects.get(id);
    if (object?.kind !== like.kind) continue;
    if (object.kind === "enum") return object;
    if (object.kind === "sequence" && owns(column, object)) return object;
  }
  return undefined;
}

function owns(column: Column, { ownedBy: owner }: Sequence): boolean {
  return owner?.schema === column.schema && owner.name === column.table && owner.column === column.name;
}
