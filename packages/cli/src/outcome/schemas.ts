import type { DataConflict, Hazard, Lock, Proof, Snapshot } from "@godwit/engine";

/** One statement of a plan and what it may cost. */
export interface StatementShown {
  readonly sql: string;
  readonly object: string;
  readonly locks: readonly Lock[];
  readonly hazards: readonly Hazard[];
}

/** Two schemas were compared. */
export interface SchemasCompared {
  readonly kind: "schemas-compared";
  readonly from: string;
  readonly to: string;
  readonly equal: boolean;
  /** True where a difference is to be told by the exit code. */
  readonly check: boolean;
  readonly statements: readonly StatementShown[];
  /** What psql runs as it stands; empty where there is nothing to do. */
  readonly script: string;
  /** Drops that were left out, with the option that allows each. */
  readonly withheld: readonly { readonly object: string; readonly flag: string }[];
  readonly proof: Proof | undefined;
  /** Rows of a live database that the plan would fail on; only a check gets this far with them. */
  readonly conflicts: readonly DataConflict[];
  /** Columns that rows lack a value for; only a check gets this far with them. */
  readonly required: readonly { readonly column: string; readonly rows: number }[];
  readonly notes: readonly string[];
}

/** Objects that may have new names: nothing is planned before that is answered. */
export interface RenamesOpen {
  readonly kind: "renames-open";
  readonly questions: readonly { readonly object: string; readonly answers: readonly string[] }[];
}

/** A schema as data. */
export interface SchemaInspected {
  readonly kind: "schema-inspected";
  readonly snapshot: Snapshot;
}
