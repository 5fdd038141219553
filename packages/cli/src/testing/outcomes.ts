import type { HistoryReport, MigrationStatus, RunResult } from "@godwit/engine";
import type { Outcome } from "../outcome/outcome.js";

const target = "127.0.0.1:5432/shop";

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

/** Examples of every outcome: an outcome without one does not compile. */
export const examples: { readonly [K in Outcome["kind"]]: readonly Extract<Outcome, { kind: K }>[] } = {
  "project-created": [
    {
      kind: "project-created",
      directory: "/home/me/shop",
      given: "shop",
      created: ["package.json", "src/data-source.ts"],
      kept: [],
      addedKeys: [],
      withoutDemo: undefined,
      next: ["cd shop", "npm install"],
    },
    {
      kind: "project-created",
      directory: "/home/me/shop",
      given: undefined,
      created: ["godwit.config.ts"],
      kept: ["tsconfig.json"],
      addedKeys: ["scripts.watch-build"],
      withoutDemo: "No demo entity: the tables of @godwit/commerce are this project's schema.",
      next: ["npm install"],
    },
    {
      kind: "project-created",
      directory: "/home/me/shop",
      given: undefined,
      created: [],
      kept: ["tsconfig.json"],
      addedKeys: [],
      withoutDemo: undefined,
      next: ["npm install"],
    },
  ],
  "file-created": [
    {
      kind: "file-created",
      what: "entity",
      name: "Product",
      paths: ["src/entity/Product.ts"],
      registration: undefined,
    },
    {
      kind: "file-created",
      what: "migration",
      name: "AddNotes1700000000002",
      paths: ["src/migrations/1700000000002-AddNotes.ts"],
      registration: { how: "added", file: "src/data-source.ts" },
    },
    {
      kind: "file-created",
      what: "migration",
      name: "AddNotes1700000000002",
      paths: ["src/migrations/1700000000002-AddNotes.ts"],
      registration: { how: "matched", file: "src/data-source.ts", glob: "src/migrations/*.ts" },
    },
    {
      kind: "file-created",
      what: "migration",
      name: "AddNotes1700000000002",
      paths: ["src/migrations/1700000000002-AddNotes.ts"],
      registration: {
        how: "not-registered",
        reason: "the list is not an array.",
        advice: "migrations: [AddNotes]",
      },
    },
  ],
  "doctor-report": [
    {
      kind: "doctor-report",
      directory: "/home/me/shop",
      examinations: [{ subject: "node", verdict: "good", finding: "20.19.0", cure: undefined }],
    },
    {
      kind: "doctor-report",
      directory: "/home/me/shop",
      examinations: [
        {
          subject: "schema",
          verdict: "warning",
          finding: "the schema is not what its history builds",
          cure: "godwit migrations show --drift",
          sql: "DROP TABLE public.by_hand;\n",
        },
        { subject: "pg", verdict: "problem", finding: "not installed", cure: "npm install pg" },
        {
          subject: "data source",
          verdict: "warning",
          finding: "synchronize: true",
          cure: "Set it to false.",
        },
      ],
    },
  ],
  versions: [{ kind: "versions", godwit: "0.1.0", typeorm: "1.1.1", pg: undefined, node: "20.19.0" }],
  "migration-generated": (["written", "shown", "found"] as const).map((result) => ({
    kind: "migration-generated",
    result,
    target,
    name: "AddNotes1700000000002",
    path: "src/migrations/1700000000002-AddNotes.ts",
    text: "export class AddNotes1700000000002 {}\n",
    registration: result === "written" ? { how: "added", file: "src/data-source.ts" } : undefined,
    statements: [
      {
        sql: "ALTER TABLE users ADD COLUMN notes text",
        object: "column public.users.notes",
        locks: [],
        hazards: [],
      },
      {
        sql: "ALTER TABLE users ALTER COLUMN age TYPE bigint",
        object: "column public.users.age",
        locks: [],
        hazards: ["rewrites-table"],
      },
    ],
    withheld: [{ object: "column public.users.old", flag: "--allow-drop public.users.old" }],
    leftAlone: ["function public.f()"],
    unproven: result === "written" ? "the role may not create databases" : undefined,
  })),
  "nothing-to-generate": [{ kind: "nothing-to-generate", target, withheld: [], leftAlone: [] }],
  "schema-logged": [
    { kind: "schema-logged", target, statements: [], withheld: [], leftAlone: [] },
    {
      kind: "schema-logged",
      target,
      statements: [{ sql: "DROP INDEX i", object: "index public.i", locks: [], hazards: [] }],
      withheld: [],
      leftAlone: [],
    },
  ],
  "schema-synchronised": [
    { kind: "schema-synchronised", target, statements: [], withheld: [], leftAlone: [] },
  ],
  "schema-dropped": [{ kind: "schema-dropped", target, schemas: ["public"], relations: 3 }],
  "cache-cleared": [
    { kind: "cache-cleared", enabled: true },
    { kind: "cache-cleared", enabled: false },
  ],
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
  "server-started": [
    { kind: "server-started", target, dataDirectory: "/home/me/shop/.godwit/postgres/18/data" },
  ],
  "server-stopped": [
    { kind: "server-stopped", wasRunning: true },
    { kind: "server-stopped", wasRunning: false },
  ],
  "database-url": [{ kind: "database-url", url: "postgresql://me:secret@127.0.0.1:5432/shop" }],
  "program-ended": [{ kind: "program-ended", program: "npm", exitCode: 7 }],
  "schemas-compared": [
    {
      kind: "schemas-compared",
      from: "127.0.0.1:5432/shop",
      to: "schema.sql",
      equal: true,
      check: false,
      statements: [],
      script: "",
      withheld: [],
      proof: undefined,
      conflicts: [],
      required: [],
      notes: [],
    },
    {
      kind: "schemas-compared",
      from: "127.0.0.1:5432/shop",
      to: "schema.sql",
      equal: false,
      check: true,
      statements: [
        {
          sql: "ALTER TABLE public.t ADD COLUMN a integer",
          object: "column public.t.a",
          locks: [],
          hazards: [],
        },
      ],
      script: "BEGIN;\nALTER TABLE public.t ADD COLUMN a integer;\nCOMMIT;\n",
      withheld: [{ object: "table public.old", flag: "--allow-drop public.old" }],
      proof: { outcome: "unproven", because: "there is no scratch database" },
      conflicts: [],
      required: [],
      notes: [],
    },
  ],
  "renames-open": [
    {
      kind: "renames-open",
      questions: [
        { object: "column public.t.a", answers: ["--rename public.t.a=b", "--allow-drop public.t.a"] },
      ],
    },
  ],
  "schema-inspected": [
    {
      kind: "schema-inspected",
      snapshot: { format: 1, major: 18, currentSchema: "public", objects: [], dependencies: {} },
    },
  ],
  "query-results": [
    {
      kind: "query-results",
      results: [
        {
          command: "SELECT",
          columns: ["id", "name"],
          rows: [
            ["1", "Ada\nLovelace"],
            ["22", null],
          ],
          rowCount: 2,
        },
        { command: "INSERT", columns: [], rows: [], rowCount: 3 },
        { command: "CREATE", columns: [], rows: [], rowCount: 0 },
      ],
    },
  ],
};
