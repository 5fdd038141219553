import { expect, it } from "vitest";
import type { Rename } from "../../model/change.js";
import { objectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import { renamedNames } from "./renamed-names.js";

function inSchema(kind: "enum" | "index" | "domain", from: string, to: string): Rename {
  const object = (name: string) =>
    ({ kind, id: objectId(kind, "app", name), schema: "app", name }) as unknown as SchemaObject;
  return { type: "rename", previous: object(from), next: object(to) };
}

function schema(from: string, to: string): Rename {
  const object = (name: string) =>
    ({ kind: "schema", id: objectId("schema", name), name }) as unknown as SchemaObject;
  return { type: "rename", previous: object(from), next: object(to) };
}

it.each([
  ["app.mood", "app.temper"],
  ["app.mood[]", "app.temper[]"],
  ["app.price(10,2)", "app.cost(10,2)"],
  ["app.moody", "app.moody"],
  ['app."we[ird"[]', "app.plain[]"],
  ["integer", "integer"],
])("writes the type %s as %s where types have other names", (type, expected) => {
  const renames = [
    inSchema("enum", "mood", "temper"),
    inSchema("domain", "price", "cost"),
    inSchema("enum", "we[ird", "plain"),
  ];
  expect(renamedNames(renames).typeText(type)).toBe(expected);
});

it("has the first of the renames that concern a type decide", () => {
  const [type, itsSchema] = [inSchema("enum", "mood", "temper"), schema("app", "shop")];
  expect(renamedNames([type, itsSchema]).typeText("app.mood")).toBe("app.temper");
  expect(renamedNames([itsSchema, type]).typeText("app.mood")).toBe("shop.mood");
  expect(renamedNames([itsSchema]).typeText("app.other[]")).toBe("shop.other[]");
});

it("finds names as quickly among thousands of renames as among a few", () => {
  const used = (renames: number) => {
    const all = Array.from({ length: renames }, (_, i) => inSchema("index", `a${i}`, `b${i}`));
    const names = renamedNames(all);
    const before = process.cpuUsage();
    for (let i = 0; i < 20_000; i++) {
      names.relation("app", `a${i % renames}`);
      names.typeText("character varying(20)");
    }
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  used(50);
  expect(used(5000) / used(50)).toBeLessThan(15);
});
