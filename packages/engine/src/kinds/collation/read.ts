import { objectId } from "../../model/identity.js";
import { firstUserOid, userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import type { Collation } from "./model.js";

const providers: Readonly<Record<string, Collation["provider"]>> = { c: "libc", i: "icu", b: "builtin" };

/** Where the one locale of ICU is kept: with the C library's before 15, in a column of its own until 16, of both since. */
function localeColumn(major: number): string {
  if (major >= 17) return "c.colllocale";
  return major >= 15 ? "c.colliculocale" : "c.collcollate";
}

export const readCollation: Reader<Collation> = {
  catalog: "pg_collation",
  sql: (major) =>
    `select c.oid, n.nspname as schema, c.collname as name, c.collprovider,
       case when c.collprovider <> 'c' then ${localeColumn(major)} end as locale,
       case when c.collprovider = 'c' then c.collcollate end as collate,
       case when c.collprovider = 'c' then c.collctype end as ctype,
       ${major >= 16 ? "c.collicurules" : "null"} as rules, c.collisdeterministic,
       case when c.collversion <> pg_collation_actual_version(c.oid) then c.collversion end as outdated
     from pg_collation c join pg_namespace n on n.oid = c.collnamespace
     where c.oid >= ${firstUserOid} and ${userSchemas}`,
  parse: (row) => {
    const [schema, name] = [row.text("schema"), row.text("name")];
    return {
      oid: row.text("oid"),
      object: {
        kind: "collation",
        id: objectId("collation", schema, name),
        schema,
        name,
        provider: providers[row.text("collprovider")] ?? "libc",
        locale: row.nullable("locale"),
        collate: row.nullable("collate"),
        ctype: row.nullable("ctype"),
        rules: row.nullable("rules"),
        deterministic: row.boolean("collisdeterministic"),
        outdatedVersion: row.nullable("outdated"),
      },
    };
  },
};
