import { sharedServer } from "@godwit/testkit";
import { expect, it } from "vitest";
import { readCatalog } from "../catalog/read-catalog.js";
import { compareSchemas } from "../diff/compare.js";
import { resolveRenames } from "../diff/renames/resolve.js";
import { subject } from "../model/change.js";
import { planChanges } from "../plan/plan.js";
import { scratchProvider } from "../scratch/provider.js";
import { renamedSchema } from "./renamed-schema.js";

const before = `
  CREATE TYPE mood AS ENUM ('sad', 'glad');
  CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL CHECK (name <> ''), feels mood DEFAULT 'sad',
    shout text GENERATED ALWAYS AS (upper(name)) STORED);
  CREATE TABLE pet (id int PRIMARY KEY, owner int REFERENCES person);
  CREATE INDEX person_named ON person (lower(name)) WHERE feels = 'glad';
  INSERT INTO person (name) VALUES ('Ada')`;
const after = `
  ALTER TABLE person RENAME TO human;
  ALTER TABLE human RENAME COLUMN name TO full_name;
  ALTER TYPE mood RENAME TO feeling`;

it("reads as PostgreSQL does after the same renames, expressions included", async () => {
  const server = await sharedServer();
  const [from, to] = [await server.createDatabase(), await server.createDatabase()];
  const [session, other] = [await from.server.connect(), await to.server.connect()];
  await session.script(before);
  await other.script(`${before}; ${after}`);
  const reading = await readCatalog(session);
  const previous = reading.schema;
  const next = (await readCatalog(other)).schema;
  const answers = ["public.person=human", "public.mood=feeling"];
  const tables = resolveRenames(answers, { previous, next });
  const scratch = scratchProvider({ target: from.server });
  const moved = await renamedSchema(previous, tables, { scratch, major: reading.major });
  const columns = resolveRenames(["human.name=full_name"], { previous: moved, next });
  const renamed = await renamedSchema(moved, columns, { scratch, major: reading.major });
  expect(compareSchemas({ previous: renamed, next }).map((change) => subject(change).id)).toEqual([]);

  const plan = planChanges(
    { previous, next: moved },
    { major: reading.major, renames: tables, renamed: moved },
  );
  expect(plan.statements.map(({ sql }) => sql)).toEqual([
    "ALTER TYPE public.mood RENAME TO feeling",
    "ALTER TABLE public.person RENAME TO human",
  ]);
  await Promise.all([session.close(), other.close()]);
  await Promise.all([from.drop(), to.drop()]);
});
