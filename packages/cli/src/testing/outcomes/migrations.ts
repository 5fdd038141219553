import type { HistoryReport, MigrationStatus, RunResult } from "@godwit/engine";
import { type ExamplesOf, target } from "./examples.js";

const run: RunResult = {
  outcome: "done",
  operation: "run",
  done: [
    {
      name: "Init1700000000001",
      package: "@godwit/commerce",
      release: "1.0.0",
      durationMs: 1_234,
      statements: 9,
    },
    { name: "AddNotes1700000000002", package: "my-shop", release: undefined, durationMs: 12, statements: 1 },
  ],
  left: [],
  skippedByFlag: [{ name: "Keys1700000000003", flag: "publishable_keys" }],
  findings: [],
};

const nothing: RunResult = { ...run, done: [], skippedByFlag: [] };

const status = (name: string, state: MigrationStatus["state"]): MigrationStatus => ({
  name,
  timestamp: 1_700_000_000_001,
  package: "my-shop",
  release: "1.1.0",
  featureFlag: undefined,
  state,
});

const applied = { at: "applied", appliedAt: "2026-01-02T03:04:05.678Z", durationMs: 12, by: "me" } as const;

const noMigrations: HistoryReport = { migrations: [], findings: [], pending: [] };

const oneMigration: HistoryReport = {
  ...noMigrations,
  migrations: [status("Applied1700000000001", { ...applied, file: "same", origin: "godwit" })],
};

/** What commands that run or show migrations give. */
export const ofMigrations: ExamplesOf<
  | "migrations-run"
  | "migrations-planned"
  | "migrations-adopted"
  | "migrations-shown"
  | "migration-resolved"
  | "seeded"
> = {
  "migrations-run": [
    { kind: "migrations-run", target, fake: false, result: run },
    { kind: "migrations-run", target, fake: true, result: run },
    { kind: "migrations-run", target, fake: false, result: nothing },
    { kind: "migrations-run", target, fake: false, result: { ...run, operation: "revert" } },
    { kind: "migrations-run", target, fake: false, result: { ...nothing, operation: "revert" } },
    {
      kind: "migrations-run",
      target,
      fake: false,
      result: { ...run, outcome: "interrupted", left: ["Later1700000000009"] },
    },
  ],
  "migrations-planned": [
    {
      kind: "migrations-planned",
      target,
      pending: [
        {
          name: "AddNotes1700000000002",
          package: "@godwit/commerce",
          release: "1.1.0",
          statements: [
            {
              sql: "ALTER TABLE users\n  ADD notes text",
              alone: false,
              relations: [{ relation: "users", lock: "AccessExclusiveLock", rewritten: true, rows: 1 }],
            },
            {
              sql: "CREATE INDEX CONCURRENTLY i ON users (notes)",
              alone: true,
              relations: [{ relation: "users", lock: "ShareUpdateExclusiveLock", rewritten: false }],
            },
          ],
        },
      ],
    },
    { kind: "migrations-planned", target, pending: [] },
  ],
  "migrations-adopted": [
    {
      kind: "migrations-adopted",
      target,
      adopted: [{ name: "Init1700000000001", package: "@godwit/commerce", release: "1.0.0" }],
    },
  ],
  "migrations-shown": [
    {
      kind: "migrations-shown",
      target,
      check: false,
      drift: undefined,
      report: {
        migrations: [
          status("Applied1700000000001", { ...applied, file: "same", origin: "godwit" }),
          status("Changed1700000000001", { ...applied, file: "changed", origin: "godwit" }),
          status("ByTypeOrm1700000000001", {
            at: "applied",
            appliedAt: undefined,
            durationMs: undefined,
            by: undefined,
            file: "unknown",
            origin: "typeorm",
          }),
          status("Half1700000000001", { at: "partial", direction: "up", journalled: 3, inDoubt: undefined }),
          status("Missing1700000000001", { at: "missing", appliedAt: undefined }),
          status("Foreign1700000000001", { at: "foreign", appliedAt: undefined }),
          status("Skipped1700000000001", { at: "skipped", flag: "publishable_keys" }),
          status("Pending1700000000001", { at: "pending" }),
        ],
        findings: [
          { kind: "changed", package: "my-shop", migrations: ["Changed1700000000001"], policy: "warn" },
          { kind: "older", package: "my-shop", migrations: ["Old1"], lastApplied: "New2", policy: "warn" },
        ],
        pending: ["Pending1700000000001"],
      },
    },
    { kind: "migrations-shown", target, check: true, drift: undefined, report: noMigrations },
    {
      kind: "migrations-shown",
      target,
      check: false,
      drift: { equal: true, script: "", notes: [] },
      report: oneMigration,
    },
    {
      kind: "migrations-shown",
      target,
      check: false,
      drift: {
        equal: false,
        script: "DROP TABLE public.by_hand;\n",
        notes: ["one of the kinds is not compared"],
      },
      report: oneMigration,
    },
  ],
  "migration-resolved": [
    { kind: "migration-resolved", target, name: "Half1700000000001", verdict: "done", statementsKept: 3 },
    { kind: "migration-resolved", target, name: "Half1700000000001", verdict: "restart", statementsKept: 0 },
  ],
  seeded: [
    {
      kind: "seeded",
      target,
      file: "data/seed.json",
      migrations: run,
      next: ["npx godwit migrations show"],
      steps: [
        { step: "currencies", created: 120, updated: 0, unchanged: 0 },
        { step: "products", created: 4, updated: 1, unchanged: 2 },
      ],
    },
    {
      kind: "seeded",
      target,
      file: "data/seed.json",
      migrations: nothing,
      next: [],
      steps: [{ step: "currencies", created: 0, updated: 0, unchanged: 120 }],
    },
  ],
};
