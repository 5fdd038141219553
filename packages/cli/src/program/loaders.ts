import type { CommandContext } from "../commands/context.js";
import type { Outcome } from "../outcome/outcome.js";
import type { InputOf } from "./spec.js";
import type { CommandName, specs } from "./specs/index.js";

/** A command: parsed words to an outcome. It prints nothing and ends no process. */
export type CommandFunction<N extends CommandName> = (
  input: InputOf<(typeof specs)[N]>,
  context: CommandContext,
) => Promise<Outcome>;

/** Where each command is; its module is loaded when it runs. A command without a line here does not compile. */
export const loaders: { readonly [N in CommandName]: () => Promise<CommandFunction<N>> } = {
  init: async () => (await import("../commands/init.js")).init,
  "entity:create": async () => (await import("../commands/entity-create.js")).createEntity,
  "subscriber:create": async () => (await import("../commands/subscriber-create.js")).createSubscriber,
  "migration:create": async () => (await import("../commands/migration-create.js")).createMigration,
  "migration:generate": async () => (await import("../commands/migration-generate.js")).generateMigration,
  "migration:resolve": async () => (await import("../commands/migration-resolve.js")).resolveMigration,
  seed: async () => (await import("../commands/seed.js")).seed,
  doctor: async () => (await import("../commands/doctor.js")).doctor,
  version: async () => (await import("../commands/version.js")).version,
  "migration:run": async () => (await import("../commands/migration-run.js")).runMigrations,
  "migration:revert": async () => (await import("../commands/migration-revert.js")).revertMigrations,
  "migration:show": async () => (await import("../commands/migration-show.js")).showMigrations,
  "migration:baseline": async () => (await import("../commands/migration-baseline.js")).adoptDatabase,
  "migrations baseline": async () => (await import("../commands/migration-baseline.js")).adoptWholeDatabase,
  "migrations run": async () => (await import("../commands/migration-run.js")).runAllMigrations,
  "migrations revert": async () => (await import("../commands/migration-revert.js")).revertAllMigrations,
  "migrations show": async () => (await import("../commands/migration-show.js")).showAllMigrations,
  diff: async () => (await import("../commands/diff.js")).diff,
  "schema:inspect": async () => (await import("../commands/schema-inspect.js")).inspectSchema,
  "schema:log": async () => (await import("../commands/schema-log.js")).logSchema,
  "schema:sync": async () => (await import("../commands/schema-sync.js")).syncSchema,
  "schema:drop": async () => (await import("../commands/schema-drop.js")).dropSchema,
  "cache:clear": async () => (await import("../commands/cache-clear.js")).clearCache,
  query: async () => (await import("../commands/query.js")).query,
  "db start": async () => (await import("../commands/db-start.js")).startServer,
  "db stop": async () => (await import("../commands/db-stop.js")).stopServer,
  "db url": async () => (await import("../commands/db-url.js")).databaseUrl,
  "db psql": async () => (await import("../commands/db-psql.js")).psql,
  exec: async () => (await import("../commands/exec.js")).exec,
};
