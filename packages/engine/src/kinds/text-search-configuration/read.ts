import { objectId } from "../../model/identity.js";
import { firstUserOid, userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import type { TextSearchConfiguration } from "./model.js";

const mappings = `(select json_agg(json_build_array(t.alias, m.dictionaries) order by t.alias collate "C")
  from (select maptokentype, json_agg(mapdict::regdictionary::text order by mapseqno) as dictionaries
    from pg_ts_config_map where mapcfg = c.oid group by maptokentype) m
  join ts_token_type(c.cfgparser) t on t.tokid = m.maptokentype)`;

export const readTextSearchConfiguration: Reader<TextSearchConfiguration> = {
  catalog: "pg_ts_config",
  sql: () =>
    `select c.oid, n.nspname as schema, c.cfgname as name, ${mappings} as mappings,
       (select quote_ident(x.nspname) || '.' || quote_ident(p.prsname) from pg_ts_parser p
         join pg_namespace x on x.oid = p.prsnamespace where p.oid = c.cfgparser) as parser
     from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace
     where c.oid >= ${firstUserOid} and ${userSchemas}`,
  parse: (row) => {
    const [schema, name] = [row.text("schema"), row.text("name")];
    const mapped = row.list("mappings") as unknown as readonly (readonly [string, readonly string[]])[];
    return {
      oid: row.text("oid"),
      object: {
        kind: "textSearchConfiguration",
        id: objectId("textSearchConfiguration", schema, name),
        schema,
        name,
        parser: row.text("parser"),
        mappings: mapped.map(([token, dictionaries]) => ({ token, dictionaries })),
      },
    };
  },
};
