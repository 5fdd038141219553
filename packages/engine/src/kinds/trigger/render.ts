import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident, literal } from "../../render/quote.js";
import type { OnRelation } from "../relation.js";
import type { Enabled, Trigger } from "./model.js";

/** CREATE (OR REPLACE) TRIGGER, and its state where that is not the usual one. */
export function createTrigger(head: string, trigger: Trigger, context: RenderContext): readonly Statement[] {
  const table = context.name(trigger.schema, trigger.table);
  const state = trigger.enabled === "ORIGIN" ? [] : [enable("TRIGGER", trigger, context)];
  return [locking("SHARE ROW EXCLUSIVE", table, triggerDefinition(head, trigger, context)), ...state];
}

/** The definition in the order in which `pg_get_triggerdef` prints it. */
export function triggerDefinition(head: string, trigger: Trigger, context: RenderContext): string {
  const word = trigger.constraint === null ? "TRIGGER" : "CONSTRAINT TRIGGER";
  const table = context.name(trigger.schema, trigger.table);
  const parts = [
    `${head} ${word} ${ident(trigger.name)} ${trigger.timing} ${events(trigger)} ON ${table}`,
    ...constraintClauses(trigger, context),
    ...transitionTables(trigger),
    `FOR EACH ${trigger.forEach}`,
  ];
  if (trigger.when !== null) parts.push(`WHEN (${trigger.when})`);
  const call = context.name(trigger.function.schema, trigger.function.name);
  parts.push(`EXECUTE FUNCTION ${call}(${trigger.arguments.map(literal).join(", ")})`);
  return parts.join(" ");
}

function events({ events: list, columns }: Trigger): string {
  const of = columns.length === 0 ? "" : ` OF ${columns.map(ident).join(", ")}`;
  return list.map((event) => (event === "UPDATE" ? `UPDATE${of}` : event)).join(" OR ");
}

function constraintClauses({ constraint }: Trigger, context: RenderContext): string[] {
  if (constraint === null) return [];
  const { from, deferrable, initiallyDeferred } = constraint;
  return [
    ...(from === null ? [] : [`FROM ${context.name(from.schema, from.name)}`]),
    ...(deferrable ? [] : ["NOT"]),
    `DEFERRABLE INITIALLY ${initiallyDeferred ? "DEFERRED" : "IMMEDIATE"}`,
  ];
}

function transitionTables({ oldTable, newTable }: Trigger): string[] {
  if (oldTable === null && newTable === null) return [];
  return [
    "REFERENCING",
    ...(oldTable === null ? [] : [`OLD TABLE AS ${ident(oldTable)}`]),
    ...(newTable === null ? [] : [`NEW TABLE AS ${ident(newTable)}`]),
  ];
}

/** What ALTER says before the trigger, by the state it brings about. */
export const enableWords: Readonly<Record<Enabled, string>> = {
  ORIGIN: "ENABLE",
  DISABLED: "DISABLE",
  REPLICA: "ENABLE REPLICA",
  ALWAYS: "ENABLE ALWAYS",
};

/** ALTER TABLE ... ENABLE or DISABLE of a trigger or rule; tables and views alike. */
export function enable(
  word: "TRIGGER" | "RULE",
  object: OnRelation & { readonly name: string; readonly enabled: Enabled },
  context: RenderContext,
): Statement {
  const table = context.name(object.schema, object.table);
  const sql = `ALTER TABLE ${table} ${enableWords[object.enabled]} ${word} ${ident(object.name)}`;
  return locking(word === "TRIGGER" ? "SHARE ROW EXCLUSIVE" : "ACCESS EXCLUSIVE", table, sql);
}
