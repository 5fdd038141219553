import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allComparedProperties } from "@godwit/engine";
import { describe, expect, test } from "vitest";
import { RecycledDatabases } from "../recycled/databases.js";
import type { Major } from "../servers/majors.js";
import { sharedServer } from "../servers/shared-server.js";
import { testedMajors } from "../servers/tested-majors.js";
import { parseCase, withAnswers } from "./parse.js";
import { runCase } from "./run.js";

const folder = join(import.meta.dirname, "../../../../cases");
/** Rewrites the sections plan and hazards instead of comparing them. */
const update = process.env.GODWIT_UPDATE_CASES === "1";

const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".sql"))
  .sort();

const cases = files.map((file) => {
  const path = join(folder, file);
  return parseCase(readFileSync(path, "utf8"), file.slice(0, -".sql".length), path);
});

/** On the newest major every case, on the others a third that stays the same when cases come and go. */
function isRunOn(name: string, major: number): boolean {
  if (major === 18 || process.env.GODWIT_TEST_MAJORS === "all") return true;
  return [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), major) % 3 === 0;
}

const casesOn = (major: Major) =>
  cases.filter(({ name, options }) => options.majors.includes(major) && isRunOn(name, major));

/** Properties that no case can change, and why. */
const unreachable: Readonly<Record<string, string>> = {
  "table.tablespace": "a tablespace is a folder of the server",
  "table.accessMethod": "PostgreSQL brings one, further ones are extensions",
  "index.tablespace": "a tablespace is a folder of the server",
  "materializedView.tablespace": "a tablespace is a folder of the server",
  "materializedView.accessMethod": "PostgreSQL brings one, further ones are extensions",
  "procedure.objectFile": "needs a library in C on the server",
  "rangeType.canonical": "needs a function in C",
  "extension.version": "a database names none: see the test of SQL files",
  "table.partitionBy": "refused: see table/partitioned",
  "index.partitioned": "changes with its table's partitionBy",
};

const covered = new Set<string>();

const recycled = new Map<Major, Promise<RecycledDatabases>>();

function databasesOn(major: Major): Promise<RecycledDatabases> {
  const known = recycled.get(major) ?? sharedServer(major).then((server) => new RecycledDatabases(server));
  recycled.set(major, known);
  return known;
}

const tested = testedMajors().filter((major) => casesOn(major).length > 0);

describe.each(tested)("PostgreSQL %i", (major) => {
  const own = casesOn(major);
  test.concurrent.each(own)("$name", async (scenario) => {
    const answers = await runCase(scenario, await databasesOn(major));
    for (const property of answers.covered) covered.add(property);
    expect(answers.problems).toEqual([]);
    if (major !== 18) return;
    if (update)
      writeFileSync(
        scenario.path,
        withAnswers(readFileSync(scenario.path, "utf8"), answers.plan, answers.hazards),
      );
    else expect(answers).toMatchObject({ plan: scenario.plan ?? "", hazards: scenario.hazards ?? "" });
  });
});

test.runIf(tested.includes(18))("every property of every kind is changed by a case", () => {
  const all = [...allComparedProperties()].flatMap(([kind, properties]) =>
    properties.map((property) => `${kind}.${property}`),
  );
  const missing = all.filter((property) => !covered.has(property) && !(property in unreachable));
  expect(missing).toEqual([]);
  expect(Object.keys(unreachable).filter((property) => covered.has(property))).toEqual([]);
});
