import type { Row } from "../../catalog/row.js";
import { objectId } from "../../model/identity.js";
import { userSchemas } from "../filters.js";
import type { CatalogNames, Reader } from "../kind.js";
import { onRelation } from "../relation.js";
import type { Enabled, Trigger, TriggerEvent } from "./model.js";

const enabledStates: Record<string, Enabled> = { O: "ORIGIN", D: "DISABLED", R: "REPLICA", A: "ALWAYS" };

/** Only the WHEN condition is printed by PostgreSQL; the rest is in the columns of `pg_trigger`. */
export const readTrigger: Reader<Trigger> = {
  catalog: "pg_trigger",
  sql: () =>
    `select t.oid, t.tgrelid, t.tgname as name, t.tgtype, t.tgenabled, t.tgconstraint, t.tgconstrrelid, t.tgdeferrable,
       t.tginitdeferred, to_json(string_to_array(nullif(t.tgattr::text, ''), ' ')) as columns, encode(t.tgargs, 'hex') as arguments,
       t.tgoldtable, t.tgnewtable, case when t.tgqual is not null then pg_get_triggerdef(t.oid) end as definition,
       fn.nspname as function_schema, p.proname as function_name
     from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_proc p on p.oid = t.tgfoid join pg_namespace fn on fn.oid = p.pronamespace
     where not t.tgisinternal and t.tgparentid = 0 and ${userSchemas}`,
  parse: (row, names) => {
    const relation = onRelation(row.text("tgrelid"), names);
    if (relation === undefined) return undefined;
    const name = row.text("name");
    const object: Trigger = {
      kind: "trigger",
      id: objectId("trigger", relation.schema, relation.table, name),
      ...relation,
      name,
      ...firing(Number(row.text("tgtype"))),
      columns: row.list("columns").map((column) => names.column(row.text("tgrelid"), column)),
      when: condition(row.nullable("definition")),
      function: { schema: row.text("function_schema"), name: row.text("function_name") },
      arguments: triggerArguments(row.text("arguments")),
      oldTable: row.nullable("tgoldtable"),
      newTable: row.nullable("tgnewtable"),
      constraint: constraint(row, names),
      enabled: enabled(row.text("tgenabled")),
    };
    const own = row.text("tgconstraint");
    return { oid: row.text("oid"), aliases: own === "0" ? [] : [["pg_constraint", own]], object };
  },
};

/** `tgenabled` and `ev_enabled` by their letter. */
export function enabled(letter: string): Enabled {
  return enabledStates[letter] ?? "ORIGIN";
}

/** The bits of `tgtype` (`TRIGGER_TYPE_*` in the server's source). */
function firing(bits: number): Pick<Trigger, "timing" | "events" | "forEach"> {
  const events: readonly (readonly [number, TriggerEvent])[] = [
    [4, "INSERT"],
    [8, "DELETE"],
    [16, "UPDATE"],
    [32, "TRUNCATE"],
  ];
  return {
    timing: bits & 2 ? "BEFORE" : bits & 64 ? "INSTEAD OF" : "AFTER",
    events: events.filter(([bit]) => bits & bit).map(([, event]) => event),
    forEach: bits & 1 ? "ROW" : "STATEMENT",
  };
}

/** What `pg_get_triggerdef` prints between WHEN and EXECUTE; no function name can hold the words in between. */
function condition(definition: string | null): string | null {
  if (definition === null) return null;
  const start = definition.indexOf(" WHEN (") + " WHEN (".length;
  return definition.slice(start, definition.lastIndexOf(") EXECUTE FUNCTION "));
}

/** `tgargs`: each argument ends with a zero byte. */
function triggerArguments(hex: string): string[] {
  const texts = Buffer.from(hex, "hex").toString().split("\0");
  return texts.slice(0, -1);
}

function constraint(row: Row, names: CatalogNames): Trigger["constraint"] {
  if (row.text("tgconstraint") === "0") return null;
  const from = names.relation(row.text("tgconstrrelid"));
  return {
    from: from === undefined ? null : { schema: from.schema, name: from.name },
    deferrable: row.boolean("tgdeferrable"),
    initiallyDeferred: row.boolean("tginitdeferred"),
  };
}
