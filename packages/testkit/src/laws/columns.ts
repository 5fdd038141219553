import { ident } from "@godwit/engine";
import type { RandomColumn, RandomTable } from "./model.js";

interface TypeInfo {
  readonly sql: string;
  readonly defaults: readonly string[];
  readonly checks: readonly string[];
}

const numbers = ["$ > 0", "$ in (1, 2)", "$ between 1 and 9", "$ + 1 <> 0"];
const strings = ["$ <> ''", "$ in ('a', 'b')", "length($) < 9", "$ like 'x%' or $ is null"];

/** Types with defaults and checks that fit them; the enum's first label fits it always. */
export const types: readonly TypeInfo[] = [
  { sql: "integer", defaults: ["1", "(1 + 1)", "-5", "f1(1)"], checks: numbers },
  { sql: "bigint", defaults: ["1", "'7'", "length('abc')"], checks: numbers },
  { sql: "smallint", defaults: ["3", "'-3'"], checks: numbers },
  { sql: "numeric(8,2)", defaults: ["0", "1.5", "'2.5'"], checks: numbers },
  { sql: "numeric", defaults: ["0"], checks: numbers },
  { sql: "text", defaults: ["'x'", "upper('x')", "'it''s'", "E'a\\nb'"], checks: strings },
  { sql: "varchar(10)", defaults: ["'x'", "'x' || 'y'"], checks: strings },
  { sql: "varchar(20)", defaults: ["'x'"], checks: strings },
  { sql: "boolean", defaults: ["true", "false", "(1 = 1)"], checks: ["$", "$ is not false"] },
  { sql: "date", defaults: ["current_date", "'2020-01-01'"], checks: ["$ > '2000-01-01'"] },
  { sql: "timestamptz", defaults: ["now()", "'2020-01-01 00:00:00+00'"], checks: ["$ > '2000-01-01'"] },
  { sql: "timestamp(3)", defaults: ["now()", "localtimestamp"], checks: ["$ < 'infinity'"] },
  {
    sql: "jsonb",
    defaults: ["'{}'", `'{"b": 1, "a": [2]}'`],
    checks: ["$ ? 'a'", "jsonb_typeof($) = 'object'"],
  },
  { sql: "uuid", defaults: ["gen_random_uuid()"], checks: ["$ is distinct from null"] },
  { sql: "integer[]", defaults: ["'{}'", "array[1, 2]"], checks: ["1 = any ($)", "cardinality($) < 5"] },
  { sql: "text[]", defaults: ["'{}'", "array['a', 'b']"], checks: ["'a' = any ($)"] },
  { sql: "color", defaults: ["LABEL"], checks: ["$ = LABEL", "$ in (LABEL)"] },
  { sql: "real", defaults: ["0", "1.5"], checks: numbers },
];

const wholeNumbers: ReadonlySet<string> = new Set(["integer", "bigint", "smallint"]);

/** What a column is written with, and what others may build on it. */
export interface WrittenColumn {
  readonly name: string;
  readonly type: string;
  readonly sql: string;
  readonly generated: boolean;
  readonly number: boolean;
  readonly string: boolean;
  /** A condition on it. */
  readonly condition: string;
  readonly check: string | undefined;
}

/** The columns of a table as CREATE TABLE takes them. */
export function writtenColumns({ columns, partitioned }: RandomTable, label: string): WrittenColumn[] {
  const base = columns.find(({ type, special }) => types[type]?.sql === "integer" && special !== "generated");
  return columns.map((column) =>
    writtenColumn(column, label, partitioned === "no" ? base : undefined, partitioned !== "no"),
  );
}

function writtenColumn(
  column: RandomColumn,
  label: string,
  base: RandomColumn | undefined,
  partitioned: boolean,
): WrittenColumn {
  const info = types[column.type] ?? types[0];
  if (info === undefined) throw new TypeError("there are no types");
  const whole = wholeNumbers.has(info.sql);
  const name = ident(column.name);
  const special = partitioned ? undefined : specialClause(column, whole, base);
  const value =
    column.default === undefined ? undefined : info.defaults[column.default % info.defaults.length];
  const parts = [name, special?.startsWith("serial") ? special : info.sql];
  const string = info.sql === "text" || info.sql.startsWith("varchar");
  if (string && column.collate) parts.push('COLLATE "C"');
  if (special !== undefined && !special.startsWith("serial")) parts.push(special);
  if (special === undefined && value !== undefined) parts.push(`DEFAULT ${value.replaceAll("LABEL", label)}`);
  if (column.notNull) parts.push("NOT NULL");
  const on = (text: string) => text.replaceAll("$", name).replaceAll("LABEL", label);
  return {
    name,
    type: info.sql,
    sql: parts.join(" "),
    generated: special?.includes("STORED") ?? false,
    number: whole,
    string,
    condition: on(info.checks[0] ?? "true"),
    check:
      column.check === undefined ? undefined : on(info.checks[column.check % info.checks.length] ?? "true"),
  };
}

function specialClause(
  column: RandomColumn,
  whole: boolean,
  base: RandomColumn | undefined,
): string | undefined {
  if (!whole || column.special === undefined) return undefined;
  if (column.special === "serial") return types[column.type]?.sql === "integer" ? "serial" : undefined;
  if (column.special !== "generated") {
    return `GENERATED ${column.special === "identity" ? "BY DEFAULT" : "ALWAYS"} AS IDENTITY`;
  }
  const usable = base !== undefined && base.name !== column.name;
  return usable ? `GENERATED ALWAYS AS (${ident(base.name)} * 2) STORED` : undefined;
}
