import type { QueryResult } from "../database/port.js";
import { userSchemas } from "../kinds/filters.js";
import type { Attribute, CatalogNames } from "../kinds/kind.js";
import { objectId } from "../model/identity.js";
import type { KindName } from "../model/objects.js";
import { forEachRow, type Row } from "./row.js";

/** Relations of all kinds, for the names of what other rows refer to. */
export const relationsQuery = `
  select c.oid, n.nspname, c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${userSchemas} and c.relkind <> 't'`;

/** `format_type` of each distinct type and modifier in use, instead of one call a column. */
export const typesQuery = `
  select t.oid, t.modifier, format_type(t.oid, t.modifier) as name from (
    select distinct a.atttypid as oid, a.atttypmod as modifier from pg_attribute a
    where a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped) t`;

const kindByRelkind: Readonly<Record<string, KindName>> = {
  r: "table",
  p: "table",
  f: "table",
  v: "view",
  m: "materializedView",
  c: "compositeType",
  S: "sequence",
  i: "index",
  I: "index",
};

interface Relation {
  readonly schema: string;
  readonly name: string;
  readonly kind: KindName | undefined;
}

/** Columns of relations other than tables by relation, and the name of every column by relation and number. */
interface Columns {
  readonly names: Map<string, string[]>;
  readonly attributes: Map<string, Attribute[]>;
}

/** The lookups that readers share, from the answers to the queries above and to the columns' query. */
export function catalogNames(
  relations: QueryResult,
  types: QueryResult,
  columns: QueryResult,
  objectAt: CatalogNames["objectAt"],
): CatalogNames {
  const byOid = new Map<string, Relation>();
  forEachRow(relations, (row) => {
    const kind = kindByRelkind[row.text("relkind")];
    byOid.set(row.text("oid"), { schema: row.text("nspname"), name: row.text("relname"), kind });
  });
  const typeNames = new Map<string, Map<string, string>>();
  forEachRow(types, (row) =>
    inner(typeNames, row.text("oid"), mapOf).set(row.text("modifier"), row.text("name")),
  );
  const type = (oid: string, modifier: string) => typeNames.get(oid)?.get(modifier) ?? "";
  const { names, attributes } = columnsOf(columns, type, (oid) => byOid.get(oid)?.kind !== "table");
  return {
    relation: (oid) => byOid.get(oid),
    column: (owner, attribute) => names.get(owner)?.[Number(attribute)] ?? "",
    type,
    relationId: (oid) => {
      const found = byOid.get(oid);
      return objectId(found?.kind ?? "table", found?.schema ?? "", found?.name ?? "");
    },
    attributes: (relation) => attributes.get(relation) ?? [],
    objectAt,
  };
}

function columnsOf(
  result: QueryResult,
  type: CatalogNames["type"],
  withAttributes: (relation: string) => boolean,
): Columns {
  const columns: Columns = { names: new Map(), attributes: new Map() };
  forEachRow(result, (row) => {
    const relation = row.text("attrelid");
    inner(columns.names, relation, namesOf)[Number(row.text("attnum"))] = row.text("attname");
    if (withAttributes(relation)) inner(columns.attributes, relation, listOf).push(attribute(row, type));
  });
  return columns;
}

function attribute(row: Row, type: CatalogNames["type"]): Attribute {
  const rare = row.part("rare");
  const statistics = rare?.nullable("statistics") ?? null;
  return {
    name: row.text("attname"),
    type: type(row.text("atttypid"), row.text("atttypmod")),
    collation: rare?.nullable("collation") ?? null,
    notNull: row.boolean("attnotnull"),
    default: row.nullable("expression"),
    defaultOid: row.nullable("default_oid"),
    statistics: statistics === null ? null : Number(statistics),
  };
}

const mapOf = () => new Map<string, string>();
const namesOf = (): string[] => [];
const listOf = (): Attribute[] => [];

function inner<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
