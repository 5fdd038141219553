import { expect, it } from "vitest";
import { type ObjectId, objectId } from "../../model/identity.js";
import type { SchemaObject } from "../../model/objects.js";
import { asCanonical, type CanonicalSchema } from "../../model/schema.js";
import { renameQuestions } from "./candidates.js";
import { resolveMappings } from "./mappings.js";
import { openQuestions } from "./open-questions.js";
import { resolveRenames } from "./resolve.js";

/** A schema of enums, by name. */
function enums(types: Readonly<Record<string, readonly string[]>>): CanonicalSchema {
  const objects = Object.entries(types).map(([name, labels]): SchemaObject => {
    return { kind: "enum", id: objectId("enum", "public", name), schema: "public", name, labels };
  });
  return asCanonical({
    objects: new Map(objects.map((object) => [object.id, object])),
    dependencies: new Map(),
  });
}

function table(name: string, column: string): CanonicalSchema {
  const [relation, part] = [objectId("table", "public", name), objectId("column", "public", name, column)];
  const objects = new Map<ObjectId, SchemaObject>([
    [
      relation,
      {
        kind: "table",
        id: relation,
        schema: "public",
        name,
        partitionOf: null,
        partitionColumns: [],
        inherits: [],
      } as never,
    ],
    [part, { kind: "column", id: part, schema: "public", table: name, name: column, type: "text" } as never],
  ]);
  return asCanonical({ objects, dependencies: new Map() });
}

const pair = {
  previous: enums({ color: ["red", "grey", "light blue", "x"] }),
  next: enums({ color: ["red", "gray", "azure", "y"] }),
};
const plainly = { allowed: [], valueMappings: new Map() };

it("asks of each value that goes, the likeliest first", () => {
  const flags = openQuestions(renameQuestions(pair), plainly).map(({ candidates }) => candidates[0]?.flag);
  expect(flags).toEqual([
    "--rename public.color.grey=gray",
    `--rename 'public.color."light blue"=azure'`,
    "--rename public.color.x=y",
  ]);
});

it("takes leave to go, and other values for the rows, as answers", () => {
  const valueMappings = resolveMappings(new Map([["color", new Map([["x", "y"]])]]), pair);
  const allowed = ["color.grey"];
  const open = openQuestions(renameQuestions(pair), { allowed, valueMappings });
  expect(open.map(({ kind, name }) => `${kind} ${name}`)).toEqual([`value public.color."light blue"`]);
  expect(openQuestions(renameQuestions(pair), { allowed: "all", valueMappings })).toEqual([]);
});

it("asks nothing where values only come or only go", () => {
  const more = { previous: enums({ color: ["a"] }), next: enums({ color: ["a", "b"] }) };
  expect(renameQuestions(more)).toEqual([]);
  expect(renameQuestions({ previous: more.next, next: more.previous })).toEqual([]);
});

it("joins what a type and its values are called next, under either of its names", () => {
  const sides = { previous: enums({ color: ["a", "b"] }), next: enums({ hue: ["b", "a"] }) };
  for (const type of ["color", "hue"]) {
    const answers = ["color=hue", `${type}.a=b`, `${type}.b=a`];
    expect(resolveRenames(answers, sides)).toMatchObject([
      {
        previous: { name: "color" },
        next: { name: "hue" },
        values: [
          ["a", "b"],
          ["b", "a"],
        ],
      },
    ]);
  }
});

it("takes a part of what is renamed under its name before and after", () => {
  const [before, after] = [table("t1", "a"), table("t2", "b")];
  for (const column of ["t1.a=t2.b", "t2.a=b", "public.t1.a=b"])
    expect(resolveRenames(["t1=t2", column], { previous: before, next: after })).toMatchObject([
      { previous: { id: "table public.t1" }, next: { id: "table public.t2" } },
      { previous: { id: "column public.t1.a" }, next: { id: "column public.t2.b" } },
    ]);
});

it("refuses what means nothing, or several things", () => {
  expect(() => resolveRenames(["color.grey=red"], pair)).toThrow("names nothing");
  const two = { previous: enums({ a: ["x"], b: ["x"] }), next: enums({ a: ["y"], b: ["y"] }) };
  expect(() => resolveRenames(["x=y"], two)).toThrow("public.a.x=public.a.y or public.b.x=public.b.y");
});

it("refuses a mapping of what stays, of what is not there, and to what will not be there", () => {
  const mapped = (type: string, from: string, to: string) => () =>
    resolveMappings(new Map([[type, new Map([[from, to]])]]), pair);
  expect(mapped("color", "red", "gray")).toThrow("'red' stays");
  expect(mapped("color", "green", "gray")).toThrow("no value 'green'");
  expect(mapped("color", "grey", "green")).toThrow("will have no value 'green'");
  expect(mapped("hue", "grey", "gray")).toThrow("no such type");
});
