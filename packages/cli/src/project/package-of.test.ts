import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { packageOf, releaseOf } from "./package-of.js";

const folder = mkdtempSync(join(tmpdir(), "godwit-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  [{ name: "shop", version: "1.4.0" }, undefined],
  [{ name: "shop", version: "1.4.0", godwit: { migrations: "dist/*.js" } }, "1.4.0"],
  [{ name: "shop", version: "1.4.0-beta.2", godwit: {} }, "1.4.0"],
  [{ name: "shop", godwit: {} }, undefined],
])("a new migration of %j is of the release %s", (manifest, release) => {
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  expect([packageOf(join(folder, "src")), releaseOf(folder)]).toEqual(["shop", release]);
});
