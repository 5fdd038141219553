import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedServer, type TestDatabase } from "@godwit/testkit";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type LinkedProject, linkedProject } from "../testing/linked-project.js";

/** Processes started at the same moment: 50 with `vitest --mode all`, else a few: each costs a start of Node. */
const processes = process.env.GODWIT_TEST_MAJORS === "all" ? 50 : 4;

let project: LinkedProject;
let database: TestDatabase;

beforeEach(async () => {
  database = await (await sharedServer()).createDatabase();
  const url = JSON.stringify(database.url);
  project = linkedProject({
    "package.json": '{ "name": "birds" }',
    "godwit.config.ts": `export default { database: ${url}, migrations: ["migrations/*.js"] };\n`,
    "ran.txt": "",
    ...migration(1, [
      "CREATE TABLE bird AS SELECT i AS id, i % 7 AS km FROM generate_series(1, 20000) i",
      "CREATE TABLE counter AS SELECT 1 AS n",
    ]),
    ...migration(2, ["CREATE INDEX CONCURRENTLY bird_km ON bird (km)", "UPDATE counter SET n = n + 10"]),
    ...migration(3, ["UPDATE counter SET n = n + 100"]),
    ...migration(4, ["CREATE UNIQUE INDEX CONCURRENTLY bird_id ON bird (id)"]),
  });
  return () => database.drop();
});
afterEach(() => project.remove());

/** Its body says in a file that it ran: what a database may hide. Even ones have no transaction. */
function migration(at: number, statements: readonly string[]): Record<string, string> {
  const name = `M${1_700_000_000_000 + at}`;
  const body = statements.map((sql) => `await runner.query(${JSON.stringify(sql)});`).join("\n    ");
  const text = `const { appendFileSync } = require("node:fs");
exports.${name} = class ${name} {
  transaction = ${at % 2 === 1};
  async up(runner) {
    appendFileSync(__dirname + "/../ran.txt", "${at}");
    ${body}
  }
  async down() {}
};
`;
  return { [`migrations/${1_700_000_000_000 + at}.js`]: text };
}

it(`${processes} processes at once: each body runs once, all exit with 0, on a fresh and on an upgraded database`, async () => {
  const atOnce = () =>
    Promise.all(Array.from({ length: processes }, () => project.godwit(["migrations", "run", "--json"])));
  const session = await database.server.connect();
  const upgrades = [await atOnce()];
  const later = {
    ...migration(5, ["UPDATE counter SET n = n + 1000"]),
    ...migration(6, ["REINDEX INDEX CONCURRENTLY bird_km"]),
  };
  for (const [path, text] of Object.entries(later)) project.write(path, text);
  upgrades.push(await atOnce());
  for (const ended of upgrades) {
    expect(ended.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
    const done = ended.flatMap(({ stdout }) =>
      JSON.parse(stdout).result.done.map((one: { name: string }) => one.name),
    );
    expect(done.length).toBe(new Set(done).size);
  }
  expect([...readFileSync(join(project.directory, "ran.txt"), "utf8")].sort().join("")).toBe("123456");
  expect((await session.query("select n, (select count(*) from migrations) from counter")).rows).toEqual([
    ["1111", "6"],
  ]);
  const invalid = await session.query("select indexrelid::regclass from pg_index where not indisvalid");
  expect(invalid.rows).toEqual([]);
  await session.close();
}, 1_800_000);
