import { objectId } from "../../model/identity.js";
import { firstUserOid, userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import type { TextSearchDictionary } from "./model.js";

/** One option of `dictinitoption`: a name and a number or a string constant (serialize_deflist in the server's source). */
const option = /((?:"(?:[^"]|"")*"|[^\s",=]+)) = (E?'(?:[^']|'')*'|[^\s,]+)/g;

export const readTextSearchDictionary: Reader<TextSearchDictionary> = {
  catalog: "pg_ts_dict",
  sql: () =>
    `select d.oid, n.nspname as schema, d.dictname as name, d.dictinitoption,
       (select quote_ident(x.nspname) || '.' || quote_ident(t.tmplname) from pg_ts_template t
         join pg_namespace x on x.oid = t.tmplnamespace where t.oid = d.dicttemplate) as template
     from pg_ts_dict d join pg_namespace n on n.oid = d.dictnamespace
     where d.oid >= ${firstUserOid} and ${userSchemas}`,
  parse: (row) => {
    const [schema, name] = [row.text("schema"), row.text("name")];
    const options = [...row.text("dictinitoption").matchAll(option)];
    return {
      oid: row.text("oid"),
      object: {
        kind: "textSearchDictionary",
        id: objectId("textSearchDictionary", schema, name),
        schema,
        name,
        template: row.text("template"),
        options: options.map(([, key, value]) => `${key} = ${value}`).sort(),
      },
    };
  },
};
