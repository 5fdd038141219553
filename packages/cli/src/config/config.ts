import type { FindingKind, Limits, Policy } from "@godwit/engine";

/** Where the project's database is, as a config writes it. */
export interface DatabaseConfig {
  /** Left out: `DATABASE_URL`, else the `PG*` variables. */
  readonly url?: string | undefined;
  /** TLS, as node-postgres takes it: true, or the options of Node's `tls.connect`. */
  readonly ssl?: boolean | Readonly<Record<string, unknown>> | undefined;
  /** `SET ROLE` after login: who owns what migrations create. */
  readonly role?: string | undefined;
  /** Further options of node-postgres' client, as `connectionTimeoutMillis`. */
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** The settings of a project as `godwit.config.ts` writes them. Paths are relative to that file. */
export interface Config {
  /**
   * A URL; its parts; or "embedded": where the environment has no `DATABASE_URL`, a PostgreSQL of this project's own,
   * started when needed (an error with `NODE_ENV=production`). Left out: `DATABASE_URL`, else the `PG*` variables.
   */
  readonly database?: "embedded" | (string & {}) | DatabaseConfig | undefined;
  /** npm packages with entities and migrations that this project is built on, the basis first. */
  readonly packages?: readonly string[] | undefined;
  /** npm packages that add to them. */
  readonly plugins?: readonly string[] | undefined;
  /** Flags that are on or off; a migration of a flag that is off is skipped. */
  readonly featureFlags?: Readonly<Record<string, boolean>> | undefined;
  /** The file that exports the project's DataSource. */
  readonly dataSource?: string | undefined;
  /** The project's own entities, as globs; left out: what the data source lists. */
  readonly entities?: readonly string[] | undefined;
  /** The project's own migrations, as globs; left out: `src/migrations` and what the data source lists. */
  readonly migrations?: readonly string[] | undefined;
  /** The seed file; left out: `data/seed.json`. */
  readonly seed?: string | undefined;
  /** Transactions around migrations; left out: the data source's mode, else "each". */
  readonly transaction?: "all" | "each" | "none" | undefined;
  /** How long to wait for what, in milliseconds; left out: the engine's `defaultLimits`. */
  readonly limits?: Partial<Limits> | undefined;
  /** What to do where migrations and the history of the database do not fit: allow, warn (the default) or refuse. */
  readonly policies?: Partial<Record<FindingKind, Policy>> | undefined;
  /** Generate migrations that never block a client for long. */
  readonly online?: boolean | undefined;
}

/** Types a config file's contents: `export default defineConfig({ ... })`. */
export function defineConfig(config: Config): Config {
  return config;
}
