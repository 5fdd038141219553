import { expect, it } from "vitest";
import { type Change, changesKind, kindsChanged, onlyOf } from "./change.js";
import { objectId } from "./identity.js";
import type { SchemaObject } from "./objects.js";

const schema: SchemaObject = { kind: "schema", id: objectId("schema", "s"), name: "s" };
const view = { kind: "view", id: objectId("view", "s", "v") } as SchemaObject;
const changes: readonly Change[] = [
  { type: "create", next: schema },
  { type: "create", next: view },
  { type: "drop", previous: view },
  { type: "create", next: schema },
];

it("tells the kinds that changes of a type are about", () => {
  expect([...kindsChanged(changes, "create")]).toEqual(["schema", "view"]);
  expect([...kindsChanged(changes, "drop")]).toEqual(["view"]);
  expect(kindsChanged(changes, "alter").size).toBe(0);
});

it("tells whether a kind is changed at all", () => {
  expect(changesKind(changes.slice(2, 3), "table", "view")).toBe(true);
  expect(changesKind(changes, "table")).toBe(false);
});

it("tells whether all changes are of one type", () => {
  expect(onlyOf("create", changes)).toBe(false);
  expect(onlyOf("create", changes.slice(0, 2))).toBe(true);
  expect(onlyOf("drop", [])).toBe(true);
});
