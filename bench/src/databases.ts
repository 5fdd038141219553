import { availableParallelism } from "node:os";
import pg from "pg";
import type { SpecSql } from "./spec.js";

/** What a database is made of. */
export interface Origin {
  readonly spec?: SpecSql;
  readonly template?: string;
}

const retired = { prefix: "retired_", count: 0 };

/**
 * Makes a database anew. None of it is measured, so it is done the fastest way. The one that had its name stays under
 * another: ext4 looks at each inode that was deleted in the last minutes again for every file that is made (`recently_deleted`
 * in its allocator), which would be counted to whoever makes tables next, and is up to half of what psql takes.
 */
export async function createDatabase(
  url: (database: string) => string,
  database: string,
  { spec, template }: Origin,
): Promise<void> {
  const maintenance = url("postgres");
  if ((await databasesLike(maintenance, database)).length > 0)
    await query(maintenance, `ALTER DATABASE ${database} RENAME TO ${retired.prefix}${++retired.count}`);
  await query(
    maintenance,
    `CREATE DATABASE ${database} TEMPLATE ${template ?? "template0"} STRATEGY FILE_COPY`,
  );
  if (spec !== undefined) await build(url(database), spec);
}

/** Drops what was made anew since the last time; not to be followed by a case that makes tables. */
export async function dropRetired(maintenance: string): Promise<void> {
  for (const name of await databasesLike(maintenance, `${retired.prefix}%`))
    await query(maintenance, `DROP DATABASE ${name}`);
}

async function databasesLike(maintenance: string, pattern: string): Promise<string[]> {
  const sql = `SELECT datname FROM pg_database WHERE datname LIKE '${pattern}'`;
  return (await query(maintenance, sql)).rows.map(({ datname = "" }) => datname);
}

/** Tables over as many connections as there are cores, then their keys, which lock two tables each, over one. */
async function build(url: string, { tables, keys }: SpecSql): Promise<void> {
  const left = [...tables].reverse();
  const worker = () =>
    withClient(url, async (client) => {
      for (let script = left.pop(); script !== undefined; script = left.pop()) await client.query(script);
    });
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  await withClient(url, async (client) => {
    for (const script of keys) await client.query(script);
    const { rows } = await client.query(
      "SELECT string_agg(oid::regclass::text, ', ') AS list FROM pg_class WHERE relnamespace = 'pg_catalog'::regnamespace AND relkind = 'r'",
    );
    // The tables themselves are empty.
    await client.query(`VACUUM ANALYZE ${rows[0].list}`);
  });
}

/** Runs one script over a connection of its own. */
export async function query(url: string, sql: string): Promise<pg.QueryResult<Record<string, string>>> {
  return withClient(url, (client) => client.query(sql));
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("SET synchronous_commit = off");
    return await work(client);
  } finally {
    await client.end();
  }
}
