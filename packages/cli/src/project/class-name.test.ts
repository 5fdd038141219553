import { expect, it } from "vitest";
import { namedPath } from "./class-name.js";

it.each([
  ["src/entity/Product", "src/entity/Product", "Product"],
  ["src/entity/product-variant.ts", "src/entity/product-variant", "ProductVariant"],
  ["init_schema", "init_schema", "InitSchema"],
  ["src/entity/v2 Product", "src/entity/v2 Product", "V2Product"],
])("%s names a file and a class", (given, path, className) => {
  expect(namedPath(given)).toEqual({ path, className });
});

it.each([["src/entity/2fast"], ["src/entity/"], ["a/'; drop"], ["-"]])("%s names no class", (given) => {
  expect(() => namedPath(given)).toThrowError(expect.objectContaining({ code: "NAME_INVALID" }));
});
