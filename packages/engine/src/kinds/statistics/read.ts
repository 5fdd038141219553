import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import { onRelation } from "../relation.js";
import type { Statistics } from "./model.js";

const types: Record<string, string> = { d: "ndistinct", f: "dependencies", m: "mcv" };

export const readStatistics: Reader<Statistics> = {
  catalog: "pg_statistic_ext",
  sql: (major) =>
    `select s.oid, s.stxrelid, s.stxname as name, n.nspname as schema, to_json(s.stxkind::text[]) as kinds,
       ${columns} as columns,
       ${major >= 14 ? "to_json(pg_get_statisticsobjdef_expressions(s.oid))" : "null"} as expressions, nullif(s.stxstattarget, -1) as target
     from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace
     where ${userSchemas}`,
  parse: (row, names) => {
    const relation = onRelation(row.text("stxrelid"), names);
    if (relation === undefined) return undefined;
    const [statisticsSchema, name, target] = [row.text("schema"), row.text("name"), row.nullable("target")];
    const object: Statistics = {
      kind: "statistics",
      id: objectId("statistics", statisticsSchema, name),
      ...relation,
      name,
      statisticsSchema,
      types: row.list("kinds").flatMap((kind) => types[kind] ?? []),
      on: [...row.list("columns"), ...row.list("expressions").map((one) => `(${one})`)].join(", "),
      target: target === null ? null : Number(target),
    };
    return { oid: row.text("oid"), object };
  },
};

/** By name: PostgreSQL keeps them by attribute number, which differs between equal tables. */
const columns = `(select json_agg(quote_ident(a.attname) order by a.attname collate "C")
  from unnest(s.stxkeys) k(attnum) join pg_attribute a on a.attrelid = s.stxrelid and a.attnum = k.attnum)`;
