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
  /** By number, with holes. */
  readonly columns: string[];
  /** By number, with holes; of relations other than tables. */
  readonly attributes: Attribute[];
}

/** The lookups that readers share, collected from the answers to the queries above and to the columns' query. */
export class CollectedNames implements CatalogNames {
  readonly #relations = new Map<string, Relation>();
  readonly #types = new Map<string, Map<string, string>>();
  /** Columns mostly come one relation after the other. */
  #last: { readonly oid: string; readonly relation: Relation | undefined } = { oid: "", relation: undefined };

  constructor(readonly objectAt: CatalogNames["objectAt"]) {}

  readonly addRelation = (row: Row): void => {
    this.#relations.set(row.text("oid"), {
      schema: row.text("nspname"),
      name: row.text("relname"),
      kind: kindByRelkind[row.text("relkind")],
      columns: [],
      attributes: [],
    });
  };

  readonly addType = (row: Row): void => {
    const oid = row.text("oid");
    const known = this.#types.get(oid);
    if (known === undefined) this.#types.set(oid, new Map([[row.text("modifier"), row.text("name")]]));
    else known.set(row.text("modifier"), row.text("name"));
  };

  /** A row of the columns' query, after all relations and types. */
  readonly addColumn = (row: Row): void => {
    const relation = this.relation(row.text("attrelid"));
    if (relation === undefined) return;
    const number = Number(row.text("attnum"));
    relation.columns[number] = row.text("attname");
    if (relation.kind !== "table") relation.attributes[number] = this.#attribute(row);
  };

  relation(oid: string): Relation | undefined {
    if (this.#last.oid !== oid) this.#last = { oid, relation: this.#relations.get(oid) };
    return this.#last.relation;
  }

  column(relation: string, attribute: string): string {
    return this.relation(relation)?.columns[Number(attribute)] ?? "";
  }

  type(oid: string, modifier: string): string {
    return this.#types.get(oid)?.get(modifier) ?? "";
  }

  relationId(oid: string): ObjectId {
    const found = this.relation(oid);
    return objectId(found?.kind ?? "table", found?.schema ?? "", found?.name ?? "");
  }

  attributes(relation: string): readonly Attribute[] {
    return this.relation(relation)?.attributes.filter(() => true) ?? [];
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
