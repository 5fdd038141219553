import type { Session } from "@godwit/engine";
import { isIgnored } from "./ignored.js";
import { type CatalogColumn, catalogColumns, identitiesQuery, rowsQuery } from "./queries.js";
import { type CatalogReference, referencesOf } from "./references.js";

/** Every user's row of every catalog: `catalog identity`, then its columns by name, OIDs resolved to names. */
export type CatalogDump = ReadonlyMap<string, Readonly<Record<string, string | null>>>;

interface RawRow {
  readonly catalog: string;
  readonly oid: string | null;
  readonly values: Readonly<Record<string, string | null>>;
}

/**
 * Dumps a database generically: what the server's catalogs hold, column for column, without knowing what it means. It
 * shares no code with the engine's reader, so that it sees what that one overlooks.
 */
export async function dumpCatalogs(session: Session): Promise<CatalogDump> {
  await session.query("set search_path = ''");
  const columns = await catalogColumns(session);
  const rows = await readRows(session, columns);
  const names = await identities(session, rows);
  const attributes = new Map(
    rows
      .filter(({ catalog }) => catalog === "pg_attribute")
      .map(({ values }) => [`${values.attrelid}:${values.attnum}`, values.attname ?? ""]),
  );
  const dump = new Map<string, Record<string, string | null>>();
  for (const row of rows) {
    const resolved = resolveRow(row, names, attributes);
    const key = keyOf(row, resolved, names);
    if (!isHidden(key)) dump.set(key, resolved);
  }
  return dump;
}

async function readRows(session: Session, columns: readonly CatalogColumn[]): Promise<RawRow[]> {
  const catalogs = new Map<string, CatalogColumn[]>();
  for (const column of columns)
    catalogs.set(column.catalog, [...(catalogs.get(column.catalog) ?? []), column]);
  const results = await session.script([...catalogs].map(([name, own]) => rowsQuery(name, own)).join(";\n"));
  return [...catalogs.keys()].flatMap((catalog, place) => {
    const result = results[place];
    if (result === undefined) return [];
    return result.rows.map(([oid, ...values]) => ({
      catalog,
      oid: oid ?? null,
      values: Object.fromEntries(result.columns.slice(1).map((name, index) => [name, values[index] ?? null])),
    }));
  });
}

/** The OIDs that occur anywhere, by catalog, resolved in one query. */
async function identities(session: Session, rows: readonly RawRow[]): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, Set<string>>();
  const want = (catalog: string, oid: string) => {
    const set = wanted.get(catalog) ?? new Set();
    wanted.set(catalog, set.add(oid));
  };
  for (const { catalog, oid, values } of rows) {
    if (oid !== null && catalog !== "pg_enum") want(catalog, oid);
    for (const [column, reference] of referencesOf(catalog)) {
      if (reference.columns.length > 1) continue;
      for (const one of members(values[column] ?? null)) if (isOid(one)) want(reference.refers, one);
    }
  }
  const { rows: found } = await session.query(identitiesQuery(wanted));
  return new Map(found.map(([catalog, oid, identity]) => [`${catalog}:${oid}`, identity ?? `? ${oid}`]));
}

/** The members of an array, a vector, or a single value. */
function members(text: string | null): string[] {
  return (text ?? "")
    .replaceAll(/[{}]/g, "")
    .split(/[ ,]/)
    .filter((member) => member !== "");
}

/** Kept by attribute number, which differs between equal tables: columns of statistics, publications, checks. */
function isUnordered(columns: readonly string[], values: RawRow["values"]): boolean {
  if (columns.includes("stxkeys") || columns.includes("prattrs")) return true;
  return columns.includes("conkey") && values.contype === "c";
}

/** Columns of type regproc print names already. */
function isOid(member: string): boolean {
  return /^[1-9]\d*$/.test(member);
}

function resolveRow(
  { catalog, values }: RawRow,
  names: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): Record<string, string | null> {
  const references = referencesOf(catalog);
  const resolved: Record<string, string | null> = {};
  for (const [column, value] of Object.entries(values)) {
    if (isIgnored(catalog, column)) continue;
    const reference = references.get(column);
    resolved[column] =
      value === null || reference === undefined ? value : refer(reference, value, values, names, attributes);
  }
  return resolved;
}

function refer(
  { columns, refers }: CatalogReference,
  value: string,
  values: RawRow["values"],
  names: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): string {
  const [relation] = columns;
  const name = (member: string) => {
    if (member === "0") return "0";
    if (columns.length > 1) return attributes.get(`${values[relation ?? ""]}:${member}`) ?? member;
    return names.get(`${refers}:${member}`) ?? member;
  };
  const resolved = members(value).map(name);
  return (isUnordered(columns, values) ? resolved.sort() : resolved).join(" ");
}

/** What a row is about, whatever its OID. */
function keyOf(
  { catalog, oid, values }: RawRow,
  resolved: Readonly<Record<string, string | null>>,
  names: ReadonlyMap<string, string>,
): string {
  if (catalog === "pg_constraint" && values.contype === "n") {
    const whole = values.contypid === "0" ? `${resolved.conrelid}.${resolved.conkey}` : resolved.contypid;
    return `pg_constraint not null of ${whole}`;
  }
  if (catalog === "pg_trigger" && values.tgname === null) {
    return `pg_trigger ${resolved.tgfoid} on ${resolved.tgrelid} of ${resolved.tgconstraint}`;
  }
  const identity = oid === null ? undefined : names.get(`${catalog}:${oid}`);
  if (identity !== undefined) return `${catalog} ${identity}`;
  const parts: Readonly<Record<string, readonly string[]>> = {
    pg_attribute: ["attrelid", "attname"],
    pg_depend: ["classid", "objid", "deptype", "refclassid", "refobjid"],
    pg_description: ["classoid", "objoid"],
    pg_enum: ["enumtypid", "enumlabel"],
    pg_inherits: ["inhrelid", "inhparent"],
    pg_seclabel: ["classoid", "objoid", "provider"],
    pg_ts_config_map: ["mapcfg", "maptokentype", "mapseqno"],
  };
  const keys = parts[catalog] ?? [Object.keys(resolved)[0] ?? ""];
  return `${catalog} ${keys.map((key) => resolved[key]).join(" ")}`;
}

/** TOAST tables and the triggers of constraints are named by OIDs. */
function isHidden(key: string): boolean {
  return key.includes("pg_toast.") || key.includes("ConstraintTrigger_");
}
