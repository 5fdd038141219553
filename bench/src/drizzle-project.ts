import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modules } from "./paths.js";
import { nameLength, referred, type Spec } from "./spec.js";

/** The same tables as a Drizzle schema. */
export function writeDrizzleProject(folder: string, spec: Spec): void {
  mkdirSync(folder, { recursive: true });
  symlinkSync(modules, join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bench-drizzle", type: "commonjs" }));
  const tables = Array.from({ length: spec.tables }, (_, i) => table(i, spec));
  const head = `import { bigint, boolean, index, integer, jsonb, numeric, pgEnum, pgTable, serial, text, timestamp, varchar } from "drizzle-orm/pg-core";\n`;
  writeFileSync(join(folder, "schema.ts"), head + tables.join(""));
}

function table(i: number, spec: Spec): string {
  const [a, b] = referred(i, spec.tables);
  return `
export const s${i} = pgEnum("t${i}_status_enum", ["draft", "live", "gone"]);
export const t${i} = pgTable("t${i}", {
  id: serial("id").primaryKey(),
  name: varchar("name", { length: ${nameLength(i, spec)} }).notNull(),
  code: varchar("code").notNull().unique(),
  note: text("note"),
  status: s${i}("status").notNull().default("draft"),
  price: numeric("price", { precision: 12, scale: 2 }).notNull().default("0"),
  quantity: integer("quantity").notNull().default(1),
  total: bigint("total", { mode: "number" }),
  active: boolean("active").notNull().default(true),
  data: jsonb("data"),
  created_at: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  ref_a: integer("ref_a").references((): any => t${a}.id, { onDelete: "cascade" }),
  ref_b: integer("ref_b").references((): any => t${b}.id),
}, (t) => [index("t${i}_name_idx").on(t.name), index("t${i}_state_idx").on(t.status, t.active)]);
`;
}
