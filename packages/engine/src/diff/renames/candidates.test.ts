import { expect, it } from "vitest";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";
import { renameQuestions } from "./candidates.js";

/** Tables with the columns named, in one schema. */
function tables(named: Readonly<Record<string, readonly string[]>>): CanonicalSchema {
  const objects = new Map<ObjectId, SchemaObject>();
  const add = (object: object) => {
    const made = object as SchemaObject;
    objects.set(made.id, made);
  };
  for (const [name, columns] of Object.entries(named)) {
    add({ kind: "table", id: objectId("table", "app", name), schema: "app", name });
    for (const column of columns)
      add({
        kind: "column",
        id: objectId("column", "app", name, column),
        schema: "app",
        table: name,
        name: column,
        type: "text",
      });
  }
  return asCanonical({ objects, dependencies: new Map() });
}

it("puts the table with the same columns before one with a like name", () => {
  const previous = tables({ users: ["id", "email"] });
  const next = tables({ user: ["total"], accounts: ["id", "email"] });
  const [question] = renameQuestions({ previous, next });
  expect(question?.candidates.map(({ flag }) => flag)).toEqual([
    "--rename app.users=accounts",
    "--rename app.users=user",
  ]);
});

it("asks of columns in the table that they lie in, and of nothing where nothing of its kind comes", () => {
  const previous = tables({ a: ["x"], b: ["y"], c: ["z"] });
  const next = tables({ a: ["x2"], b: ["y2"], c: [] });
  const questions = renameQuestions({ previous, next });
  expect(questions.map(({ name, candidates }) => [name, candidates.map((one) => one.name)])).toEqual([
    ["app.a.x", ["app.a.x2"]],
    ["app.b.y", ["app.b.y2"]],
  ]);
});

it("compares nothing before somebody asks: thousands of tables that go while others come are asked about at once", () => {
  const columns = Array.from({ length: 12 }, (_, i) => `c${i}`);
  const many = (name: string, count: number) =>
    tables(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, columns])));
  const used = (count: number) => {
    const pair = { previous: many("old", count), next: many("new", count) };
    const before = process.cpuUsage();
    const questions = renameQuestions(pair);
    expect(questions).toHaveLength(count);
    expect(questions[0]?.candidates).toHaveLength(count);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  used(100);
  expect(used(3000) / used(100)).toBeLessThan(150);
});
