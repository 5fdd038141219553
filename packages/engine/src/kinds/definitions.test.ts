import { sharedServer, testedMajors } from "@godwit/testkit";
import { describe, expect, test } from "vitest";
import { readCatalog } from "../catalog/read-catalog.js";
import type { Session } from "../database/port.js";
import type { SchemaObject } from "../model/objects.js";
import { renderContext } from "../render/context.js";
import { functionStatement } from "./function/render.js";
import { procedureStatement } from "./procedure/kind.js";
import { triggerDefinition } from "./trigger/render.js";

const schema = `
  set check_function_bodies = off;
  create table t (a int, b text, primary key (a));
  create table "Other t" (a int primary key);
  create function plain(a int, b text default 'x', out c int) language sql as 'select 1';
  create function traits(variadic a int[]) returns table (x int, y text) language plpgsql
    stable strict security definer leakproof parallel restricted cost 7 rows 9
    set search_path = public, pg_temp, "We ird" set work_mem = '5MB' set timezone = 'UTC' as $q$ begin end $q$;
  create function numbers(a int) returns setof int language sql support generate_series_int4_support as 'select 1';
  create function framed() returns int8 language internal window immutable as 'window_row_number';
  create function linked() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
  create function quoted() returns text language sql as $q$ select '$function$' || '$functionx' $q$;
  create procedure steps(inout a int, b text default 'it''s') language plpgsql security definer as $q$ begin null; end $q$;
  create function f() returns trigger language plpgsql as 'begin return new; end';
  create trigger plain before insert or delete or update of b, a on t for each row execute function f('x', 'it''s');
  create trigger judged after update on t for each row when (old.b is distinct from new.b) execute function f();
  create trigger seen after update on "Other t" referencing old table as o new table as "N" for each statement execute function f();
  create constraint trigger timed after insert on t from "Other t" deferrable initially deferred for each row execute function f();
  create constraint trigger plainly_timed after insert on t for each row execute function f();
  create trigger emptied after truncate on t execute function f()`;

const sqlBodies = `
  create function bound(x int) returns bigint language sql begin atomic select count(*) from public.t where t.a > bound.x; end;
  create function doubled(x int) returns int language sql immutable return x * 2;
  create procedure cleared() language sql begin atomic delete from public.t; end`;

describe.each(testedMajors())("PostgreSQL %i", (major) => {
  test("prints functions, procedures and triggers as the server does", async () => {
    const database = await (await sharedServer(major)).createDatabase();
    const session = await database.server.connect();
    await session.script(major >= 14 ? `${schema};${sqlBodies}` : schema);
    await session.query("reset check_function_bodies");
    const reading = await readCatalog(session);
    const composed = [...reading.schema.objects.values()].flatMap((object) => composedOf(object, major));
    expect(composed.length).toBeGreaterThan(13);
    expect(new Set(composed)).toEqual(new Set(await printed(session)));
    await session.close();
    await database.drop();
  });
});

function composedOf(object: SchemaObject, major: number): string[] {
  const context = renderContext({ major });
  if (object.kind === "function") return [functionStatement("CREATE OR REPLACE", object, context).sql];
  if (object.kind === "procedure") return [procedureStatement("CREATE OR REPLACE", object, context).sql];
  if (object.kind === "trigger") return [triggerDefinition("CREATE", object, context)];
  return [];
}

async function printed(session: Session): Promise<string[]> {
  const { rows } = await session.query(`
    select rtrim(pg_get_functiondef(oid), E'\\n') from pg_proc where pronamespace = 'public'::regnamespace
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal`);
  return rows.map(([definition]) => definition ?? "");
}
