import { entry } from "../entry.js";

/** Errors of reaching a PostgreSQL server. `target` never holds a password: host, port and database only. */
export const connectionErrors = {
  SERVER_UNREACHABLE: entry<{ target: string; reason: string }>(
    ({ target, reason }) => `No PostgreSQL server answers at ${target}: ${reason}`,
    () => "Start the server, or correct host and port in the connection settings.",
  ),
};
