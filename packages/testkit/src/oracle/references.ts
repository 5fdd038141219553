import { readFileSync } from "node:fs";

/** Which columns of a catalog hold OIDs or attribute numbers of what (`pg_get_catalog_foreign_keys`, PostgreSQL 18). */
export interface CatalogReference {
  readonly catalog: string;
  /** One column of OIDs, or the relation's column and the column of attribute numbers. */
  readonly columns: readonly string[];
  readonly refers: string;
  readonly array: boolean;
}

const file = new URL("../../fixtures/catalog-references.json", import.meta.url);

/** All references, read once. PostgreSQL 13 cannot be asked for them, and 18 has those of all before it. */
export const catalogReferences: readonly CatalogReference[] = [
  ...(JSON.parse(readFileSync(file, "utf8")) as CatalogReference[]),
  // Not among those the server tells.
  { catalog: "pg_publication_rel", columns: ["prrelid", "prattrs"], refers: "pg_attribute", array: true },
];

/** The references of one catalog by the column that holds them. */
export function referencesOf(catalog: string): ReadonlyMap<string, CatalogReference> {
  const own = catalogReferences.filter((reference) => reference.catalog === catalog);
  return new Map(own.map((reference) => [reference.columns.at(-1) ?? "", reference]));
}
