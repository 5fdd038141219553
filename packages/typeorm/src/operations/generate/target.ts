import {
  type CanonicalSchema,
  type QueryResult,
  quotedIdent,
  readCatalog,
  type Session,
} from "@godwit/engine";
import type { NameResolution } from "../../schema/declaration.js";

/** A database as it is, and what bare names mean in it. */
export interface Target {
  readonly session: Session;
  readonly schema: CanonicalSchema;
  readonly major: number;
  readonly names: NameResolution;
  /** Settings of the session that decide what written SQL means. */
  readonly settings: string;
  /** The schemas of the search_path that exist, first to last. */
  readonly searchPath: readonly string[];
}

const collationsQuery = `
  select c.collname, quote_ident(n.nspname) || '.' || quote_ident(c.collname)
  from pg_collation c join pg_namespace n on n.oid = c.collnamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and pg_collation_is_visible(c.oid)`;

/** Those of extensions are known by their extension. */
const typesQuery = `
  select t.typname, quote_ident(n.nspname) || '.' || quote_ident(t.typname)
  from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where n.nspname not in ('pg_catalog', 'information_schema') and t.typtype in ('d', 'e', 'r', 'b', 'c')
    and t.typcategory <> 'A' and pg_type_is_visible(t.oid)
    and (t.typrelid = 0 or exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c'))`;

const extensionsQuery = `
  select e.extname, n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace`;

/**
 * Reads the database of a session, in a transaction that stays open: what is asked in the same session afterwards sees
 * the same snapshot. Bare names mean what they mean to this session.
 */
export async function readTarget(session: Session): Promise<Target> {
  const [path, collations, extensions, types] = await session.script(
    ["select unnest(current_schemas(false))", collationsQuery, extensionsQuery, typesQuery].join(";"),
  );
  const reading = await readCatalog(session);
  const searchPath = (path?.rows ?? []).map(([schema]) => schema ?? "");
  return {
    session,
    schema: reading.schema,
    major: reading.major,
    settings: reading.settings,
    names: {
      currentSchema: reading.currentSchema ?? searchPath[0] ?? "public",
      extensionSchemas: pairs(extensions),
      collations: pairs(collations),
      types: pairs(types),
    },
    searchPath,
  };
}

function pairs(result: QueryResult | undefined): ReadonlyMap<string, string> {
  return new Map((result?.rows ?? []).map(([key, value]) => [key ?? "", value ?? ""]));
}

/** The same database with its expressions as they print under the session's own search_path. */
export async function readWords({ session, searchPath }: Target): Promise<CanonicalSchema> {
  await session.query("commit");
  return (await readCatalog(session, searchPath.map(quotedIdent).join(", "))).schema;
}
