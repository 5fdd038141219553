import { GodwitError, nameOf } from "@godwit/engine";
import type { Ask } from "../terminal/ask.js";
import { sqlName } from "./names.js";
import type { RequiredColumn } from "./new-required-columns.js";

/**
 * What existing rows get in a new NOT NULL column: nothing (it is added as nullable), a default while it is added, or
 * an expression over each row.
 */
export type Fill =
  | { readonly how: "nullable" }
  | { readonly how: "default"; readonly expression: string }
  | { readonly how: "backfill"; readonly expression: string };

/** The options as they were given. */
export interface FillOptions {
  readonly nullable: readonly string[];
  readonly defaults: readonly string[];
  readonly backfills: readonly string[];
}

/** Gives each column the fill that an option names for it, else the one a person chooses. Throws COLUMN_NEEDS_VALUE. */
export async function chooseFills(
  columns: readonly RequiredColumn[],
  options: FillOptions,
  ask: Ask | undefined,
): Promise<ReadonlyMap<string, Fill>> {
  const fills = new Map<string, Fill>();
  const open: RequiredColumn[] = [];
  for (const required of columns) {
    const fill = givenFill(nameOf(required.column), options) ?? (ask && (await askFill(required, ask)));
    if (fill === undefined) open.push(required);
    else fills.set(required.column.id, fill);
  }
  const first = open[0];
  if (first === undefined) return fills;
  const columnsOpen = open.map(({ column, rows }) => ({ column: nameOf(column), rows }));
  throw new GodwitError("COLUMN_NEEDS_VALUE", { columns: columnsOpen });
}

function givenFill(column: string, { nullable, defaults, backfills }: FillOptions): Fill | undefined {
  if (nullable.some((name) => isNamed(column, name))) return { how: "nullable" };
  const byDefault = expressionFor(column, defaults);
  if (byDefault !== undefined) return { how: "default", expression: byDefault };
  const backfill = expressionFor(column, backfills);
  return backfill === undefined ? undefined : { how: "backfill", expression: backfill };
}

function expressionFor(column: string, words: readonly string[]): string | undefined {
  for (const word of words) {
    const cut = word.indexOf("=");
    if (cut > 0 && isNamed(column, word.slice(0, cut))) return word.slice(cut + 1);
  }
  return undefined;
}

/** `public.users.notes` is named by itself, by `users.notes` and by `notes`. */
function isNamed(column: string, name: string): boolean {
  const wanted = sqlName(name);
  return column === wanted || column.endsWith(`.${wanted}`);
}

async function askFill({ column, rows }: RequiredColumn, ask: Ask): Promise<Fill> {
  const question = `${nameOf(column)} is NOT NULL without a default, and its table has ${rows} rows. What do they get?`;
  const how = await ask.choose(question, [
    { value: "default", label: "one value for all", hint: "an SQL expression, as 'none' or 0" },
    { value: "backfill", label: "a value from each row", hint: "an SQL expression over its columns" },
    { value: "nullable", label: "nothing: make it nullable" },
  ]);
  if (how === "nullable") return { how };
  return { how, expression: await ask.text("The SQL expression:") };
}
