import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { literal, qualified } from "../../render/quote.js";
import type { Enabled } from "../trigger/model.js";
import { enableWords } from "../trigger/render.js";
import type { InternalTrigger, InternalTriggers } from "./model.js";

/** The triggers of `to` set to their state, and those that only `from` has to the usual one. */
export function setStates(
  object: InternalTriggers,
  from: readonly InternalTrigger[],
  to: readonly InternalTrigger[],
  context: RenderContext,
): readonly Statement[] {
  const named = new Set(to.map((one) => one.function));
  const usual = from
    .filter((one) => !named.has(one.function))
    .map((one) => ({ ...one, enabled: "ORIGIN" as const }));
  const byState = new Map<Enabled, string[]>();
  for (const { enabled, function: called } of [...usual, ...to])
    byState.set(enabled, [...(byState.get(enabled) ?? []), called]);
  return [...byState].map(([state, functions]) => setState(object, state, functions, context));
}

/** Their names are looked up where the statement runs: PostgreSQL makes them of OIDs. */
function setState(
  { schema, table, name, constrained }: InternalTriggers,
  state: Enabled,
  functions: readonly string[],
  context: RenderContext,
): Statement {
  const own = context.name(schema, table);
  const other = qualified(constrained.schema, constrained.name);
  const body = `
DECLARE
  trigger_name name;
BEGIN
  FOR trigger_name IN
    SELECT t.tgname FROM pg_catalog.pg_trigger t
    JOIN pg_catalog.pg_constraint c ON c.oid = t.tgconstraint
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
    WHERE t.tgisinternal AND t.tgrelid = ${literal(qualified(schema, table))}::pg_catalog.regclass
      AND c.conrelid = ${literal(other)}::pg_catalog.regclass AND c.conname = ${literal(name)}
      AND p.proname IN (${functions.map(literal).join(", ")})
  LOOP
    EXECUTE pg_catalog.format(${literal(`ALTER TABLE ONLY ${qualified(schema, table).replaceAll("%", "%%")} ${enableWords[state]} TRIGGER %I`)}, trigger_name);
  END LOOP;
END `;
  // A name may hold two dollar signs.
  const quoted = body.includes("$$") ? literal(body) : `$$${body}$$`;
  return locking("SHARE ROW EXCLUSIVE", own, `DO ${quoted}`);
}
