import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedServer } from "@godwit/testkit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { objectId } from "../../model/identity.js";
import { diffSchemas } from "../../operations/diff/diff.js";
import { scratchProvider } from "../../scratch/provider.js";
import type { ScratchProvider } from "../../scratch/scratch.js";
import { liveSource } from "../live.js";
import { fromSnapshot, toSnapshot } from "../snapshot.js";
import { sqlSource } from "./sql-source.js";

let folder: string;
let scratch: ScratchProvider;
let server: Awaited<ReturnType<typeof sharedServer>>["server"];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "godwit sources "));
  server = (await sharedServer()).server;
  scratch = scratchProvider({ target: server });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, text: string): Promise<string> {
  await mkdir(join(folder, name, ".."), { recursive: true });
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

/** As pg_dump --schema-only writes it, with a role that no server has. */
const dump = `--
-- PostgreSQL database dump
--

\\restrict abcDEF

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET default_table_access_method = heap;

CREATE TABLE public.users (
    id integer NOT NULL,
    name text DEFAULT 'a;b'::text
);

ALTER TABLE public.users OWNER TO nobody_has_this_role;
CREATE SEQUENCE public.users_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;
ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT nextval('public.users_id_seq'::regclass);

COPY public.users (id, name) FROM stdin;
1	O'Brien; drop
\\.

ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
GRANT SELECT ON TABLE public.users TO nobody_has_this_role;

\\unrestrict abcDEF
`;

test("a dump, the script it came from, a folder of parts and a snapshot are equal", async () => {
  const script = await file(
    "one.sql",
    "create table users (id serial primary key, name text default 'a;b');",
  );
  await file("parts/1.sql", "begin; create table users (id serial, name text); commit;");
  await file(
    "parts/2/b.sql",
    "alter table users add primary key (id), alter name set default 'a;b'; insert into users values (1);",
  );
  const sources = [script, await file("dump.sql", dump), join(folder, "parts")].map(sqlSource);
  const [first, ...others] = await Promise.all(sources.map((source) => source.read({ scratch })));
  const snapshot = JSON.stringify(first && toSnapshot(first));
  for (const other of others) expect(JSON.stringify(toSnapshot(other))).toBe(snapshot);
  expect(others[0]?.notes.join()).toContain("nobody_has_this_role");
  expect(toSnapshot(fromSnapshot(JSON.parse(snapshot), "a file"))).toEqual(JSON.parse(snapshot));
});

test("a refused statement is named with its file, line and place", async () => {
  const path = await file("wrong.sql", "create table a (id int);\n\ncreate table b (id nonsense);\n");
  await expect(sqlSource(path).read({ scratch })).rejects.toMatchObject({
    code: "SOURCE_STATEMENT_FAILED",
    place: { file: path, line: 3, position: 20 },
  });
  const meta = await file("meta.sql", "\\gexec\n");
  await expect(sqlSource(meta).read({ scratch })).rejects.toMatchObject({ code: "SOURCE_META_COMMAND" });
  await expect(sqlSource(join(folder, "missing.sql")).read({ scratch })).rejects.toMatchObject({
    code: "SOURCE_NOT_FOUND",
  });
});

test("a file is read in an order that works, without the server's own, for roles that nobody has", async () => {
  const path = await file(
    "any order.sql",
    `begin;
     create view names as select label(mood) as name from moods;
     create table moods (mood mood references kinds (mood));
     create role another_role;
     create table kinds (mood mood primary key);
     create type mood as enum ('sad', 'glad');
     create function label(mood) returns text immutable language sql as $$ select $1::text $$;
     create schema s;
     \\connect shop
     set search_path = s;
     create table here (id there);
     create domain there as int;
     commit;
     create language plpgsql;
     set no_setting_of_this_major = 0;
     comment on database shop is 'not here';
     grant select on public.moods to nobody_has_this_role;
     alter table here owner to nobody_has_this_role;`,
  );
  const built = scratchProvider({ given: server });
  const { schema, notes } = await sqlSource(path).read({ scratch: built });
  const ids = [...schema.objects.keys()];
  expect(ids).toEqual(expect.arrayContaining(["view public.names", "table s.here", "domain s.there"]));
  const roles = [...schema.objects.values()].filter((object) => object.kind === "owner");
  expect(roles.map(({ role }) => role)).toContain("nobody_has_this_role");
  expect(notes).toEqual([
    `${path}:4 concerns the whole server and is left out`,
    `${path}: what begins on line 2, 3, 5, 11, 17, 18 was run after what it refers to`,
  ]);
  const session = await server.connect();
  const left = await session.query("select from pg_roles where rolname = 'nobody_has_this_role'");
  await session.close();
  expect(left.rows).toEqual([]);
  const never = await file("never.sql", "create view v as select * from nowhere;\ncreate table t (id int);");
  await expect(sqlSource(never).read({ scratch })).rejects.toMatchObject({ place: { line: 1 } });
});

test("what a script creates for a role without the right is made all the same", async () => {
  const session = await server.connect();
  const role = `r${process.pid}_cannot_create`;
  await session.query(`create role ${role}`);
  const path = await file(
    "acting.sql",
    `set session authorization ${role};
     create schema s;
     set session authorization default;
     create schema other;
     begin;
     set role ${role};
     create table s.t (id int);
     create table other.t (id int);
     reset role;
     commit;
     set session authorization nobody_has_this_role;
     create table s.u (id int);`,
  );
  try {
    const { schema, notes } = await sqlSource(path).read({ scratch });
    expect([...schema.objects.keys()]).toEqual(
      expect.arrayContaining(["owner schema s", "owner table s.t", "table other.t", "table s.u"]),
    );
    expect(notes).toEqual([
      'what is about roles left out: role "nobody_has_this_role" does not exist',
      `${path}: what begins on line 8 was run by the scratch server's own role, for want of rights of the script's`,
    ]);
  } finally {
    await session.query(`drop role ${role}`);
    await session.close();
  }
});

test("an extension that the server lacks is named", async () => {
  const path = await file("extension.sql", "create extension no_server_has_this;");
  await expect(sqlSource(path).read({ scratch })).rejects.toMatchObject({
    code: "SOURCE_EXTENSION_MISSING",
    details: { extension: "no_server_has_this" },
  });
});

test("psql's lines are followed: files included, variables, rows of copies", async () => {
  await file("parts of/tables.sql", "\uFEFFcreate table :t (id int);\r\n");
  const path = await file(
    "parts of.sql",
    "\\set t users\n\\copy x from stdin\n1\t';\n\\.\n\\ir 'parts of/tables.sql'\n",
  );
  const { schema } = await sqlSource(path).read({ scratch });
  expect(schema.objects.has(objectId("table", "public", "users"))).toBe(true);
  const circle = await file("circle.sql", "\\ir circle.sql\n");
  await expect(sqlSource(circle).read({ scratch })).rejects.toMatchObject({ code: "SOURCE_META_COMMAND" });
});

test("a dump made with --clean drops what is not there yet", async () => {
  const path = await file(
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
  const { schema, notes } = await sqlSource(path).read({ scratch });
  const ids = [...schema.objects.keys()];
  expect(ids).toContain(objectId("foreignKey", "public", "child", "child_parent_fkey"));
  expect(ids.filter((id) => id.startsWith("comment"))).toEqual([]);
  expect(notes).toEqual([`${path}: what begins on line 2, 3, 4 drops what is not there`]);
});

test("what rows say is made into tables, as psql would", async () => {
  const path = await file(
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
  const { schema } = await sqlSource(path).read({ scratch });
  expect([...schema.objects.keys()]).toEqual(
    expect.arrayContaining(["table public.a", "table public.b", "view public.v_a", "view public.v_b"]),
  );
});

test("files in other encodings are read, and roles that are missing are said", async () => {
  const path = join(folder, "latin.sql");
  const script = "set client_encoding = 'LATIN1';\ncreate table t ();\ncomment on table t is 'café';";
  await writeFile(path, script, "latin1");
  const { schema } = await sqlSource(path).read({ scratch });
  expect([...schema.objects.values()]).toContainEqual(expect.objectContaining({ text: "café" }));
  const role = await file("role.sql", "create schema s authorization nobody_has_this_role;");
  const target = scratchProvider({ target: server });
  await expect(sqlSource(role).read({ scratch: target })).rejects.toMatchObject({
    code: "SOURCE_ROLE_MISSING",
  });
});

test("a diff leaves drops out, asks about renames, keeps to its scope, and is proven", async () => {
  const from = sqlSource(
    await file(
      "from.sql",
      "create table t (id int, old text); create table gone (id int); create schema s; create table s.t (id int);",
    ),
  );
  const to = sqlSource(
    await file(
      "to.sql",
      "create table t (id bigint, fresh text); create schema s; create table s.t (id int, a int);",
    ),
  );
  const places = { from, to, scratch: { given: server } };
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
  const named = await file(
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
