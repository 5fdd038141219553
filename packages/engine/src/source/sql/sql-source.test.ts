import { join } from "node:path";
import { sharedServer } from "@godwit/testkit";
import { expect, test } from "vitest";
import { scratchProvider } from "../../scratch/provider.js";
import { fromSnapshot, toSnapshot } from "../snapshot.js";
import { sqlFiles } from "./fixtures/sql-files.js";
import { sqlSource } from "./sql-source.js";

const files = sqlFiles(sharedServer);

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
  const script = await files.file(
    "one.sql",
    "create table users (id serial primary key, name text default 'a;b');",
  );
  await files.file("parts/1.sql", "begin; create table users (id serial, name text); commit;");
  await files.file(
    "parts/2/b.sql",
    "alter table users add primary key (id), alter name set default 'a;b'; insert into users values (1);",
  );
  const sources = [script, await files.file("dump.sql", dump), join(files.folder, "parts")].map(sqlSource);
  const [first, ...others] = await Promise.all(
    sources.map((source) => source.read({ scratch: files.scratch })),
  );
  const snapshot = JSON.stringify(first && toSnapshot(first));
  for (const other of others) expect(JSON.stringify(toSnapshot(other))).toBe(snapshot);
  expect(others[0]?.notes.join()).toContain("nobody_has_this_role");
  expect(toSnapshot(fromSnapshot(JSON.parse(snapshot), "a file"))).toEqual(JSON.parse(snapshot));
});

test("a refused statement is named with its file, line and place", async () => {
  const path = await files.file("wrong.sql", "create table a (id int);\n\ncreate table b (id nonsense);\n");
  await expect(sqlSource(path).read({ scratch: files.scratch })).rejects.toMatchObject({
    code: "SOURCE_STATEMENT_FAILED",
    place: { file: path, line: 3, position: 20 },
  });
  const meta = await files.file("meta.sql", "\\gexec\n");
  await expect(sqlSource(meta).read({ scratch: files.scratch })).rejects.toMatchObject({
    code: "SOURCE_META_COMMAND",
  });
  await expect(
    sqlSource(join(files.folder, "missing.sql")).read({ scratch: files.scratch }),
  ).rejects.toMatchObject({
    code: "SOURCE_NOT_FOUND",
  });
});

test("a file is read in an order that works, without the server's own, for roles that nobody has", async () => {
  const path = await files.file(
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
  const built = scratchProvider({ given: files.server });
  const { schema, notes } = await sqlSource(path).read({ scratch: built });
  const ids = [...schema.objects.keys()];
  expect(ids).toEqual(expect.arrayContaining(["view public.names", "table s.here", "domain s.there"]));
  const roles = [...schema.objects.values()].filter((object) => object.kind === "owner");
  expect(roles.map(({ role }) => role)).toContain("nobody_has_this_role");
  expect(notes).toEqual([
    `${path}:4 concerns the whole server and is left out`,
    `${path}: what begins on line 2, 3, 5, 11, 17, 18 was run after what it refers to`,
  ]);
  const session = await files.server.connect();
  const left = await session.query("select from pg_roles where rolname = 'nobody_has_this_role'");
  await session.close();
  expect(left.rows).toEqual([]);
  const never = await files.file(
    "never.sql",
    "create view v as select * from nowhere;\ncreate table t (id int);",
  );
  await expect(sqlSource(never).read({ scratch: files.scratch })).rejects.toMatchObject({
    place: { line: 1 },
  });
});

test("what a script creates for a role without the right is made all the same", async () => {
  const session = await files.server.connect();
  const role = `r${process.pid}_cannot_create`;
  await session.query(`create role ${role}`);
  const path = await files.file(
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
    const { schema, notes } = await sqlSource(path).read({ scratch: files.scratch });
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
  const path = await files.file("extension.sql", "create extension no_server_has_this;");
  await expect(sqlSource(path).read({ scratch: files.scratch })).rejects.toMatchObject({
    code: "SOURCE_EXTENSION_MISSING",
    details: { extension: "no_server_has_this" },
  });
});
