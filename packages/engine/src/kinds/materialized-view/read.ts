import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import { definitionText, viewColumn } from "../view/read.js";
import type { MaterializedView } from "./model.js";

export const readMaterializedView: Reader<MaterializedView> = {
  catalog: "pg_class",
  sql: () =>
    `select c.oid, n.nspname as schema, c.relname as name, c.reltype, rt.typarray, to_json(c.reloptions) as options, am.amname as method,
       ts.spcname as tablespace, c.relispopulated, r.oid as rule, pg_get_viewdef(c.oid) as definition,
       (select ic.relname from pg_index x join pg_class ic on ic.oid = x.indexrelid
        where x.indrelid = c.oid and x.indisclustered) as cluster_index
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_type rt on rt.oid = c.reltype
     join pg_rewrite r on r.ev_class = c.oid and r.rulename = '_RETURN'
     left join pg_am am on am.oid = c.relam
     left join pg_tablespace ts on ts.oid = c.reltablespace
     where c.relkind = 'm' and ${userSchemas}`,
  parse: (row, names) => {
    const [oid, schema, name] = [row.text("oid"), row.text("schema"), row.text("name")];
    const attributes = names.attributes(oid);
    const targets = attributes.flatMap((column) =>
      column.statistics === null ? [] : [[column.name, column.statistics] as const],
    );
    return {
      oid,
      aliases: [
        ["pg_rewrite", row.text("rule")],
        ["pg_type", row.text("reltype")],
        ["pg_type", row.text("typarray")],
      ],
      object: {
        kind: "materializedView",
        id: objectId("materializedView", schema, name),
        schema,
        name,
        definition: definitionText(row.text("definition")),
        columns: attributes.map(viewColumn),
        statistics: Object.fromEntries(targets),
        options: [...row.list("options")].sort(),
        accessMethod: row.text("method"),
        tablespace: row.nullable("tablespace"),
        populated: row.boolean("relispopulated"),
        clusterOn: row.nullable("cluster_index"),
      },
    };
  },
};
