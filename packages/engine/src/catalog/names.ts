import type { QueryResult } from "../database/port.js";
import type { CatalogNames } from "../kinds/kind.js";
import { objectId } from "../model/identity.js";
import type { KindName } from "../model/objects.js";
import { forEachRow } from "./row.js";

/** Relations of all kinds, for the names of what other rows refer to. */
export const relationsQuery = `
  select c.oid, n.nspname, c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%' and c.relkind <> 't'`;

/** `format_type` of each distinct type and modifier in use, instead of one call a column. */
export const typesQuery = `
  select t.oid, t.modifier, format_type(t.oid, t.modifier) as name from (
    select distinct a.atttypid as oid, a.atttypmod as modifier from pg_attribute a
    where a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped) t`;

const kindByRelkind: Readonly<Record<string, KindName>> = {
  r: "table",
  p: "table",
  S: "sequence",
  i: "index",
  I: "index",
};

interface Relation {
  readonly schema: string;
  readonly name: string;
  readonly kind: KindName | undefined;
}

/** The lookups that readers share, from the answers to the queries above and to the columns' query. */
export function catalogNames(relations: QueryResult, types: QueryResult, columns: QueryResult): CatalogNames {
  const byOid = new Map<string, Relation>();
  forEachRow(relations, (row) => {
    const kind = kindByRelkind[row.text("relkind")];
    byOid.set(row.text("oid"), { schema: row.text("nspname"), name: row.text("relname"), kind });
  });
  const typeNames = new Map<string, string>();
  forEachRow(types, (row) => typeNames.set(`${row.text("oid")}:${row.text("modifier")}`, row.text("name")));
  const columnNames = new Map<string, string>();
  forEachRow(columns, (row) =>
    columnNames.set(`${row.text("attrelid")}:${row.text("attnum")}`, row.text("attname")),
  );
  return lookups(byOid, typeNames, columnNames);
}

function lookups(
  relations: ReadonlyMap<string, Relation>,
  types: ReadonlyMap<string, string>,
  columns: ReadonlyMap<string, string>,
): CatalogNames {
  const relation = (oid: string) => relations.get(oid);
  return {
    relation,
    column: (owner, attribute) => columns.get(`${owner}:${attribute}`) ?? "",
    type: (oid, modifier) => types.get(`${oid}:${modifier}`) ?? "",
    relationId: (oid) => {
      const found = relation(oid);
      return objectId(found?.kind ?? "table", found?.schema ?? "", found?.name ?? "");
    },
  };
}
