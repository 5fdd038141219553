import { dependenciesAmong, type ObjectId, type SchemaObject } from "@godwit/engine";
import type { Declaration, FormerValue, MetadataRow, NameResolution } from "../schema/declaration.js";

/** A declaration as JSON: each object with where it comes from beside it. */
export interface WrittenDeclaration {
  readonly objects: readonly SchemaObject[];
  /** Entity and property of each object, in the same order. */
  readonly origins: readonly (readonly [entity: string, property?: string])[];
  /** Places of objects whose names nobody wrote. */
  readonly generatedNames: readonly number[];
  readonly needs: readonly (readonly [ObjectId, readonly ObjectId[]])[];
  readonly formerNames: readonly (readonly [ObjectId, readonly string[]])[];
  readonly formerValues: readonly (readonly [ObjectId, readonly FormerValue[]])[];
  readonly metadataRows: readonly MetadataRow[];
  readonly unmanaged: readonly ObjectId[];
}

export function writtenDeclaration(declaration: Declaration): WrittenDeclaration {
  const objects = [...declaration.schema.objects.values()];
  return {
    objects,
    origins: objects.map(({ id }) => {
      const { entity, property } = declaration.origins.get(id)!;
      return property === undefined ? [entity] : [entity, property];
    }),
    generatedNames: objects.flatMap(({ id }, place) => (declaration.generatedNames.has(id) ? [place] : [])),
    needs: [...declaration.needs],
    formerNames: [...declaration.formerNames],
    formerValues: [...declaration.formerValues],
    metadataRows: declaration.metadataRows,
    unmanaged: [...declaration.unmanaged],
  };
}

/** What was written, as it was. */
export function readDeclaration(written: WrittenDeclaration): Declaration {
  const { objects, metadataRows } = written;
  const needs = new Map(written.needs);
  const byId = new Map(objects.map((object) => [object.id, object]));
  return {
    schema: { objects: byId, dependencies: dependenciesAmong(byId, (id) => needs.get(id) ?? []) },
    generatedNames: new Set(written.generatedNames.map((place) => objects[place]!.id)),
    origins: new Map(
      written.origins.map(([entity, property], place) => [
        objects[place]!.id,
        property === undefined ? { entity } : { entity, property },
      ]),
    ),
    needs,
    formerNames: new Map(written.formerNames),
    formerValues: new Map(written.formerValues),
    metadataRows,
    unmanaged: new Set(written.unmanaged),
  };
}

/** What names mean in a database, as text: a declaration holds for one such meaning. */
export function namesText(names: NameResolution): string {
  const meanings = Object.entries(names).map(
    ([what, meaning]: [string, string | ReadonlyMap<string, string>]) => [
      what,
      typeof meaning === "string" ? meaning : [...meaning].sort(),
    ],
  );
  return JSON.stringify(meanings.sort());
}
