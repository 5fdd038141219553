import { type ExamplesOf, target } from "./examples.js";

/** What commands for projects, servers and programs give. */
export const ofProjects: ExamplesOf<
  | "project-created"
  | "file-created"
  | "doctor-report"
  | "versions"
  | "cache-cleared"
  | "server-started"
  | "server-stopped"
  | "database-url"
  | "program-ended"
> = {
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
  "cache-cleared": [
    { kind: "cache-cleared", enabled: true },
    { kind: "cache-cleared", enabled: false },
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
};
