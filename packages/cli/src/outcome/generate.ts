import type { FileCreated } from "./project.js";
import type { StatementShown } from "./schemas.js";

/** What a comparison left as it is, and why. */
export interface LeftOut {
  /** Drops that nobody allowed, with the option that allows each. */
  readonly withheld: readonly { readonly object: string; readonly flag: string }[];
  /** Objects of the database that nobody declares and no migration made. */
  readonly leftAlone: readonly string[];
}

/** A migration was generated. */
export interface MigrationGenerated extends LeftOut {
  readonly kind: "migration-generated";
  /** written: the file is there; shown: a dry run; found: a check, which is a failure. */
  readonly result: "written" | "shown" | "found";
  readonly target: string;
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly registration: FileCreated["registration"];
  readonly statements: readonly StatementShown[];
  /** Why the plan could not be rehearsed; undefined where it was, or was not to be. */
  readonly unproven: string | undefined;
}

/** The database is as the entities declare. */
export interface NothingToGenerate extends LeftOut {
  readonly kind: "nothing-to-generate";
  readonly target: string;
}
