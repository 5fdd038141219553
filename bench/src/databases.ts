import { availableParallelism } from "node:os";
import pg from "pg";
import type { SpecSql } from "./spec.js";

/** What a database is made of. */
export interface Origin {
  readonly spec?: SpecSql;
  readonly template?: string;
}

/** Makes a database anew. None of it is measured, so it is done the fastest way. */
export async function createDatabase(
  url: (database: string) => string,
  database: string,
  { spec, template }: Origin,
): Promise<void> {
  const maintenance = url("postgres");
  await query(maintenance, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  await query(
    maintenance,
    `CREATE DATABASE ${database} TEMPLATE ${template ?? "template0"} STRATEGY FILE_COPY`,
  );
  if (spec !== undefined) await build(url(database), spec);
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
export async function query(url: string, sql: string): Promise<void> {
  await withClient(url, (client) => client.query(sql));
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("SET synchronous_commit = off");
    await work(client);
  } finally {
    await client.end();
  }
}
