import type { RowValues, Session } from "../database/port.js";
import { readRows } from "../database/read-rows.js";
import { readColumn } from "../kinds/column/read.js";
import { kindNames, kinds } from "../kinds/index.js";
import type { CanonicalSchema } from "../model/schema.js";
import { readingSettings, usePrintSettings } from "../render/print-settings.js";
import { CatalogAnswer } from "./catalog-answer.js";
import { dependenciesQuery } from "./dependencies.js";
import { relationsQuery } from "./names.js";
import { type Row, rowCursor } from "./row.js";
import { type Unmodelled, unmodelledQuery } from "./unmodelled.js";

/** What a database says of itself, and how its objects are found again in `pg_depend`. */
export interface CatalogReading {
  /** All objects, with what they name themselves and the edges of `pg_depend`: expressions' needs. */
  readonly schema: CanonicalSchema;
  readonly major: number;
  /** `current_schema()` of the session, before the reader empties its search_path. */
  readonly currentSchema: string | null;
  /** `current_user`: what this role owns is read without an owner. */
  readonly role: string;
  /** The session's settings that decide what written SQL means. */
  readonly settings: string;
  /** What is there besides and is not compared, by name. */
  readonly unmodelled: readonly Unmodelled[];
}

/**
 * Reads everything that Godwit models, in two round trips whatever the size: the server's version, then all queries as
 * one message in one REPEATABLE READ, READ ONLY transaction under an empty search_path (so that names print qualified)
 * and under `printSettings` (so that constants print the same whatever the role or database has set).
 * The transaction stays open; the caller ends it by `commit` or by closing the session.
 * Under a `searchPath` (as SET takes it) texts print as somebody would write them: not to be compared.
 */
export async function readCatalog(session: Session, searchPath = ""): Promise<CatalogReading> {
  const [about] = (
    await session.query(
      `select current_setting('server_version_num'), current_schema(), ${readingSettings()}, current_user`,
    )
  ).rows;
  const major = Math.floor(Number(about?.[0]) / 10_000);
  const answer = new CatalogAnswer();
  const statements = [...opening(searchPath), ...reads(answer, major)];
  await readRows(session, statements.map(({ sql }) => sql).join(";\n"), (place, columns) => {
    return statements[place]?.begin?.(columns) ?? ignore;
  });
  return {
    ...answer.finish(),
    major,
    currentSchema: about?.[1] ?? null,
    settings: about?.[2] ?? "",
    role: about?.[3] ?? "",
  };
}

/**
 * Joins by hashing whatever the statistics say: of a database that was made just now they know nothing, and PostgreSQL
 * then looks each of ten thousand columns up by itself (18 reads 147,000 pages of 1,000 new tables for their columns, in
 * the place of 10,000). In the order in which the queries name their tables: of a small database a quarter of the
 * server's time went into finding another one, and of 2,000 tables none reads faster.
 */
const planning = {
  enable_nestloop: "off",
  enable_mergejoin: "off",
  join_collapse_limit: "1",
  from_collapse_limit: "1",
  jit: "off",
};

function opening(searchPath: string): Statement[] {
  return [
    { sql: "begin transaction isolation level repeatable read, read only" },
    { sql: `set local search_path = ${searchPath === "" ? "''" : searchPath}` },
    { sql: usePrintSettings("local", planning) },
  ];
}

function reads(answer: CatalogAnswer, major: number): Statement[] {
  const { names } = answer;
  const cursor = (visit: (row: Row) => void) => (columns: readonly string[]) => rowCursor(columns, visit);
  const others = kindNames.filter((name) => name !== "column");
  return [
    { sql: relationsQuery, begin: cursor(names.addRelation) },
    { sql: readColumn.sql(major), begin: cursor(answer.addColumn) },
    { sql: unmodelledQuery, begin: () => answer.addUnmodelled },
    { sql: dependenciesQuery, begin: () => answer.addDependencies },
    ...others.flatMap((name) => {
      const { read } = kinds[name];
      if (read === null) return [];
      const begin = (columns: readonly string[]) => rowCursor(columns, answer.adderOf(name, read));
      return [{ sql: read.sql(major), begin }];
    }),
  ];
}

/** A statement of the script, and what its rows are for. */
interface Statement {
  readonly sql: string;
  readonly begin?: (columns: readonly string[]) => (row: RowValues) => void;
}

function ignore(): void {}
