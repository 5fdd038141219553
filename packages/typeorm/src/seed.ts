import { GodwitError } from "@godwit/engine";
import type { EntityManager } from "typeorm";

/** How far one step of a seed is, in rows. */
export interface SeedProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** What one step of a seed did, in rows. A second run of the same file has `unchanged` rows only. */
export interface SeedResult {
  readonly step: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** What a package's seed is given. */
export interface SeedContext {
  /** The manager of the one transaction that holds the whole seed. */
  readonly manager: EntityManager;
  /** The file's path, for messages. */
  readonly file: string;
  /** What the file holds, parsed and not yet validated. */
  readonly data: unknown;
  progress(event: SeedProgress): void;
}

/**
 * What the module named by a package's `"godwit".seed` exports as `seed`. It finds rows by natural keys, so that it may
 * run again, and throws SEED_INVALID before its first statement when the file does not fit.
 */
export type Seeder = (context: SeedContext) => Promise<SeedResult[]>;

/** The error of a seed file that does not fit; a problem's path is written as in `products[0].variants[2].title`. */
export function seedInvalid(
  file: string,
  problems: readonly { path: string; message: string }[],
): GodwitError {
  return new GodwitError("SEED_INVALID", { file, problems }, { file });
}
