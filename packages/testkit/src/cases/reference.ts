import { dumpDifferences } from "../oracle/compare.js";
import type { CatalogDump } from "../oracle/dump.js";
import { type CaseDatabase, type CaseDatabases, dumpOf } from "./databases.js";

/** Fills an empty database with what the reference holds, by a plan. */
type Rebuild = (empty: CaseDatabase, like: CaseDatabase) => Promise<void>;

/** A database made by a case's own SQL: what another one should be like. Its dump and its rebuild are made once. */
export class Reference {
  #dump: Promise<CatalogDump> | undefined;
  #rebuilt: Promise<{ readonly database: CaseDatabase; readonly dump: CatalogDump }> | undefined;

  constructor(
    readonly database: CaseDatabase,
    private readonly databases: CaseDatabases,
    private readonly rebuild: Rebuild,
  ) {}

  dump(): Promise<CatalogDump> {
    this.#dump ??= dumpOf(this.database);
    return this.#dump;
  }

  /** The same made from nothing by a plan, with its dump. */
  rebuilt(): Promise<{ readonly database: CaseDatabase; readonly dump: CatalogDump }> {
    this.#rebuilt ??= this.#build();
    return this.#rebuilt;
  }

  async #build(): Promise<{ readonly database: CaseDatabase; readonly dump: CatalogDump }> {
    const database = await this.databases.create();
    await this.rebuild(database, this.database);
    return { database, dump: await dumpOf(database) };
  }

  /** What is different in another database; a text may be as after a build from PostgreSQL's own print. */
  async differences(other: CaseDatabase): Promise<string[]> {
    const [found, expected] = [await dumpOf(other), await this.dump()];
    const first = dumpDifferences(found, expected);
    if (first.length === 0) return [];
    return dumpDifferences(found, expected, (await this.rebuilt()).dump);
  }
}
