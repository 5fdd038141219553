import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";

/** Adds what the project's `.env` says to the environment; what is set already stays. */
export function readDotEnv(directory: string, environment: NodeJS.ProcessEnv): void {
  const file = join(directory, ".env");
  if (!existsSync(file)) return;
  for (const [name, value] of Object.entries(parseEnv(readFileSync(file, "utf8")))) {
    environment[name] ??= value;
  }
}

/** The URL that the `PG*` variables come to (PostgreSQL manual, 32.15), or undefined where none says where to go. */
export function urlOfVariables(environment: NodeJS.ProcessEnv): string | undefined {
  const { PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD } = environment;
  if (PGHOST === undefined && PGDATABASE === undefined) return undefined;
  const url = new URL(`postgresql://localhost:${PGPORT ?? "5432"}/`);
  if (PGHOST?.startsWith("/")) url.searchParams.set("host", PGHOST);
  else if (PGHOST !== undefined) url.hostname = PGHOST;
  if (PGUSER !== undefined) url.username = encodeURIComponent(PGUSER);
  if (PGPASSWORD !== undefined) url.password = encodeURIComponent(PGPASSWORD);
  url.pathname = `/${encodeURIComponent(PGDATABASE ?? PGUSER ?? "postgres")}`;
  return url.href;
}
