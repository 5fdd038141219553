import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isComplete } from "./complete.js";
import { openPsql } from "./open-psql.js";

let database: TestDatabase;

beforeAll(async () => {
  database = await (await sharedServer()).createDatabase();
});

afterAll(() => database.drop());

/** Runs the built-in psql, as on a machine that has no other. */
async function builtIn(args: readonly string[], typed = "", terminal = false) {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const input = Object.assign(Readable.from([typed]), { isTTY: terminal });
  const program = "no-such-program";
  const code = await openPsql({ url: database.url, args, input, output, errors, program });
  output.end();
  errors.end();
  return { code, output: await text(output), errors: await text(errors) };
}

describe("openPsql without psql", () => {
  it("prints tables as psql does", async () => {
    const { code, output } = await builtIn([
      "-c",
      "select 1 as id, 'ab' as name union all select 22, null order by 1",
    ]);
    expect(code).toBe(0);
    expect(output).toBe(" id | name\n----+------\n 1  | ab\n 22 |\n(2 rows)\n\n");
  });

  it("runs commands, files and standard input", async () => {
    const file = join(tmpdir(), `${database.name}.sql`);
    writeFileSync(file, "insert into pet values (1, 'Rex'), (2, 'Tom')");
    expect(
      await builtIn(["-c", "create table pet (id int primary key, name text)", "-f", file]),
    ).toMatchObject({
      code: 0,
      output: "CREATE\nINSERT 2\n",
    });
    expect(
      await builtIn([], "update pet set name = 'x' where id = 1; select name from pet where id = 1"),
    ).toMatchObject({ code: 0, output: "UPDATE 1\n name\n------\n x\n(1 row)\n\n" });
  });

  it("prints the server's error and exits with 1", async () => {
    expect(await builtIn(["-c", "select * from nothing"])).toEqual({
      code: 1,
      output: "",
      errors: 'ERROR:  relation "nothing" does not exist\n',
    });
  });

  it("reads statements over several lines at a terminal, and describes tables", async () => {
    const typed =
      "create table shop (id int not null,\n  name text default 'it''s; open');\n\\d shop\nselect 1/0;\n\\q\n";
    const { code, output, errors } = await builtIn([], typed, true);
    expect(code).toBe(0);
    expect(output).toContain("CREATE\n");
    expect(output).toMatch(/id +\| integer \| not null \|\n/);
    expect(output).toContain("'it''s; open'::text");
    expect(errors).toBe("ERROR:  division by zero\n");
  });
});

describe("isComplete", () => {
  it.each([
    ["select 1;", true],
    ["select 1", false],
    ["select ';", false],
    ["select ';';", true],
    ["do $x$ begin;\n", false],
    ["do $x$ begin; end $x$;", true],
    ["select 1 -- ;", false],
    ["/* ; */ select 1;", true],
  ])("%j: %s", (typed, complete) => expect(isComplete(typed)).toBe(complete));
});
