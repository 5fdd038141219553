import { type ChooseFill, type Fill, nameOf, type UnfilledColumn } from "@godwit/engine";
import type { Ask } from "../terminal/ask.js";
import { sqlName } from "./names.js";

/** The options as they were given. */
export interface FillOptions {
  readonly nullable: readonly string[];
  readonly defaults: readonly string[];
  readonly backfills: readonly string[];
}

/** The fill that an option names for a column. A column that is there already cannot be let off: its entity says NOT NULL. */
export function givenFills(options: FillOptions): ChooseFill {
  return ({ column, isNew }) => {
    const fill = givenFill(nameOf(column), options);
    return fill?.how === "nullable" && !isNew ? undefined : fill;
  };
}

/** Asks what rows get in each column; the answers come as options would. */
export async function askFills(columns: readonly UnfilledColumn[], ask: Ask): Promise<FillOptions> {
  const nullable: string[] = [];
  const defaults: string[] = [];
  const backfills: string[] = [];
  for (const required of columns) {
    const name = nameOf(required.column);
    const fill = await askFill(required, ask);
    if (fill.how === "nullable") nullable.push(name);
    else (fill.how === "default" ? defaults : backfills).push(`${name}=${fill.expression}`);
  }
  return { nullable, defaults, backfills };
}

/** Options and further ones. */
export function withFills(options: FillOptions, more: FillOptions): FillOptions {
  return {
    nullable: [...options.nullable, ...more.nullable],
    defaults: [...options.defaults, ...more.defaults],
    backfills: [...options.backfills, ...more.backfills],
  };
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

async function askFill({ column, rows, isNew }: UnfilledColumn, ask: Ask): Promise<Fill> {
  const name = nameOf(column);
  const question = isNew
    ? `${name} is NOT NULL without a default, and its table has ${rows} rows. What do they get?`
    : `${name} becomes NOT NULL, and ${rows} rows have no value in it. What do they get?`;
  const how = await ask.choose(question, [
    { value: "default", label: "one value for all", hint: "an SQL expression, as 'none' or 0" },
    { value: "backfill", label: "a value from each row", hint: "an SQL expression over its columns" },
    ...(isNew ? [{ value: "nullable" as const, label: "nothing: make it nullable" }] : []),
  ]);
  if (how === "nullable") return { how };
  return { how, expression: await ask.text("The SQL expression:") };
}
