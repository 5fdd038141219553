import type { Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { routine, routineQuery } from "../function/read.js";
import { languageLines, routineStatement } from "../function/render.js";
import { routineAlterations, routineKind } from "../function/routine.js";
import type { Kind, Reader } from "../kind.js";
import type { Procedure } from "./model.js";

const readProcedure: Reader<Procedure> = {
  catalog: "pg_proc",
  sql: (major) => routineQuery(major, "p"),
  parse: (row) => ({
    oid: row.text("oid"),
    object: { kind: "procedure", ...routine(row, "procedure") },
  }),
};

export const procedureKind: Kind<Procedure> = {
  ...routineKind<Procedure>("procedure", "PROCEDURE"),
  kind: "procedure",
  read: readProcedure,
  alterations: routineAlterations<Procedure>((object, context) =>
    procedureStatement("CREATE OR REPLACE", object, context),
  ),
  create: (object, context) => [procedureStatement("CREATE", object, context)],
};

/** CREATE (OR REPLACE) PROCEDURE, laid out as `pg_get_functiondef` prints it. */
export function procedureStatement(head: string, object: Procedure, context: RenderContext): Statement {
  const lines = [
    `${head} PROCEDURE ${context.name(object.schema, object.name)}(${object.arguments})`,
    ...languageLines(object, context),
  ];
  if (object.securityDefiner) lines.push(" SECURITY DEFINER");
  return routineStatement(object, lines);
}
