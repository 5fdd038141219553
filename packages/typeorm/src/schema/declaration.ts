import type { DeclaredSchema, ObjectId } from "@godwit/engine";

/** Where in the entities an object comes from. */
export interface Origin {
  readonly entity: string;
  /** The property as TypeORM writes its path (`address.street`); absent for what belongs to the entity as a whole. */
  readonly property?: string;
}

/** A row of TypeORM's `typeorm_metadata`: it compares views and generated columns by these texts. */
export interface MetadataRow {
  readonly type: "VIEW" | "MATERIALIZED_VIEW" | "GENERATED_COLUMN";
  readonly schema: string;
  /** The table of a generated column. */
  readonly table: string | null;
  readonly name: string;
  readonly value: string;
}

export type FormerValue = readonly [now: string, before: string];

/** What the entities of a data source declare. */
export interface Declaration {
  readonly schema: DeclaredSchema;
  /** Objects whose names nobody wrote: the naming strategy made them, and another version of it makes others. */
  readonly generatedNames: ReadonlySet<ObjectId>;
  readonly origins: ReadonlyMap<ObjectId, Origin>;
  /** What objects need besides what their own fields name. */
  readonly needs: ReadonlyMap<ObjectId, readonly ObjectId[]>;
  /** What tables and columns were called before, by `@RenamedFrom`. */
  readonly formerNames: ReadonlyMap<ObjectId, readonly string[]>;
  /** By enum column, what values of its type were called before, by `@ValuesRenamedFrom`: now, then. */
  readonly formerValues: ReadonlyMap<ObjectId, readonly FormerValue[]>;
  readonly metadataRows: readonly MetadataRow[];
  /** Tables of entities with `synchronize: false` and indexes with the same option: declared, and nobody's to change. */
  readonly unmanaged: ReadonlySet<ObjectId>;
}

/** What the names in entities mean in one database. */
export interface NameResolution {
  /** `current_schema()`: where tables without a schema are. */
  readonly currentSchema: string;
  /** The schema of an installed extension, by its name; where it is missing, CREATE EXTENSION puts it in the current one. */
  readonly extensionSchemas: ReadonlyMap<string, string>;
  /** Collations outside of pg_catalog that are found by their bare name, as `schema.name` in SQL. */
  readonly collations: ReadonlyMap<string, string>;
  /** Types outside of pg_catalog that are found by their bare name, in the same way. */
  readonly types: ReadonlyMap<string, string>;
}
