import { userSchemas } from "../kinds/filters.js";
import type { Attribute, CatalogNames } from "../kinds/kind.js";
import { type ObjectId, objectId } from "../model/identity.js";
import type { KindName } from "../model/objects.js";
import type { Row } from "./row.js";

/** Relations that other rows refer to by OID, for their names: all but indexes that no other index is a part of. */
export const relationsQuery = `
  select c.oid, n.nspname, c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${userSchemas} and c.relkind not in ('t', 'i')`;

const kindByRelkind: Readonly<Record<string, KindName>> = {
  r: "table",
  p: "table",
  f: "table",
  v: "view",
  m: "materializedView",
  c: "compositeType",
  S: "sequence",
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

/** The lookups that readers share, collected from the answers to the query above and to the columns' query. */
export class CollectedNames implements CatalogNames {
  readonly #relations = new Map<string, Relation>();
  readonly #types = new Map<string, string>();
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

  /** A row of the columns' query, after all relations. */
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

  type(name: string): string {
    const known = this.#types.get(name);
    if (known === undefined) this.#types.set(name, name);
    return known ?? name;
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
      type: this.type(row.text("type")),
      collation: rare?.nullable("collation") ?? null,
      notNull: row.boolean("attnotnull"),
      default: row.nullable("expression"),
      defaultOid: row.nullable("default_oid"),
      statistics: statistics === null ? null : Number(statistics),
    };
  }
}
