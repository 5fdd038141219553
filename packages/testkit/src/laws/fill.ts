import { literal, type Session } from "@godwit/engine";
import type { MadeColumn, Surroundings } from "./generate/piece.js";
import { type PieceName, type RandomSchema, statementsOf } from "./generate/schema.js";
import { typeInfo } from "./generate/values.js";

/** A statement that PostgreSQL took. */
export interface TakenStatement {
  readonly piece: PieceName | "rows";
  readonly sql: string;
}

/**
 * Makes a schema of that name, with two rows in each table where they fit if `rows`, and gives the statements that
 * PostgreSQL took. What it refuses is left out, each statement by itself.
 */
export async function fill(
  session: Session,
  schema: string,
  random: RandomSchema,
  rows: boolean,
): Promise<readonly TakenStatement[]> {
  const around: Surroundings = { schema, tables: new Map() };
  const statements: TakenStatement[] = statementsOf(random, around);
  if (rows) statements.push(...[...around.tables].flatMap(([table, columns]) => insertions(table, columns)));
  await session.query(`create schema ${schema}`);
  await session.query(`set search_path = ${schema}`);
  await session.query(trying(statements.map(({ sql }) => sql)));
  const { rows: found } = await session.query("select current_setting('laws.taken')");
  const taken = new Set((found[0]?.[0] ?? "").split(" ").map(Number));
  return statements.filter((_, place) => taken.has(place + 1));
}

/** One block that tries each statement and notes which were taken. */
function trying(statements: readonly string[]): string {
  const list = statements.length === 0 ? "'{}'::text[]" : `array[${statements.map(literal).join(", ")}]`;
  return `do $laws$
    declare statements text[] := ${list};
    begin
      perform set_config('laws.taken', '', false);
      perform set_config('client_min_messages', 'error', false);
      for place in 1 .. cardinality(statements) loop
        begin
          execute statements[place];
          set constraints all immediate;
          perform set_config('laws.taken', concat_ws(' ', current_setting('laws.taken'), place), false);
        exception when others then null;
        end;
      end loop;
    end $laws$`;
}

function insertions(table: string, columns: readonly MadeColumn[]): TakenStatement[] {
  const own = columns.filter(({ generated }) => !generated);
  const names = own.map(({ name }) => name).join(", ");
  return [0, 1].map((row) => {
    const values = own.map(({ name, type }) => (name === "k" ? String(row + 1) : typeInfo(type).values[row]));
    return { piece: "rows" as const, sql: `INSERT INTO ${table} (${names}) VALUES (${values.join(", ")})` };
  });
}
