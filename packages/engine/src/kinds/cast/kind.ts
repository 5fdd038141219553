import { address } from "../../model/address.js";
import { objectId } from "../../model/identity.js";
import { statement } from "../../model/statement.js";
import { firstUserOid } from "../filters.js";
import { type Kind, type Reader, recreate } from "../kind.js";
import type { Cast } from "./model.js";

const contexts: Readonly<Record<string, Cast["context"]>> = {
  e: "EXPLICIT",
  a: "ASSIGNMENT",
  i: "IMPLICIT",
};

/** Without the casts to its multirange that a range brings along. */
const readCast: Reader<Cast> = {
  catalog: "pg_cast",
  sql: () =>
    `select c.oid, format_type(c.castsource, null) as source, format_type(c.casttarget, null) as target, c.castcontext,
       case c.castmethod when 'i' then 'INOUT' when 'b' then 'WITHOUT FUNCTION' else c.castfunc::regprocedure::text end as method
     from pg_cast c where c.oid >= ${firstUserOid} and not exists (select from pg_depend d
       where d.classid = 'pg_cast'::regclass and d.objid = c.oid and d.deptype = 'i')`,
  parse: (row) => {
    const [source, target] = [row.text("source"), row.text("target")];
    const name = castName(source, target);
    return {
      oid: row.text("oid"),
      object: {
        kind: "cast",
        id: objectId("cast", name),
        name,
        source,
        target,
        method: row.text("method"),
        context: contexts[row.text("castcontext")] ?? "EXPLICIT",
      },
    };
  },
};

function castName(source: string, target: string): string {
  return `${source} AS ${target}`;
}

export const castKind: Kind<Cast> = {
  kind: "cast",
  read: readCast,
  alterations: {
    name: "identity",
    source: "identity",
    target: "identity",
    method: () => recreate,
    context: () => recreate,
  },
  dependencies: () => [],
  container: () => null,
  address: ({ name }) => address("cast", null, name),
  takes: ({ name }) => [`cast ${name}`],
  create: ({ name, method, context }) => [
    statement(`CREATE CAST (${name}) ${means(method)}${when(context)}`),
  ],
  drop: ({ name }) => [statement(`DROP CAST (${name})`)],
  rename: () => [],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (cast, names) => {
    const [source, target] = [names.typeText(cast.source), names.typeText(cast.target)];
    const name = castName(source, target);
    return { ...cast, id: objectId("cast", name), name, source, target };
  },
  impliedBy: (needs) => {
    const functions = needs.filter(({ kind }) => kind === "function");
    return functions.length > 0 ? functions : needs;
  },
};

function means(method: string): string {
  if (method === "INOUT") return "WITH INOUT";
  return method === "WITHOUT FUNCTION" ? method : `WITH FUNCTION ${method}`;
}

function when(context: Cast["context"]): string {
  return context === "EXPLICIT" ? "" : ` AS ${context}`;
}
