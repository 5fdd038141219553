import { sharedServer } from "@godwit/testkit";
import { expect, test } from "vitest";
import { nodePostgresServer } from "../../database/node-postgres.js";
import { ident } from "../../render/quote.js";
import { builtSource } from "../../source/built.js";
import { liveSource } from "../../source/live.js";
import { diffSchemas } from "./diff.js";

const sql = (label: string, text: string) =>
  builtSource(label, async ({ session }) => {
    await session.script(text);
    return [];
  });

test("an owner that the runner is, or that a file does not name, is no difference; nor is how full a view is", async () => {
  const database = await (await sharedServer()).createDatabase();
  const session = await database.server.connect();
  const [role, other] = [`${database.name}_a`, `${database.name}_b`];
  await session.script(`create role ${ident(role)}; create role ${ident(other)}; create table t (id int);
    create materialized view m as select id from t; create table u (id int);
    alter table t owner to ${ident(role)}; alter table u owner to ${ident(other)}`);
  const file =
    "create table t (id int); create materialized view m as select id from t with no data; create table u (id int)";
  const owned = `${file}; alter table t owner to ${ident(role)}; alter table u owner to ${ident(other)}`;
  const asRole = nodePostgresServer({ url: database.url, role });
  const given = { scratch: { given: database.server }, allowDrop: "all" as const, prove: false };
  const cases = [
    { from: liveSource(database.server), to: sql("silent", file) },
    {
      from: liveSource(asRole),
      to: sql("owned", `${owned}; alter materialized view m owner to current_user`),
    },
  ];
  const [silent, named] = await Promise.all(cases.map((sources) => diffSchemas({ ...sources, ...given })));
  expect(silent).toMatchObject({ equal: true, script: "" });
  expect("plan" in named! && named.plan.statements.map(({ sql: text }) => text)).toEqual([
    "ALTER MATERIALIZED VIEW public.m OWNER TO CURRENT_USER",
  ]);
  await session.script(
    `drop owned by ${ident(role)}, ${ident(other)} cascade; drop role ${ident(role)}, ${ident(other)}`,
  );
  await session.close();
  await database.drop();
});
