import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allComparedProperties } from "@godwit/engine";
import { describe, expect, test } from "vitest";
import { RecycledDatabases } from "../recycled/databases.js";
import type { Major } from "../servers/majors.js";
import { sharedServer } from "../servers/shared-server.js";
import { testedMajors } from "../servers/tested-majors.js";
import { allProperties, Coverage } from "./coverage.js";
import { elsewhere } from "./elsewhere.js";
import { uncomparedProperties, unseenMutations } from "./mutations.js";
import { type Case, parseCase, withAnswers } from "./parse.js";
import { runCase } from "./run.js";
import { ignored, independent, unchangeable, uniform } from "./unreachable.js";

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

/** Where a case runs: a schema besides public on some of the other majors. */
function placed(scenario: Case, major: Major): Case {
  return major === 16 || major === 14 ? elsewhere(scenario) : scenario;
}

/** On the newest major every case, on the others a third that stays the same when cases come and go. */
function isRunOn(name: string, major: number): boolean {
  if (major === 18 || process.env.GODWIT_TEST_MAJORS === "all") return true;
  return [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), major) % 3 === 0;
}

const casesOn = (major: Major) =>
  cases.filter(({ name, options }) => options.majors.includes(major) && isRunOn(name, major));

const coverage = new Coverage();

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
    const seen = major === 18 ? coverage : new Coverage();
    const answers = await runCase(placed(scenario, major), await databasesOn(major), seen);
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

describe.runIf(tested.includes(18))("over all cases", () => {
  test("every property of every kind is changed", () => {
    const missing = allProperties().filter((name) => !coverage.isChanged(name) && !(name in unchangeable));
    expect(missing).toEqual([]);
    expect(Object.keys(unchangeable).filter((name) => coverage.isChanged(name))).toEqual([]);
  });

  test("every property of every kind is created and dropped, as usual and otherwise", () => {
    const missing = allProperties().filter(
      (name) => !coverage.isCreatedAndDropped(name) && !(name in uniform),
    );
    expect(missing).toEqual([]);
  });

  test("an object of every kind is made anew for the sake of another", () => {
    const kinds = [...allComparedProperties().keys()];
    expect(kinds.filter((kind) => !coverage.isRecreated(kind) && !(kind in independent))).toEqual([]);
  });

  test("a mutation of any property of any object is a difference", () => {
    const objects = [...coverage.objects.values()].flat();
    expect(objects.flatMap(unseenMutations)).toEqual([]);
    const kinds = [...allComparedProperties().keys()];
    expect(kinds.filter((kind) => !coverage.objects.has(kind))).toEqual([]);
    const left = objects.flatMap(uncomparedProperties);
    expect([...new Set(left)].sort()).toEqual(Object.keys(ignored).sort());
  });
});
