import { catalogue } from "@godwit/engine";
import { expect, it } from "vitest";
import { errorsPage } from "./errors-page.js";

it("docs/errors.md has every code of the catalogue, as the catalogue says it", async () => {
  await expect(errorsPage()).toMatchFileSnapshot("../../docs/errors.md");
});

it("has every code exactly once", () => {
  const codes = [...errorsPage().matchAll(/^\| `([A-Z_0-9]+)` \|/gm)].map(([, code]) => code);
  expect(codes.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});
