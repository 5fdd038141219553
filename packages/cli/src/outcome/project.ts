/** What `init` did. Paths are relative to `directory`, which is absolute. */
export interface ProjectCreated {
  readonly kind: "project-created";
  readonly directory: string;
  /** `directory` as the user wrote it; undefined: the folder they are in. */
  readonly given: string | undefined;
  readonly created: readonly string[];
  /** Files that were there already and were left as they are. */
  readonly kept: readonly string[];
  /** Keys that package.json lacked and has now, as `scripts.build`. */
  readonly addedKeys: readonly string[];
  /** Why no demo entity was written; undefined where it was. */
  readonly withoutDemo: string | undefined;
  /** What to type next. */
  readonly next: readonly string[];
}

/** What one of the create commands wrote. */
export interface FileCreated {
  readonly kind: "file-created";
  readonly what: "entity" | "subscriber" | "migration";
  readonly name: string;
  /** Relative to the working directory. */
  readonly paths: readonly string[];
  /** Where a migration became known to the data source; undefined for the others. */
  readonly registration: Registration | undefined;
}

/** How a data source came to know a new migration. */
export type Registration =
  | { readonly how: "added"; readonly file: string }
  | { readonly how: "matched"; readonly file: string; readonly glob: string }
  /** `advice` is the line to add by hand. */
  | { readonly how: "not-registered"; readonly reason: string; readonly advice: string };

/** The state of one thing that `doctor` looks at. */
export interface Examination {
  readonly subject: string;
  readonly verdict: "good" | "warning" | "problem";
  readonly finding: string;
  /** The command, or the change, that mends it. */
  readonly cure: string | undefined;
  /** A difference between schemas, where that is what was found. */
  readonly sql?: string | undefined;
}

export interface DoctorReport {
  readonly kind: "doctor-report";
  readonly directory: string;
  readonly examinations: readonly Examination[];
}

/** Versions in use; undefined: not installed. */
export interface Versions {
  readonly kind: "versions";
  readonly godwit: string;
  readonly typeorm: string | undefined;
  readonly pg: string | undefined;
  readonly node: string;
}
