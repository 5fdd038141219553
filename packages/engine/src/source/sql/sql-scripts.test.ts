import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sharedServer } from "@godwit/testkit";
import { expect, test } from "vitest";
import { objectId } from "../../model/identity.js";
import { diffSchemas } from "../../operations/diff/diff.js";
import { scratchProvider } from "../../scratch/provider.js";
import { liveSource } from "../live.js";
import { sqlFiles } from "./fixtures/sql-files.js";
import { sqlSource } from "./sql-source.js";

const files = sqlFiles(sharedServer);

test("psql's lines are followed: files included, variables, rows of copies", async () => {
  await files.file("parts of/tables.sql", "\uFEFFcreate table :t (id int);\r\n");
  const path = await files.file(
    "parts of.sql",
    "\\set t users\n\\copy x from stdin\n1\t';\n\\.\n\\ir 'parts of/tables.sql'\n",
  );
  const { schema } = await sqlSource(path).read({ scratch: files.scratch });
  expect(schema.objects.has(objectId("table", "public", "users"))).toBe(true);
  const circle = await files.file("circle.sql", "\\ir circle.sql\n");
  await expect(sqlSource(circle).read({ scratch: files.scratch })).rejects.toMatchObject({
    code: "SOURCE_META_COMMAND",
  });
});

test("a dump made with --clean drops what is not there yet", async () => {
  const path = await files.file(
    "clean.sql",
    `set default_with_oids = true;
     alter table only public.child drop constraint child_parent_fkey;
     alter table public.child alter column id drop default;
     drop table public.child;
     drop schema public;
     create schema public;
     comment on schema public is 'standard public schema';
     create extension plpgsql;
     create table public.parent (id int primary key);
     create table public.child (id int default 1, parent_id int);
     alter table only public.child add constraint child_parent_fkey foreign key (parent_id) references public.parent;`,
  );
  const { schema, notes } = await sqlSource(path).read({ scratch: files.scratch });
  const ids = [...schema.objects.keys()];
  expect(ids).toContain(objectId("foreignKey", "public", "child", "child_parent_fkey"));
  expect(ids.filter((id) => id.startsWith("comment"))).toEqual([]);
  expect(notes).toEqual([`${path}: what begins on line 2, 3, 4 drops what is not there`]);
});

test("what rows say is made into tables, as psql would", async () => {
  const path = await files.file(
    "generated.sql",
    `create table kinds (name text);
     insert into kinds values ('a'), ('b');
     insert into kinds values (1, 2, 3);
     do $$ declare kind text; begin
       for kind in select name from kinds loop execute format('create table %I ()', kind); end loop;
     end $$;
     select format('create view %I as select 1 as one', 'v_' || name) from kinds\\gexec
     select 'create database never'\\gexec`,
  );
  const { schema } = await sqlSource(path).read({ scratch: files.scratch });
  expect([...schema.objects.keys()]).toEqual(
    expect.arrayContaining(["table public.a", "table public.b", "view public.v_a", "view public.v_b"]),
  );
});

test("files in other encodings are read, and roles that are missing are said", async () => {
  const path = join(files.folder, "latin.sql");
  const script = "set client_encoding = 'LATIN1';\ncreate table t ();\ncomment on table t is 'café';";
  await writeFile(path, script, "latin1");
  const { schema } = await sqlSource(path).read({ scratch: files.scratch });
  expect([...schema.objects.values()]).toContainEqual(expect.objectContaining({ text: "café" }));
  const role = await files.file("role.sql", "create schema s authorization nobody_has_this_role;");
  const target = scratchProvider({ target: files.server });
  await expect(sqlSource(role).read({ scratch: target })).rejects.toMatchObject({
    code: "SOURCE_ROLE_MISSING",
  });
});

test("a diff leaves drops out, asks about renames, keeps to its scope, and is proven", async () => {
  const from = sqlSource(
    await files.file(
      "from.sql",
      "create table t (id int, old text); create table gone (id int); create schema s; create table s.t (id int);",
    ),
  );
  const to = sqlSource(
    await files.file(
      "to.sql",
      "create table t (id bigint, fresh text); create schema s; create table s.t (id int, a int);",
    ),
  );
  const places = { from, to, scratch: { given: files.server } };
  const asked = await diffSchemas(places);
  expect("questions" in asked && asked.questions[0]?.candidates[0]?.flag).toBe("--rename public.t.old=fresh");
  const result = await diffSchemas({
    ...places,
    renames: ["t.old=fresh"],
    scope: { schemas: [], exclude: ["s"] },
  });
  if ("questions" in result) throw new Error("asked again");
  expect(result.withheld.map(({ flag }) => flag)).toEqual(["--allow-drop public.gone"]);
  expect(result.proof).toEqual({ outcome: "proven" });
  expect(result.script).toContain("RENAME COLUMN old TO fresh");
  expect(result.script).not.toContain("s.t");
  const mistyped = diffSchemas({ ...places, scope: { schemas: ["pulbic"], exclude: [] } });
  await expect(mistyped).rejects.toMatchObject({ code: "SCHEMA_NOT_FOUND", details: { schema: "pulbic" } });
  const same = await diffSchemas({ ...places, to: from });
  expect(same).toMatchObject({ equal: true, script: "" });
});

test("an extension is updated to the version that a file names, and otherwise left as it is", async () => {
  const { createDatabase } = await sharedServer();
  const database = await createDatabase();
  const session = await database.server.connect();
  await session.script("create extension hstore version '1.4'; create extension citext version '1.4'");
  const named = await files.file(
    "versions.sql",
    "create extension hstore with schema public version '1.6'; create extension citext; create extension pg_trgm version '1.5';",
  );
  const sources = { from: liveSource(database.server), to: sqlSource(named) };
  const result = await diffSchemas(sources);
  if ("questions" in result) throw new Error("nothing was renamed");
  expect(result.plan.statements.map(({ sql }) => sql)).toEqual([
    "ALTER EXTENSION hstore UPDATE TO '1.6'",
    "CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public VERSION '1.5'",
  ]);
  expect(result.proof).toEqual({ outcome: "proven" });
  for (const { sql } of result.plan.statements) await session.query(sql);
  expect(await diffSchemas(sources)).toMatchObject({ equal: true });
  await session.close();
  await database.drop();
});
