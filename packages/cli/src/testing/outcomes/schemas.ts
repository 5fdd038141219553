import { type ExamplesOf, target } from "./examples.js";

/** What commands that compare or change schemas give. */
export const ofSchemas: ExamplesOf<
  | "migration-generated"
  | "nothing-to-generate"
  | "schema-logged"
  | "schema-synchronised"
  | "schema-dropped"
  | "schemas-compared"
  | "renames-open"
  | "schema-inspected"
  | "query-results"
> = {
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
