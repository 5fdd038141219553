import type { Readable, Writable } from "node:stream";
import { builtInPsql } from "./built-in.js";
import { runPsql } from "./program.js";

/** What `godwit db psql` runs with. */
export interface PsqlOptions {
  readonly url: string;
  /** psql's own arguments. Without psql on the machine: `-c SQL` and `-f FILE`, as often as wanted. */
  readonly args: readonly string[];
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  /** The program to look for; `psql` on the PATH by default. */
  readonly program?: string;
}

/**
 * Opens psql on a database, or, on a machine without psql (the npm packages of PostgreSQL have none), a small prompt
 * that sends statements and prints tables. Gives the exit code.
 */
export async function openPsql(options: PsqlOptions): Promise<number> {
  const code = await runPsql(options.program ?? "psql", options.url, options.args);
  return code ?? builtInPsql(options);
}
