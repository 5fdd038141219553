import { objectId } from "../../model/identity.js";
import type { Reader } from "../kind.js";
import { enabled } from "../trigger/read.js";
import type { InternalTriggers } from "./model.js";

/** Before PostgreSQL 15 a partition's clone of a trigger is internal too; of such a one no constraint is known. */
export const readInternalTriggers: Reader<InternalTriggers> = {
  catalog: "pg_trigger",
  sql: () =>
    `select min(t.oid) as oid, t.tgrelid, c.conrelid, c.conname as name, c.contype,
       json_agg(p.proname || '=' || t.tgenabled::text order by p.proname collate "C") as states
     from pg_trigger t join pg_constraint c on c.oid = t.tgconstraint join pg_proc p on p.oid = t.tgfoid
     where t.tgisinternal and t.tgenabled <> 'O' and c.contype <> 't' group by t.tgrelid, c.conrelid, c.conname, c.contype`,
  parse: (row, names) => {
    const [own, constrained] = [names.relation(row.text("tgrelid")), names.relation(row.text("conrelid"))];
    if (own === undefined || constrained === undefined) return undefined;
    const { schema, name: table } = own;
    const name = row.text("name");
    const object: InternalTriggers = {
      kind: "internalTriggers",
      id: objectId("internalTriggers", schema, table, constrained.schema, constrained.name, name),
      schema,
      table,
      name,
      constraintKind: row.text("contype") === "f" ? "foreignKey" : "constraint",
      constrained: { schema: constrained.schema, name: constrained.name },
      states: row.list("states").map((state) => ({
        function: state.slice(0, -2),
        enabled: enabled(state.slice(-1)),
      })),
    };
    return { oid: row.text("oid"), object };
  },
};
