/** The embedded server runs and is reached here. */
export interface ServerStarted {
  readonly kind: "server-started";
  readonly target: string;
  readonly dataDirectory: string;
}

export interface ServerStopped {
  readonly kind: "server-stopped";
  /** False: there was none to stop. */
  readonly wasRunning: boolean;
}

/** The URL that was asked for: the one result that holds a password. */
export interface DatabaseUrl {
  readonly kind: "database-url";
  readonly url: string;
}

/** A program that ran in the place of this command. */
export interface ProgramEnded {
  readonly kind: "program-ended";
  readonly program: string;
  /** As a shell would see it: 128 + n after signal n. */
  readonly exitCode: number;
}

/** What the statements of a query gave, in their order. */
export interface QueryResults {
  readonly kind: "query-results";
  readonly results: readonly Rows[];
}

/** Rows of a statement, each value as PostgreSQL prints it. */
export interface Rows {
  /** PostgreSQL's word for what was done, as SELECT or INSERT. */
  readonly command: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly rowCount: number;
}
