import { GodwitError } from "@godwit/engine";
import type { EmbeddedServer } from "@godwit/postgres";
import type { CommandContext } from "../commands/context.js";

type PostgresPackage = typeof import("@godwit/postgres");

/** The package of the embedded server, which an installation may leave out. Throws EMBEDDED_NOT_INSTALLED. */
export async function postgresPackage(): Promise<PostgresPackage> {
  try {
    return await import("@godwit/postgres");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new GodwitError("EMBEDDED_NOT_INSTALLED", {}, {}, error);
  }
}

/** The embedded server of a project, of the major that the package brings unless another is given; starts nothing. */
export async function embeddedServerOf(projectDirectory: string, major?: number): Promise<EmbeddedServer> {
  const { embeddedServer } = await postgresPackage();
  return embeddedServer({ projectDirectory, ...(major !== undefined && { major }) });
}

/**
 * Starts the project's embedded server where it does not run, says so, and gives its URL. Throws
 * POSTGRES_BINARIES_MISSING where the major is not installed.
 */
export async function startEmbedded(
  projectDirectory: string,
  context: CommandContext,
  major?: number,
): Promise<string> {
  const { refuseInProduction } = await postgresPackage();
  refuseInProduction(context.environment);
  const server = await embeddedServerOf(projectDirectory, major);
  if (server.url() === undefined) context.notify({ kind: "step", text: "Starting the embedded PostgreSQL" });
  const { url } = await context.phases.run("embedded server", () => server.ensureStarted());
  return url;
}
