import { objectId } from "../../model/identity.js";
import { locking, type Statement } from "../../model/statement.js";
import type { RenderContext } from "../../render/context.js";
import { ident } from "../../render/quote.js";
import { userSchemas } from "../filters.js";
import type { Kind, Reader } from "../kind.js";
import { movedOnRelation, onRelationKind } from "../on-relation.js";
import { onRelation, relationOf } from "../relation.js";
import { enabled } from "../trigger/read.js";
import { enable } from "../trigger/render.js";
import type { Rule } from "./model.js";

const events: Record<string, Rule["event"]> = { 1: "SELECT", 2: "UPDATE", 3: "INSERT", 4: "DELETE" };

const readRule: Reader<Rule> = {
  catalog: "pg_rewrite",
  sql: () =>
    `select r.oid, r.ev_class, r.rulename as name, r.ev_type, r.ev_enabled, pg_get_ruledef(r.oid) as definition
     from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
     where r.rulename <> '_RETURN' and ${userSchemas}`,
  parse: (row, names) => {
    const relation = onRelation(row.text("ev_class"), names);
    if (relation === undefined) return undefined;
    const [name, event] = [row.text("name"), events[row.text("ev_type")] ?? "UPDATE"];
    const head = ` ON ${event} TO ${ident(relation.schema)}.${ident(relation.table)}`;
    const text = row.text("definition").replace(/;$/, "");
    const object: Rule = {
      kind: "rule",
      id: objectId("rule", relation.schema, relation.table, name),
      ...relation,
      name,
      event,
      definition: text.slice(text.indexOf(head) + head.length).trim(),
      enabled: enabled(row.text("ev_enabled")),
    };
    return { oid: row.text("oid"), object };
  },
};

export const ruleKind: Kind<Rule> = {
  ...onRelationKind<Rule>("rule", "RULE"),
  kind: "rule",
  read: readRule,
  alterations: {
    schema: "identity",
    table: "identity",
    relationKind: "identity",
    name: "identity",
    event: ({ next }, context) => createRule("CREATE OR REPLACE", next, context),
    definition: ({ next }, context) => createRule("CREATE OR REPLACE", next, context),
    enabled: ({ next }, context) => [enable("RULE", next, context)],
  },
  dependencies: (rule) => [relationOf(rule)],
  create: (rule, context) => createRule("CREATE", rule, context),
  survives: () => false,
  moved: (rule, names) => movedOnRelation(rule, names.relation(rule.schema, rule.table)),
};

function createRule(head: string, rule: Rule, context: RenderContext): readonly Statement[] {
  const table = context.name(rule.schema, rule.table);
  const sql = `${head} RULE ${ident(rule.name)} AS\n    ON ${rule.event} TO ${table} ${rule.definition}`;
  const state = rule.enabled === "ORIGIN" ? [] : [enable("RULE", rule, context)];
  return [locking("ACCESS EXCLUSIVE", table, sql), ...state];
}
