import { address } from "../../model/address.js";
import { objectId, signatureId } from "../../model/identity.js";
import { type Statement, statement } from "../../model/statement.js";
import { ident, literal } from "../../render/quote.js";
import { firstUserOid } from "../filters.js";
import { type Kind, type Reader, recreate } from "../kind.js";
import { functionColumn, functionIn, movedFunction } from "../named-function.js";
import { enabled } from "../trigger/read.js";
import { enableWords } from "../trigger/render.js";
import type { EventTrigger } from "./model.js";

const readEventTrigger: Reader<EventTrigger> = {
  catalog: "pg_event_trigger",
  sql: () =>
    `select t.oid, t.evtname as name, t.evtevent as event, t.evtenabled, to_json(t.evttags) as tags, ${functionColumn("t.evtfoid", "function")}
     from pg_event_trigger t where t.oid >= ${firstUserOid}`,
  parse: (row) => {
    const name = row.text("name");
    const object: EventTrigger = {
      kind: "eventTrigger",
      id: objectId("eventTrigger", name),
      name,
      event: row.text("event"),
      tags: [...row.list("tags")].sort(),
      function: functionIn(row, "function") ?? { schema: "", name: "" },
      enabled: enabled(row.text("evtenabled")),
    };
    return { oid: row.text("oid"), object };
  },
};

export const eventTriggerKind: Kind<EventTrigger> = {
  kind: "eventTrigger",
  read: readEventTrigger,
  alterations: {
    name: "identity",
    event: () => recreate,
    tags: () => recreate,
    function: () => recreate,
    enabled: ({ next }) => [enable(next)],
  },
  dependencies: ({ function: called }) => [signatureId("function", called.schema, called.name, "")],
  container: () => null,
  address: ({ name }) => address("eventTrigger", null, name),
  takes: ({ name }) => [`event trigger ${name}`],
  create: (trigger, context) => {
    const { name, event, tags, function: called } = trigger;
    const when = tags.length === 0 ? "" : ` WHEN TAG IN (${tags.map(literal).join(", ")})`;
    const call = context.name(called.schema, called.name);
    const sql = `CREATE EVENT TRIGGER ${ident(name)} ON ${event}${when} EXECUTE FUNCTION ${call}()`;
    return [statement(sql), ...(trigger.enabled === "ORIGIN" ? [] : [enable(trigger)])];
  },
  drop: ({ name }) => [statement(`DROP EVENT TRIGGER ${ident(name)}`)],
  rename: ({ previous, next }) => [
    statement(`ALTER EVENT TRIGGER ${ident(previous.name)} RENAME TO ${ident(next.name)}`),
  ],
  survives: (_, cause) => cause.type !== "recreate",
  moved: (trigger, names) => {
    const name = names.plain("eventTrigger", trigger.name);
    const called = movedFunction(trigger.function, names);
    return { ...trigger, id: objectId("eventTrigger", name), name, function: called };
  },
  // It would fire on the rest of the plan.
  outermost: true,
};

function enable(trigger: EventTrigger): Statement {
  return statement(`ALTER EVENT TRIGGER ${ident(trigger.name)} ${enableWords[trigger.enabled]}`);
}
