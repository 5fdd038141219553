import type { Row } from "../../catalog/row.js";
import { signatureId } from "../../model/identity.js";
import { literal } from "../../render/quote.js";
import { firstUserOid, userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import type { Aggregate } from "./model.js";

const functions = {
  SFUNC: "aggtransfn",
  FINALFUNC: "aggfinalfn",
  COMBINEFUNC: "aggcombinefn",
  SERIALFUNC: "aggserialfn",
  DESERIALFUNC: "aggdeserialfn",
  MSFUNC: "aggmtransfn",
  MINVFUNC: "aggminvtransfn",
  MFINALFUNC: "aggmfinalfn",
} as const;

const modifies: Record<string, string> = { r: "READ_ONLY", s: "SHAREABLE", w: "READ_WRITE" };
const parallels: Record<string, string> = { r: "RESTRICTED", s: "SAFE" };

export const readAggregate: Reader<Aggregate> = {
  catalog: "pg_proc",
  sql: () =>
    `select p.oid, n.nspname as schema, p.proname as name, p.proparallel, a.aggkind,
       coalesce(nullif(pg_get_function_identity_arguments(p.oid), ''), '*') as signature,
       ${Object.values(functions)
         .map((column) => `nullif(a.${column}::text, '-') as ${column}`)
         .join(", ")},
       format_type(a.aggtranstype, null) as state_type, nullif(a.aggtransspace, 0) as state_size,
       case when a.aggmtranstype <> 0 then format_type(a.aggmtranstype, null) end as moving_type, nullif(a.aggmtransspace, 0) as moving_size,
       a.aggfinalextra, a.aggmfinalextra, a.aggfinalmodify, a.aggmfinalmodify, a.agginitval, a.aggminitval,
       case when a.aggsortop <> 0 then (select quote_ident(x.nspname) || '.' || o.oprname from pg_operator o
         join pg_namespace x on x.oid = o.oprnamespace where o.oid = a.aggsortop) end as sort_operator
     from pg_aggregate a join pg_proc p on p.oid = a.aggfnoid join pg_namespace n on n.oid = p.pronamespace
     where a.aggfnoid >= ${firstUserOid} and ${userSchemas}`,
  parse: (row) => {
    const [schema, name, signature] = [row.text("schema"), row.text("name"), row.text("signature")];
    const id = signatureId("aggregate", schema, name, signature);
    return {
      oid: row.text("oid"),
      object: { kind: "aggregate", id, schema, name, signature, options: aggregateOptions(row) },
    };
  },
};

function aggregateOptions(row: Row): readonly string[] {
  const options: string[] = [];
  const add = (name: string, value: string | null | undefined) => {
    if (value != null) options.push(`${name} = ${value}`);
  };
  const quoted = (column: string) => (row.nullable(column) === null ? null : literal(row.text(column)));
  const usualModify = row.text("aggkind") === "n" ? "r" : "w";
  const modify = (column: string) =>
    row.text(column) === usualModify ? null : (modifies[row.text(column)] ?? null);
  for (const [name, column] of Object.entries(functions)) add(name, row.nullable(column));
  add("STYPE", row.text("state_type"));
  add("SSPACE", row.nullable("state_size"));
  if (row.boolean("aggfinalextra")) options.push("FINALFUNC_EXTRA");
  add("FINALFUNC_MODIFY", modify("aggfinalmodify"));
  add("INITCOND", quoted("agginitval"));
  add("MSTYPE", row.nullable("moving_type"));
  add("MSSPACE", row.nullable("moving_size"));
  if (row.boolean("aggmfinalextra")) options.push("MFINALFUNC_EXTRA");
  add("MFINALFUNC_MODIFY", modify("aggmfinalmodify"));
  add("MINITCOND", quoted("aggminitval"));
  const operator = row.nullable("sort_operator");
  add("SORTOP", operator === null ? null : `OPERATOR(${operator})`);
  if (row.text("aggkind") === "h") options.push("HYPOTHETICAL");
  add("PARALLEL", parallels[row.text("proparallel")]);
  return options;
}
