import { createHash } from "node:crypto";
import {
  executeAll,
  type Migration,
  nodePostgresServer,
  plainConnector,
  type RunnerOptions,
  revertMigrations,
  runMigrations,
} from "@godwit/engine";
import type { Scenario } from "../scenario.js";
import { limits } from "./limits.js";

const history = { table: "migrations", primaryKey: "PK_8c82d7f526340ab734260ea46be" };

type Options = Omit<RunnerOptions, "history" | "limits">;

interface SqlMigration {
  readonly timestamp: number;
  readonly up: readonly string[];
  readonly down?: readonly string[];
  readonly transaction?: boolean;
}

function migration({ timestamp, up, down = [], transaction }: SqlMigration): Migration {
  return {
    name: `M${timestamp}`,
    timestamp,
    package: "crash",
    hash: createHash("sha256").update(up.join(";")).digest("hex"),
    transaction,
    up: (connection, execute) => executeAll(connection, execute, up),
    down: (connection, execute) => executeAll(connection, execute, down),
  };
}

const tables = {
  timestamp: 1,
  up: [
    "create type mood as enum ('calm', 'wild')",
    "create table bird (id int primary key, name text not null, mood mood not null default 'calm')",
    "create table flight (id int primary key, bird_id int references bird, km int)",
    "insert into bird select i, 'bird ' || i from generate_series(1, 20) i",
    "insert into flight select i, i, i * 100 from generate_series(1, 20) i",
    "create table counter (n int not null)",
    "insert into counter values (0)",
  ],
  down: ["drop table counter", "drop table flight", "drop table bird", "drop type mood"],
} as const satisfies SqlMigration;

const data = {
  timestamp: 2,
  up: [
    "alter table bird add wing_span numeric",
    "update bird set wing_span = id * 1.5",
    "update counter set n = n + 1",
    "alter table bird alter wing_span set not null",
  ],
  down: ["update counter set n = n - 1", "alter table bird drop wing_span"],
} as const satisfies SqlMigration;

/** Statements that PostgreSQL does not run in a transaction, mixed with others and with a transaction of its own. */
const mixed = {
  timestamp: 3,
  transaction: false,
  up: [
    "create index concurrently flight_km on flight (km)",
    "update counter set n = n + 10",
    "create unique index concurrently if not exists bird_name on bird (name)",
    "start transaction",
    "alter table flight add note text",
    "update counter set n = n + 100",
    "commit",
    "vacuum bird",
    "drop index concurrently flight_km",
    "start transaction",
    "update counter set n = n + 1000",
    "rollback",
    "alter type mood add value 'sleepy'",
    "insert into bird values (21, 'late', 'sleepy', 1)",
    "reindex index concurrently bird_name",
    "create table log (at int) partition by range (at)",
    "create table log_1 partition of log for values from (0) to (10)",
    "insert into log values (5)",
    "alter table log detach partition log_1 concurrently",
  ],
  down: [
    "drop table log, log_1",
    "drop index concurrently bird_name",
    "update counter set n = n - 10",
    "create index concurrently flight_km on flight (km)",
    "alter table flight drop note",
  ],
} as const satisfies SqlMigration;

const all = [tables, data, mixed].map(migration);
const transactional = [tables, data].map(migration);

function runScenario(
  name: string,
  migrations: readonly Migration[],
  options: Options,
  before?: typeof migrations,
): Scenario {
  return {
    name,
    prepare: async (url) => {
      if (before !== undefined) await run(url, before, {});
    },
    run: (url) => run(url, migrations, options),
  };
}

async function run(url: string, migrations: readonly Migration[], options: Options): Promise<void> {
  await runMigrations(plainConnector(nodePostgresServer({ url })), migrations, {
    ...options,
    history,
    limits,
  });
}

/** A revert is repeated by its target: one that was cut off after the last commit has nothing left to do. */
async function revert(url: string, options: Options): Promise<void> {
  const to = { ...options, history, limits, to: "M1" };
  await revertMigrations(plainConnector(nodePostgresServer({ url })), all, to);
}

/** Scenarios in plain SQL: every mode, and statements of every kind. */
export const sqlScenarios: readonly Scenario[] = [
  runScenario("sql: each: tables, data, mixed statements", all, {}),
  runScenario("sql: each: mixed statements on a migrated database", all, {}, transactional),
  runScenario("sql: all: tables and data", transactional, { mode: "all" }),
  runScenario("sql: none: tables and data", transactional, { mode: "none" }),
  {
    name: "sql: revert: mixed statements and data",
    prepare: (url) => run(url, all, {}),
    run: (url) => revert(url, {}),
  },
];
