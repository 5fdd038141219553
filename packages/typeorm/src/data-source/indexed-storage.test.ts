import fc from "fast-check";
import * as typeorm from "typeorm";
import * as typeorm03 from "typeorm03";
import { expect, it } from "vitest";
import type { TypeOrmModule } from "../loading/typeorm.js";
import { indexedMethods, indexStorage } from "./indexed-storage.js";

class Base {}
class Person extends Base {}
class User extends Person {}
class Order {}

const target = fc.constantFrom(Base, Person, User, Order, "Order", "elsewhere");
const item = fc.record({ target, propertyName: fc.constantFrom("id", "name"), type: fc.nat(5) });
const asked = fc.oneof(target, fc.constantFrom([User, Person, Base], [Order], [Person, Base, Person]));

type Methods = Record<string, (target: unknown, property: string) => unknown>;

/** One list for each method, so that it is seen to look at its own. */
const lists = fc.record(
  Object.fromEntries(Object.values(indexedMethods).map((list) => [list, fc.array(item, { maxLength: 12 })])),
);

it.each([
  ["0.3.20", typeorm03 as unknown as TypeOrmModule],
  ["1.1", typeorm],
])("answers what TypeORM %s answers, whatever was declared", (_, module) => {
  const prototype = Object.getPrototypeOf(module.getMetadataArgsStorage()) as Methods;
  const before = { ...Object.getOwnPropertyDescriptors(prototype) };
  fc.assert(
    fc.property(lists, asked, item, (declared, wanted, late) => {
      const storage = Object.assign(Object.create(prototype) as Methods, structuredLists(declared));
      const answers = () =>
        Object.keys(indexedMethods)
          .filter((method) => typeof prototype[method] === "function")
          .map((method) => [method, storage[method]?.(wanted, "id")]);
      const plain = answers();
      const restore = indexStorage(prototype);
      const indexed = answers();
      (storage.columns as unknown as unknown[]).push(late);
      const indexedLater = answers();
      restore();
      expect(indexed).toEqual(plain);
      expect(indexedLater).toEqual(answers());
    }),
    { numRuns: 200 },
  );
  expect(Object.getOwnPropertyDescriptors(prototype)).toEqual(before);
});

function structuredLists(declared: Record<string, readonly object[]>): Record<string, object[]> {
  return Object.fromEntries(Object.entries(declared).map(([list, items]) => [list, [...items]]));
}
