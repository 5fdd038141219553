import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { Attribute, CatalogRow, Reader } from "../kind.js";
import type { View, ViewColumn } from "./model.js";

export const readView: Reader<View> = {
  catalog: "pg_class",
  sql: () =>
    `select c.oid, n.nspname as schema, c.relname as name, c.reltype, rt.typarray, to_json(c.reloptions) as options,
       r.oid as rule, pg_get_viewdef(c.oid) as definition
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_type rt on rt.oid = c.reltype
     join pg_rewrite r on r.ev_class = c.oid and r.rulename = '_RETURN'
     where c.relkind = 'v' and c.relpersistence <> 't' and ${userSchemas}`,
  parse: (row, names) => {
    const [oid, schema, name] = [row.text("oid"), row.text("schema"), row.text("name")];
    const attributes = names.attributes(oid);
    const withDefault = attributes.filter((attribute) => attribute.default !== null);
    const object: View = {
      kind: "view",
      id: objectId("view", schema, name),
      schema,
      name,
      definition: definitionText(row.text("definition")),
      columns: attributes.map(viewColumn),
      defaults: Object.fromEntries(withDefault.map((attribute) => [attribute.name, attribute.default ?? ""])),
      options: [...row.list("options")].sort(),
    };
    const defaults = withDefault.map(({ defaultOid }): CatalogRow => ["pg_attrdef", defaultOid ?? ""]);
    return {
      oid,
      aliases: [
        ["pg_rewrite", row.text("rule")],
        ["pg_type", row.text("reltype")],
        ["pg_type", row.text("typarray")],
        ...defaults,
      ],
      object,
    };
  },
};

/** `pg_get_viewdef` ends with a semicolon. */
export function definitionText(printed: string): string {
  return printed.replace(/;$/, "");
}

export function viewColumn({ name, type, collation }: Attribute): ViewColumn {
  return { name, type, collation };
}
