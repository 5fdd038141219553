import { describe, expect, test } from "vitest";
import { splitScript } from "./split.js";

const texts = (script: string) => splitScript(script).map(({ text }) => text);

describe("cuts at semicolons", () => {
  test.each<[string, string, string[]]>([
    ["between statements", "select 1; select 2;\n;; select 3", ["select 1", "select 2", "select 3"]],
    ["not in strings", "select ';', 'it''s;'; select 2", ["select ';', 'it''s;'", "select 2"]],
    ["not in escape strings", "select e'\\';', E'a\\\\'; select 2", ["select e'\\';', E'a\\\\'", "select 2"]],
    ["with plain backslashes in standard strings", "select 'a\\'; select 2", ["select 'a\\'", "select 2"]],
    ["not in names", 'select ";", U&"\\0041;" ; select 2', ['select ";", U&"\\0041;"', "select 2"]],
    ["not in unicode strings", "select U&'\\0041;'; x", ["select U&'\\0041;'", "x"]],
    ["not in dollar quotes", "do $$ a; b $$; do $x$ $$; $x$; c", ["do $$ a; b $$", "do $x$ $$; $x$", "c"]],
    ["with dollars in names and parameters", "select a$b$c; select $1", ["select a$b$c", "select $1"]],
    [
      "not in comments",
      "select 1 -- ; no\n + 1; /* ; /* ; */ ; */ select 2",
      ["select 1 -- ; no\n + 1", "select 2"],
    ],
    [
      "not in parentheses",
      "create rule r as on insert to t do (a; b); c",
      ["create rule r as on insert to t do (a; b)", "c"],
    ],
  ])("%s", (_, script, expected) => {
    expect(texts(script)).toEqual(expected);
  });

  test("not in bodies of BEGIN ATOMIC", () => {
    const body =
      "create or replace function f() returns int begin atomic select case when true then 1 end; select 2; end";
    expect(texts(`${body}; begin; commit`)).toEqual([body, "begin", "commit"]);
  });

  test("as standard_conforming_strings is set in the script", () => {
    expect(texts("set standard_conforming_strings = off; select 'a\\';b'; select 2")).toEqual([
      "set standard_conforming_strings = off",
      "select 'a\\';b'",
      "select 2",
    ]);
  });
});

test("keeps lines for psql apart, wherever statements end", () => {
  const parts = splitScript("\\restrict abc\nselect 1;\n\\connect shop\n\\.\n");
  expect(parts.map(({ kind, text }) => [kind, text])).toEqual([
    ["meta", "\\restrict abc"],
    ["statement", "select 1"],
    ["meta", "\\connect shop"],
    ["meta", "\\."],
  ]);
});

test("psql's commands that send a statement end it", () => {
  const parts = splitScript("select 'create table a (id int)'\\gexec\nselect 1 \\g\nselect 2 \\echo no\n;");
  expect(parts.map(({ text }) => text)).toEqual([
    "select 'create table a (id int)'",
    "\\gexec",
    "select 1",
    "\\g",
    "select 2 \\echo no",
  ]);
});

test("leaves out the rows of COPY", () => {
  const script = "create table t (a text);\nCOPY public.t (a) FROM stdin;\n1;'\n\\N\n\\.\n\nselect 2;";
  expect(texts(script)).toEqual(["create table t (a text)", "select 2"]);
});

test("knows the line and the first words of a statement", () => {
  const [, second] = splitScript('-- a\nselect 1;\n\n/* b */ create /* c */ table "x" (a int)');
  expect(second).toMatchObject({ line: 4, words: ["CREATE", "TABLE", '"X"', "A", "INT"] });
});

test("takes what is not closed as one statement to the end", () => {
  expect(texts("select 'a; b")).toEqual(["select 'a; b"]);
  expect(texts("select $$a; b")).toEqual(["select $$a; b"]);
});
