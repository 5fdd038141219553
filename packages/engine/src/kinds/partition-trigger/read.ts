import { objectId } from "../../model/identity.js";
import type { Reader } from "../kind.js";
import { enabled } from "../trigger/read.js";
import type { PartitionTrigger } from "./model.js";

/** Clones of a foreign key's triggers are the key's. */
export const readPartitionTrigger: Reader<PartitionTrigger> = {
  catalog: "pg_trigger",
  sql: () =>
    `select t.oid, t.tgrelid, t.tgname as name, t.tgenabled, p.tgenabled as usual,
       (select json_agg(a.relid::oid::text) from pg_partition_ancestors(t.tgrelid) a where a.relid <> t.tgrelid) as ancestors
     from pg_trigger t join pg_trigger p on p.oid = t.tgparentid
     where t.tgparentid <> 0 and t.tgenabled <> p.tgenabled
       and not exists (select from pg_constraint c where c.oid = t.tgconstraint and c.contype <> 't')`,
  parse: (row, names) => {
    const relation = names.relation(row.text("tgrelid"));
    if (relation === undefined) return undefined;
    const { schema, name: table } = relation;
    const name = row.text("name");
    const ancestors = row.list("ancestors").flatMap((oid) => names.relation(oid) ?? []);
    const object: PartitionTrigger = {
      kind: "partitionTrigger",
      id: objectId("partitionTrigger", schema, table, name),
      schema,
      table,
      name,
      enabled: enabled(row.text("tgenabled")),
      usual: enabled(row.text("usual")),
      ancestors: ancestors.map((ancestor) => ({ schema: ancestor.schema, name: ancestor.name })),
    };
    return { oid: row.text("oid"), object };
  },
};
