import type { QueryResult, Session } from "../database/port.js";
import { dependenciesAmong } from "../kinds/dependencies.js";
import { kindNames, kinds } from "../kinds/index.js";
import type { Kind } from "../kinds/kind.js";
import type { KindName, SchemaObject } from "../model/objects.js";
import { asCanonical, type CanonicalSchema } from "../model/schema.js";
import { readingSettings, usePrintSettings } from "../render/print-settings.js";
import { CollectedObjects } from "./collected-objects.js";
import { dependenciesQuery, recordedNeeds } from "./dependencies.js";
import { extensionMembersQuery, membersOf } from "./extension-members.js";
import { catalogNames, relationsQuery, typesQuery } from "./names.js";
import { forEachRow } from "./row.js";
import { type Unmodelled, unmodelledIn, unmodelledQuery } from "./unmodelled.js";

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
  const results = await session.script(readingScript(major, searchPath));
  const [relations, types, members, others, edges, ...answers] = results.slice(3);
  const byKind = new Map(kindNames.map((name, place) => [name, answers[place] as QueryResult]));
  const collected = new CollectedObjects(membersOf(members as QueryResult));
  const names = catalogNames(
    relations as QueryResult,
    types as QueryResult,
    byKind.get("column") as QueryResult,
    (catalog, oid, subId) => collected.at(catalog, oid, subId),
  );
  for (const name of kindNames) {
    const kind = kinds[name] as unknown as Kind<SchemaObject>;
    forEachRow(byKind.get(name) as QueryResult, (row) => {
      const read = kind.read.parse(row, names);
      if (read === undefined) return;
      for (const one of "object" in read ? [read] : read) collected.add(one, kind);
    });
  }
  const { objects } = collected;
  const recorded = recordedNeeds(edges as QueryResult, collected);
  return {
    schema: asCanonical({ objects, dependencies: dependenciesAmong(objects, recorded) }),
    major,
    currentSchema: about?.[1] ?? null,
    settings: about?.[2] ?? "",
    role: about?.[3] ?? "",
    unmodelled: unmodelledIn(others as QueryResult),
  };
}

function readingScript(major: number, searchPath: string): string {
  const reads = kindNames.map((name: KindName) => kinds[name].read.sql(major));
  return [
    "begin transaction isolation level repeatable read, read only",
    `set local search_path = ${searchPath === "" ? "''" : searchPath}`,
    usePrintSettings("local"),
    relationsQuery,
    typesQuery,
    extensionMembersQuery,
    unmodelledQuery,
    dependenciesQuery,
    ...reads,
  ].join(";\n");
}
