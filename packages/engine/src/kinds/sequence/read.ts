import type { Row } from "../../catalog/row.js";
import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import type { Sequence, SequenceParameters } from "./model.js";

export const readSequence: Reader<Sequence> = {
  catalog: "pg_class",
  sql: () =>
    `select s.seqrelid as oid, n.nspname as schema, c.relname as name, c.relpersistence,
       case s.seqtypid when 20 then 'bigint' when 21 then 'smallint' else 'integer' end as type,
       s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
       d.refobjid as owner, d.refobjsubid as owner_column
     from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = s.seqrelid
       and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i') and d.refobjsubid > 0
     where d.deptype is distinct from 'i' and c.relpersistence <> 't'
       and ${userSchemas}`,
  parse: (row, names) => {
    const [schema, name, owner] = [row.text("schema"), row.text("name"), row.nullable("owner")];
    const table = owner === null ? undefined : names.relation(owner);
    const ownedBy =
      owner === null || table === undefined
        ? null
        : { schema: table.schema, name: table.name, column: names.column(owner, row.text("owner_column")) };
    const persistence = row.text("relpersistence") === "u" ? "unlogged" : "permanent";
    const id = objectId("sequence", schema, name);
    return {
      oid: row.text("oid"),
      object: { kind: "sequence", id, schema, name, persistence, ownedBy, ...sequenceParameters(row) },
    };
  },
};

/** The columns of `pg_sequence` in a row, with `type` as its name. */
export function sequenceParameters(row: Row): SequenceParameters {
  return {
    type: row.text("type"),
    start: row.text("seqstart"),
    increment: row.text("seqincrement"),
    min: row.text("seqmin"),
    max: row.text("seqmax"),
    cache: row.text("seqcache"),
    cycle: row.boolean("seqcycle"),
  };
}
