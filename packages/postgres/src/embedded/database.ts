import { GodwitError, ident, nodePostgresServer } from "@godwit/engine";
import type { Place } from "./place.js";
import { sqlState } from "./sql-state.js";
import { serverUrl } from "./url.js";

/**
 * Makes sure that the project's database exists and gives its URL; undefined where no server answers. Throws
 * EMBEDDED_PASSWORD_REFUSED, or the driver's error.
 */
export async function openDatabase(place: Place, database: string): Promise<string | undefined> {
  const url = serverUrl(place, database);
  if (url === undefined) return undefined;
  try {
    await run(url, "select");
    return url;
  } catch (error) {
    if (noServer.has(sqlState(error))) return undefined;
    if (sqlState(error) === "28P01") {
      throw new GodwitError("EMBEDDED_PASSWORD_REFUSED", { passwordFile: place.passwordFile });
    }
    if (sqlState(error) !== "3D000") throw error;
  }
  await createDatabase(place, database);
  return url;
}

/** No socket; nobody listens; starting or shutting down; the connection was cut while it was made. */
const noServer = new Set(["ENOENT", "ECONNREFUSED", "57P03", "57P01", "ECONNRESET"]);

async function createDatabase(place: Place, database: string): Promise<void> {
  try {
    await run(serverUrl(place, "postgres")!, `create database ${ident(database)}`);
  } catch (error) {
    if (!createdMeanwhile.has(sqlState(error))) throw error;
  }
}

const createdMeanwhile = new Set(["42P04", "23505"]);

/** How many clients are connected, the one who asks aside. */
export async function countClients(place: Place): Promise<number> {
  const url = serverUrl(place, "postgres");
  if (url === undefined) return 0;
  const rows = await run(
    url,
    "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  return Number(rows[0]?.[0]);
}

async function run(url: string, sql: string): Promise<readonly (readonly (string | null)[])[]> {
  const session = await nodePostgresServer({ url }).connect();
  try {
    return (await session.query(sql)).rows;
  } finally {
    await session.close();
  }
}
