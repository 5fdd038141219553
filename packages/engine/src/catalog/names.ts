import { userSchemas } from "../kinds/filters.js";
import type { Attribute, CatalogNames } from "../kinds/kind.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { KindName } from "../model/objects.js";
import type { Row } from "./row.js";

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

/** The lookups that readers share, collected from the answers to the queries above and to the columns' query. */
export class CollectedNames implements CatalogNames {
  readonly #relations = new Map<string, Relation>();
  readonly #types = new Map<string, Map<string, string>>();
  /** By relation and number. */
  readonly #columns = new Map<string, string[]>();
  /** Of relations other than tables. */
  readonly #attributes = new Map<string, Attribute[]>();

  constructor(readonly objectAt: CatalogNames["objectAt"]) {}

  readonly addRelation = (row: Row): void => {
    const kind = kindByRelkind[row.text("relkind")];
    this.#relations.set(row.text("oid"), { schema: row.text("nspname"), name: row.text("relname"), kind });
  };

  readonly addType = (row: Row): void => {
    inner(this.#types, row.text("oid"), mapOf).set(row.text("modifier"), row.text("name"));
  };

  /** A row of the columns' query, after all relations and types. */
  readonly addColumn = (row: Row): void => {
    const relation = row.text("attrelid");
    inner(this.#columns, relation, namesOf)[Number(row.text("attnum"))] = row.text("attname");
    if (this.#relations.get(relation)?.kind === "table") return;
    inner(this.#attributes, relation, listOf).push(this.#attribute(row));
  };

  relation(oid: string): Relation | undefined {
    return this.#relations.get(oid);
  }

  column(relation: string, attribute: string): string {
    return this.#columns.get(relation)?.[Number(attribute)] ?? "";
  }

  type(oid: string, modifier: string): string {
    return this.#types.get(oid)?.get(modifier) ?? "";
  }

  relationId(oid: string): ObjectId {
    const found = this.#relations.get(oid);
    return objectId(found?.kind ?? "table", found?.schema ?? "", found?.name ?? "");
  }

  attributes(relation: string): readonly Attribute[] {
    return this.#attributes.get(relation) ?? [];
  }

  #attribute(row: Row): Attribute {
    const rare = row.part("rare");
    const statistics = rare?.nullable("statistics") ?? null;
    return {
      name: row.text("attname"),
      type: this.type(row.text("atttypid"), row.text("atttypmod")),
      collation: rare?.nullable("collation") ?? null,
      notNull: row.boolean("attnotnull"),
      default: row.nullable("expression"),
      defaultOid: row.nullable("default_oid"),
      statistics: statistics === null ? null : Number(statistics),
    };
  }
}

const mapOf = () => new Map<string, string>();
const namesOf = (): string[] => [];
const listOf = (): Attribute[] => [];

function inner<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
