import { ident, qualified } from "../../render/quote.js";

/** The schema of the journal where the role may create one. */
export const journalSchema = "godwit";
/** Prefix of the journal's tables where they lie next to TypeORM's table instead. */
export const journalPrefix = "godwit_";
/** Format of the tables below; a newer one is refused. */
export const journalFormat = 1;

/** Qualified names of the journal's tables, ready for SQL. */
export interface JournalTables {
  /** The schema to be created first, if any. */
  readonly schema: string | undefined;
  readonly lease: string;
  readonly run: string;
  readonly migration: string;
  readonly statement: string;
}

/** The journal in a schema of its own. */
export function ownSchemaTables(): JournalTables {
  const name = (table: string) => qualified(journalSchema, table);
  return { schema: ident(journalSchema), ...named(name) };
}

/** The journal next to TypeORM's table, in its schema. */
export function besideTables(schema: string): JournalTables {
  return { schema: undefined, ...named((table) => qualified(schema, `${journalPrefix}${table}`)) };
}

function named(name: (table: string) => string) {
  return {
    lease: name("lease"),
    run: name("run"),
    migration: name("migration"),
    statement: name("statement"),
  };
}

/** What creates the journal; `docs/formats.md` explains each column. */
export function journalDdl(tables: JournalTables): readonly string[] {
  return [
    ...(tables.schema === undefined ? [] : [`create schema if not exists ${tables.schema}`]),
    `create table if not exists ${tables.lease} (
       only_row boolean primary key default true check (only_row),
       format integer not null,
       token bigint not null unique,
       holder text, pid integer, host text, db_user text, since timestamptz, expires_at timestamptz,
       lock_pid integer)`,
    `insert into ${tables.lease} (format, token) values (${journalFormat}, 0) on conflict do nothing`,
    `create table if not exists ${tables.run} (
       id bigint generated always as identity primary key,
       token bigint not null, operation text not null, mode text not null,
       started_at timestamptz not null default clock_timestamp(), finished_at timestamptz,
       outcome text, error text,
       db_user text not null default session_user, os_user text, host text, pid integer)`,
    `create table if not exists ${tables.migration} (
       id bigint generated always as identity primary key,
       run_id bigint not null, history text not null, name text not null, "timestamp" bigint not null,
       package text, release text, hash text, direction text not null, state text not null,
       origin text not null, started_at timestamptz, finished_at timestamptz, duration_ms bigint)`,
    `create index if not exists ${ident("godwit_migration_name")} on ${tables.migration} (history, name, id desc)`,
    `create table if not exists ${tables.statement} (
       migration_id bigint not null, ordinal integer not null, hash text not null, state text not null,
       sql text, rows_hash text, rows json, error text,
       started_at timestamptz not null, duration_ms double precision,
       primary key (migration_id, ordinal))`,
  ];
}
