import type { ConnectionTarget } from "@godwit/engine";
import type { Config } from "./config.js";

/** Where the database is, once environment and config have been weighed. */
export type DatabasePlace =
  | { readonly kind: "embedded" }
  | { readonly kind: "server"; readonly target: ConnectionTarget }
  /** Neither config nor environment says. */
  | { readonly kind: "none" };

/** A config as the program uses it: every path absolute, every default filled in. */
export interface ResolvedConfig {
  /** The config's file; undefined where the project has none. */
  readonly file: string | undefined;
  /** The project's folder: the config file's, else the nearest with a package.json. */
  readonly directory: string;
  readonly database: DatabasePlace;
  readonly packages: readonly string[];
  readonly plugins: readonly string[];
  readonly featureFlags: Readonly<Record<string, boolean>>;
  readonly dataSource: string | undefined;
  readonly entities: readonly string[] | undefined;
  readonly migrations: readonly string[] | undefined;
  readonly seed: string;
  readonly transaction: Config["transaction"];
  readonly limits: Config["limits"];
  readonly policies: Config["policies"];
  readonly online: boolean;
}
