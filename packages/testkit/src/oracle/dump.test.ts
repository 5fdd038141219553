import { describe, expect, test } from "vitest";
import { sharedServer } from "../servers/shared-server.js";
import { testedMajors } from "../servers/tested-majors.js";
import { dumpDifferences } from "./compare.js";
import { dumpCatalogs } from "./dump.js";

const schema = `
  create type color as enum ('red', 'blue');
  create table parent (id integer primary key, c color default 'red', n numeric(8,2) check (n > 0));
  create table child (id bigint generated always as identity, parent_id integer references parent on delete cascade);
  create index child_parent on child (parent_id) where id > 10;
  create domain amount as integer not null;
  create domain total as integer not null;
  create view v as select p.id, c.id as child from parent p left join child c on c.parent_id = p.id;
  comment on column parent.n is 'amount'`;

/** One change each that any comparison has to see. */
const changes = [
  "alter type color add value 'green' before 'blue'",
  "alter table parent alter n type numeric(9,2)",
  "alter table parent alter c set default 'blue'",
  "alter table parent alter n set statistics 5",
  "alter table child alter id set cache 5",
  "drop index child_parent; create index child_parent on child (parent_id) where id > 11",
  "comment on column parent.n is 'sum'",
  "create or replace view v as select p.id, c.id as child from parent p join child c on c.parent_id = p.id",
  "alter table child drop constraint child_parent_id_fkey",
  "alter table parent set (fillfactor = 50)",
  "grant select on parent to public",
];

describe.each(testedMajors())("PostgreSQL %i", (major) => {
  test("two equal databases have equal dumps whatever their history; any change shows", async () => {
    const server = await sharedServer(major);
    const [left, right] = [await server.createDatabase(), await server.createDatabase()];
    const [a, b] = [await left.server.connect(), await right.server.connect()];
    await a.script(schema);
    await b.query("create table parent (gone text, id integer, spare integer)");
    await b.script("create type other as (a int); drop table parent; drop type other");
    await b.script(schema);
    await b.script("alter table parent add extra integer; alter table parent drop extra");
    await b.script("drop domain amount; create domain amount as integer not null");
    const expected = await dumpCatalogs(a);
    expect(dumpDifferences(await dumpCatalogs(b), expected)).toEqual([]);
    for (const change of changes) {
      await b.script(`set search_path = public; begin; ${change}`);
      expect(dumpDifferences(await dumpCatalogs(b), expected), change).not.toEqual([]);
      await b.query("rollback");
    }
    await a.close();
    await b.close();
    await left.drop();
    await right.drop();
  });
});
