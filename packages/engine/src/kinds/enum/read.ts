import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import type { Enum } from "./model.js";

export const readEnum: Reader<Enum> = {
  catalog: "pg_type",
  sql: () =>
    `select t.oid, n.nspname as schema, t.typname as name, t.typarray,
       (select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) as labels
     from pg_type t join pg_namespace n on n.oid = t.typnamespace
     where t.typtype = 'e' and ${userSchemas}`,
  parse: (row) => {
    const [schema, name] = [row.text("schema"), row.text("name")];
    return {
      oid: row.text("oid"),
      aliases: [["pg_type", row.text("typarray")]],
      object: { kind: "enum", id: objectId("enum", schema, name), schema, name, labels: row.list("labels") },
    };
  },
};
