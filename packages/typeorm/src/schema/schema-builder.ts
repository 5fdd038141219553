import {
  type DeclaredSchema,
  dependenciesAmong,
  GodwitError,
  type ObjectId,
  type SchemaObject,
} from "@godwit/engine";
import type { FormerValue, MetadataRow, NameResolution, Origin } from "./declaration.js";

interface Particulars {
  readonly origin: Origin;
  /** True where the naming strategy made the name. */
  readonly generatedName?: boolean;
  /** What it needs besides what its own fields name. */
  readonly needs?: readonly ObjectId[];
}

/** Collects what entities declare; the first declaration of an object counts. */
export class SchemaBuilder {
  readonly #objects = new Map<ObjectId, SchemaObject>();
  /** What objects need besides what their own fields name. */
  readonly needs = new Map<ObjectId, readonly ObjectId[]>();
  readonly generatedNames = new Set<ObjectId>();
  readonly origins = new Map<ObjectId, Origin>();
  readonly formerNames = new Map<ObjectId, readonly string[]>();
  readonly formerValues = new Map<ObjectId, readonly FormerValue[]>();
  readonly metadataRows: MetadataRow[] = [];
  readonly unmanaged = new Set<ObjectId>();
  /** Tables that have their primary key, as `schema.name`: a table that is mapped twice has one. */
  readonly primaryKeys = new Set<string>();

  constructor(readonly names: NameResolution) {}

  /** Adds an object unless one of its identity is there. */
  add(object: SchemaObject, { origin, generatedName = false, needs = [] }: Particulars): void {
    if (this.#objects.has(object.id)) return;
    this.#objects.set(object.id, object);
    if (needs.length > 0) this.needs.set(object.id, needs);
    this.origins.set(object.id, origin);
    if (generatedName) this.generatedNames.add(object.id);
  }

  /** Notes what an object was called before. */
  noteFormerNames(id: ObjectId, names: readonly string[]): void {
    if (names.length > 0) this.formerNames.set(id, names);
  }

  /** Notes what the values of an enum column were called before. */
  noteFormerValues(id: ObjectId, values: readonly FormerValue[]): void {
    if (values.length > 0) this.formerValues.set(id, values);
  }

  get(id: ObjectId): SchemaObject | undefined {
    return this.#objects.get(id);
  }

  /** Errors: ENTITY_NAMES_COLLIDE where two entities or properties end up with one name. */
  refuseSecond(id: ObjectId, origin: Origin, name: string): void {
    const first = this.origins.get(id);
    if (first === undefined || (first.entity === origin.entity && first.property === origin.property)) return;
    throw new GodwitError("ENTITY_NAMES_COLLIDE", { name, first: describe(first), second: describe(origin) });
  }

  build(): DeclaredSchema {
    const needs = (id: ObjectId) => this.needs.get(id) ?? [];
    return { objects: this.#objects, dependencies: dependenciesAmong(this.#objects, needs) };
  }
}

function describe({ entity, property }: Origin): string {
  return property === undefined ? entity : `${entity}.${property}`;
}
