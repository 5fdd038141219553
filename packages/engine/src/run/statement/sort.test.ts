import { describe, expect, it } from "vitest";
import { mayGoAhead, sortOf } from "./sort.js";
import { words } from "./words.js";

describe("sortOf", () => {
  it.each([
    ["select 1", "plain"],
    ["-- commit\nselect 'begin; commit'", "plain"],
    ['create table "commit" (begin int)', "plain"],
    ["insert into a values ($$ commit; $$)", "plain"],
    ["insert into a values (1) on conflict do nothing", "plain"],
    ["rollback to savepoint typeorm_1", "plain"],
    ["savepoint a; release savepoint a", "plain"],
    ["create function f() returns int begin atomic select 1; select case when true then 2 end; end", "plain"],
    ["refresh materialized view concurrently v", "plain"],
    ["START TRANSACTION", "begin"],
    ["/* a /* b */ c */ begin isolation level serializable", "begin"],
    ["COMMIT", "commit"],
    ["end", "commit"],
    ["rollback", "rollback"],
    ["abort", "rollback"],
    ["commit prepared 'x'", "lone"],
    ["prepare transaction 'x'", "mixed"],
    ["create index concurrently i on a (b)", "lone"],
    ["CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON a (b)", "lone"],
    ["create index i on a (concurrently)", "plain"],
    ["drop index concurrently i", "lone"],
    ["reindex (verbose) table concurrently a", "lone"],
    ["reindex table a", "plain"],
    ["vacuum (analyze) a", "lone"],
    ["create database d", "lone"],
    ["alter system set work_mem = '1MB'", "lone"],
    ["alter table a detach partition b concurrently", "lone"],
    ["alter table a add concurrently int", "plain"],
    ["call p()", "procedure"],
    ["do $$ begin commit; end $$", "procedure"],
    ["begin; create table a (id int); commit", "mixed"],
    ["create table a (id int); create table b (id int)", "plain"],
  ])("%s: %s", (sql, sort) => {
    expect(sortOf(sql)).toBe(sort);
  });
});

it.each([
  ["create index i on a (b)", true],
  ["rollback to savepoint a", false],
  ["commit", false],
  ["copy a from stdin", false],
  ["create index concurrently i on a (b)", false],
])("mayGoAhead: %s: %s", (sql, may) => {
  expect(mayGoAhead(sql)).toBe(may);
});

describe("words", () => {
  it("leaves out comments and constants, folds bare words, keeps quoted names", () => {
    const found = [...words(`Create E'\\'' U&"a" "B""c" -- x\n $x$ ; $x$ Ünit.f /* /* */ */ ('it''s')`)];
    expect(found.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "word create",
      "word u",
      "sign &",
      "name a",
      'name B"c',
      "word ünit",
      "sign .",
      "word f",
      "sign (",
      "sign )",
    ]);
  });
});
