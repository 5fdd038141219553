import type { LeftOut } from "./generate.js";
import type { StatementShown } from "./schemas.js";

/** What would bring the schema to what the entities declare; empty where nothing is to do. */
export interface SchemaLogged extends LeftOut {
  readonly kind: "schema-logged";
  readonly target: string;
  readonly statements: readonly StatementShown[];
}

/** The schema was brought to what the entities declare. */
export interface SchemaSynchronised extends LeftOut {
  readonly kind: "schema-synchronised";
  readonly target: string;
  readonly statements: readonly StatementShown[];
}

/** Everything in these schemas is gone. */
export interface SchemaDropped {
  readonly kind: "schema-dropped";
  readonly target: string;
  readonly schemas: readonly string[];
  readonly relations: number;
}

export interface CacheCleared {
  readonly kind: "cache-cleared";
  /** False: the data source has no cache. */
  readonly enabled: boolean;
}
