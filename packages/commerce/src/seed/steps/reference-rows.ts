import { isDeepStrictEqual } from "node:util";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import { Country } from "../../entities/country.js";
import { Currency } from "../../entities/currency.js";
import { countryRows, currencyRows } from "../reference-data.js";
import type { SeedRun } from "../seed-run.js";

export const seedCurrencies = (run: SeedRun) => seedRows(run, "currencies", Currency, "code", currencyRows);
export const seedCountries = (run: SeedRun) => seedRows(run, "countries", Country, "iso_2", countryRows);

/** Brings hundreds of rows of public knowledge to their state of today: one query, and one insert for the missing. */
async function seedRows<E extends ObjectLiteral>(
  run: SeedRun,
  step: string,
  target: EntityTarget<E>,
  key: keyof E & string,
  rows: readonly Partial<E>[],
): Promise<void> {
  const present = new Map((await run.manager.find(target)).map((row) => [row[key] as unknown, row]));
  const missing = rows.filter((row) => !present.has(row[key]));
  const changed = rows.flatMap((row) => {
    const found = present.get(row[key]);
    const same = found && Object.entries(row).every(([name, value]) => isDeepStrictEqual(found[name], value));
    return found === undefined || same ? [] : [Object.assign(found, row)];
  });
  if (missing.length > 0) await run.manager.insert(target, missing as never);
  await run.manager.save(target, changed as E[]);
  run.count(step, "created", missing.length);
  run.count(step, "updated", changed.length);
  run.count(step, "unchanged", rows.length - missing.length - changed.length);
  run.progress({ step, done: rows.length, total: rows.length });
}
