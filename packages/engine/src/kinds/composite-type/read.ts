import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import type { CompositeType } from "./model.js";

export const readCompositeType: Reader<CompositeType> = {
  catalog: "pg_class",
  sql: () =>
    `select c.oid, c.reltype, t.typarray, n.nspname as schema, c.relname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = c.reltype
     where c.relkind = 'c' and ${userSchemas}`,
  parse: (row, names) => {
    const [oid, schema, name] = [row.text("oid"), row.text("schema"), row.text("name")];
    const attributes = names
      .attributes(oid)
      .map(({ name: attribute, type, collation }) => ({ name: attribute, type, collation }));
    const id = objectId("compositeType", schema, name);
    return {
      oid,
      aliases: [
        ["pg_type", row.text("reltype")],
        ["pg_type", row.text("typarray")],
      ],
      object: { kind: "compositeType", id, schema, name, attributes },
    };
  },
};
