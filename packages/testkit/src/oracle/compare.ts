import type { CatalogDump } from "./dump.js";

/** Columns whose text PostgreSQL may print in another way once it was built from its own print. */
const texts: ReadonlySet<string> = new Set([
  "pg_attrdef.adbin",
  "pg_constraint.conbin",
  "pg_index.indexprs",
  "pg_index.indpred",
  "pg_policy.polqual",
  "pg_policy.polwithcheck",
  "pg_publication_rel.prqual",
  "pg_rewrite.ev_action",
  "pg_trigger.tgqual",
  "pg_type.typdefaultbin",
  "pg_statistic_ext.stxexprs",
]);

/**
 * What differs between a database and the one it should be like, a line each. `rebuilt` is a third one, made from what
 * PostgreSQL printed of the second: a text may be as in either.
 */
export function dumpDifferences(found: CatalogDump, expected: CatalogDump, rebuilt?: CatalogDump): string[] {
  const lines: string[] = [];
  for (const key of found.keys()) if (!expected.has(key)) lines.push(`too much: ${key}`);
  for (const [key, wanted] of expected) {
    const row = found.get(key);
    if (row === undefined) {
      lines.push(`missing: ${key}`);
      continue;
    }
    const catalog = key.slice(0, key.indexOf(" "));
    for (const [column, value] of Object.entries(wanted)) {
      if (row[column] === value || isHistoric(column, wanted)) continue;
      const again = texts.has(`${catalog}.${column}`) ? rebuilt?.get(key)?.[column] : undefined;
      if (again === undefined || row[column] !== again)
        lines.push(`${key} ${column}: ${row[column]}, not ${value}`);
    }
  }
  return lines.sort();
}

/** A domain's default as it was written stays when what it names is renamed; its expression counts. */
function isHistoric(column: string, row: Readonly<Record<string, string | null>>): boolean {
  return column === "typdefault" && row.typdefaultbin !== null;
}
