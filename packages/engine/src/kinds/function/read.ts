import type { Row } from "../../catalog/row.js";
import { signatureId } from "../../model/identity.js";
import { firstUserOid, userSchemas } from "../filters.js";
import type { Reader } from "../kind.js";
import type { Parameter, Routine, SqlFunction } from "./model.js";

const modes: Record<string, Parameter["mode"]> = {
  i: "IN",
  o: "OUT",
  b: "INOUT",
  v: "VARIADIC",
  t: "TABLE",
};
const volatilities: Record<string, SqlFunction["volatility"]> = {
  i: "IMMUTABLE",
  s: "STABLE",
  v: "VOLATILE",
};
const parallels: Record<string, SqlFunction["parallel"]> = { u: "UNSAFE", r: "RESTRICTED", s: "SAFE" };

/** Rows of `pg_proc` of some kinds (`prokind`). What types bring along (constructors of ranges) is theirs. */
export function routineQuery(major: number, ...proKinds: readonly string[]): string {
  return `select p.oid, n.nspname as schema, p.proname as name, oidvectortypes(p.proargtypes) as signature, p.prokind,
      pg_get_function_arguments(p.oid) as arguments, pg_get_function_result(p.oid) as returns, p.pronargdefaults,
      (select json_agg(json_build_array(coalesce(p.proargmodes[x.i], 'i'), coalesce(p.proargnames[x.i], ''), format_type(x.t, null)) order by x.i)
       from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality x(t, i)) as parameters,
      l.lanname as language, p.prosrc, p.probin, ${major >= 14 ? "pg_get_function_sqlbody(p.oid)" : "null"} as sqlbody,
      p.prosecdef, p.proleakproof, p.proisstrict, p.provolatile, p.proparallel, to_json(p.proconfig) as config,
      nullif(p.procost, case when l.lanname in ('c', 'internal') then 1 else 100 end) as cost,
      nullif(p.prorows, case when p.proretset then 1000 else 0 end) as rows, nullif(p.prosupport::text, '-') as support,
      (select json_agg(format_type(t, null)) from unnest(p.protrftypes) t) as transforms
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
    where p.oid >= ${firstUserOid} and p.prokind in (${proKinds.map((kind) => `'${kind}'`).join(", ")}) and ${userSchemas}
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')`;
}

/** What functions and procedures have in common, from a row of the query above. */
export function routine(row: Row, kind: "function" | "procedure"): Routine {
  const [schema, name, signature] = [row.text("schema"), row.text("name"), row.text("signature")];
  return {
    id: signatureId(kind, schema, name, signature),
    schema,
    name,
    signature,
    parameters: (row.list("parameters") as unknown as [string, string, string][]).map(
      ([mode, parameter, type]) => ({ mode: modes[mode] ?? "IN", name: parameter, type }),
    ),
    defaults: Number(row.text("pronargdefaults")),
    arguments: row.text("arguments"),
    language: row.text("language"),
    source: row.nullable("sqlbody") === null ? row.text("prosrc") : "",
    objectFile: row.nullable("probin"),
    sqlBody: row.nullable("sqlbody"),
    securityDefiner: row.boolean("prosecdef"),
    config: row.list("config"),
    transforms: row.list("transforms"),
  };
}

export const readFunction: Reader<SqlFunction> = {
  catalog: "pg_proc",
  sql: (major) => routineQuery(major, "f", "w"),
  parse: (row) => ({
    oid: row.text("oid"),
    object: {
      kind: "function",
      ...routine(row, "function"),
      returns: row.text("returns"),
      window: row.text("prokind") === "w",
      volatility: volatilities[row.text("provolatile")] ?? "VOLATILE",
      strict: row.boolean("proisstrict"),
      leakproof: row.boolean("proleakproof"),
      parallel: parallels[row.text("proparallel")] ?? "UNSAFE",
      cost: row.nullable("cost"),
      rows: row.nullable("rows"),
      support: row.nullable("support"),
    },
  }),
};
