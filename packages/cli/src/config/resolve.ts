import { resolve } from "node:path";
import type { Config, DatabaseConfig } from "./config.js";
import { databaseUrl } from "./database-url.js";
import { urlOfVariables } from "./environment.js";
import type { DatabasePlace, ResolvedConfig } from "./resolved.js";

/** Fills in what a config leaves open. `file` and `directory` are absolute. */
export function resolveConfig(
  config: Config,
  file: string | undefined,
  directory: string,
  environment: NodeJS.ProcessEnv,
): ResolvedConfig {
  return {
    file,
    directory,
    database: databasePlace(config.database, environment),
    packages: config.packages ?? [],
    plugins: config.plugins ?? [],
    featureFlags: config.featureFlags ?? {},
    dataSource: config.dataSource && resolve(directory, config.dataSource),
    entities: config.entities,
    migrations: config.migrations,
    seed: resolve(directory, config.seed ?? "data/seed.json"),
    transaction: config.transaction,
    limits: config.limits,
    policies: config.policies,
    online: config.online ?? false,
  };
}

/**
 * A URL in the config counts before the environment's `DATABASE_URL`, and that before "embedded": whoever deploys
 * sets the variable, and `godwit exec` sets it to the embedded server's.
 */
function databasePlace(database: Config["database"], environment: NodeJS.ProcessEnv): DatabasePlace {
  const written: DatabaseConfig = typeof database === "string" ? { url: database } : (database ?? {});
  const given = written.url === "embedded" ? undefined : written.url;
  const url = given ?? environmentUrl(environment);
  if (url !== undefined) return server(url, written);
  if (written.url === "embedded") return { kind: "embedded" };
  const fromVariables = urlOfVariables(environment);
  return fromVariables === undefined ? { kind: "none" } : server(fromVariables, written);
}

/** An empty variable says nothing. */
function environmentUrl({ DATABASE_URL: url }: NodeJS.ProcessEnv): string | undefined {
  return url === undefined || url === "" ? undefined : databaseUrl(url, "DATABASE_URL");
}

function server(url: string, { ssl, role, options }: DatabaseConfig): DatabasePlace {
  const more = { ...options, ...(ssl !== undefined && { ssl }) };
  return {
    kind: "server",
    target: {
      url,
      ...(role !== undefined && { role }),
      ...(Object.keys(more).length > 0 && { options: more }),
    },
  };
}
