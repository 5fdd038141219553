import { isDeepStrictEqual } from "node:util";
import type { SeedProgress, SeedResult } from "@godwit/typeorm";
import {
  type EntityManager,
  type EntityTarget,
  type FindOptionsWhere,
  IsNull,
  type ObjectLiteral,
} from "typeorm";

type Outcome = "created" | "updated" | "unchanged";

/** A row that the seed wants, as it is now, and what had to be done for it. */
export interface Seeded<E> {
  readonly row: E;
  readonly outcome: Outcome;
}

/** One run of a seed: the transaction it works in and the account of what it did. */
export class SeedRun {
  readonly #results = new Map<string, { created: number; updated: number; unchanged: number }>();

  constructor(
    readonly manager: EntityManager,
    readonly progress: (event: SeedProgress) => void,
  ) {}

  get results(): SeedResult[] {
    return [...this.#results].map(([step, counts]) => ({ step, ...counts }));
  }

  count(step: string, outcome: Outcome, rows = 1): void {
    const counts = this.#results.get(step) ?? { created: 0, updated: 0, unchanged: 0 };
    this.#results.set(step, counts);
    counts[outcome] += rows;
  }

  /** Does something for every entry of the file, in order, and reports how far it is. */
  async each<T>(step: string, entries: readonly T[], work: (entry: T, index: number) => Promise<Outcome>) {
    for (const [index, entry] of entries.entries()) {
      this.count(step, await work(entry, index));
      this.progress({ step, done: index + 1, total: entries.length });
    }
  }

  /**
   * Brings the row with this natural key to these values; creates it with `initial` on top where there is none.
   * `initial` is what the shop itself changes later (a password, a stock): a second run leaves it alone.
   */
  async upsert<E extends ObjectLiteral>(
    target: EntityTarget<E>,
    key: Partial<E>,
    values: Partial<E>,
    initial: () => Promise<Partial<E>> | Partial<E> = () => ({}),
  ): Promise<Seeded<E>> {
    const found = await this.manager.findOneBy(target, whereOf(key));
    if (found === null) {
      const row = Object.assign(this.manager.create(target), key, values, await initial());
      return { row: await this.manager.save(target, row), outcome: "created" };
    }
    if (Object.entries(values).every(([name, value]) => isDeepStrictEqual(found[name], value)))
      return { row: found, outcome: "unchanged" };
    return { row: await this.manager.save(target, Object.assign(found, values)), outcome: "updated" };
  }

  /** Adds what a many-to-many or one-to-many relation lacks; true when something was missing. */
  async link<E extends ObjectLiteral>(
    target: EntityTarget<E>,
    relation: keyof E & string,
    row: E,
    key: string,
    wanted: readonly string[],
  ): Promise<boolean> {
    const query = this.manager.createQueryBuilder().relation(target, relation).of(row);
    const present = new Set((await query.loadMany<ObjectLiteral>()).map((related) => related[key]));
    const missing = wanted.filter((name) => !present.has(name));
    if (missing.length > 0) await query.add(missing);
    return missing.length > 0;
  }
}

/** What became of a row whose links changed as well. */
export const withLinks = (outcome: Outcome, linked: boolean): Outcome =>
  linked && outcome === "unchanged" ? "updated" : outcome;

function whereOf<E>(key: Partial<E>): FindOptionsWhere<E> {
  const entries = Object.entries(key).map(([name, value]) => [name, value ?? IsNull()]);
  return Object.fromEntries(entries) as FindOptionsWhere<E>;
}
