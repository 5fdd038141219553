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
       ${major >= 14 ? "pg_get_statisticsobjdef_columns(s.oid)" : columnsBefore14} as targets, nullif(s.stxstattarget, -1) as target
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
      on: row.text("targets"),
      target: target === null ? null : Number(target),
    };
    return { oid: row.text("oid"), object };
  },
};

const columnsBefore14 = `(select string_agg(quote_ident(a.attname), ', ' order by k.place)
  from unnest(s.stxkeys) with ordinality k(attnum, place) join pg_attribute a on a.attrelid = s.stxrelid and a.attnum = k.attnum)`;
