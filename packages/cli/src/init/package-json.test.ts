import { expect, it } from "vitest";
import { addMissingKeys, wantedManifest } from "./package-json.js";

const wanted = wantedManifest("shop", false, true, "0.1.0");

it("adds what a package.json lacks and says which", () => {
  const existing = {
    name: "mine",
    version: "3.0.0",
    scripts: { build: "make" },
    devDependencies: { typeorm: "0.3.20" },
  };
  const { manifest, added } = addMissingKeys(existing, wanted);
  expect(manifest).toMatchObject({
    name: "mine",
    version: "3.0.0",
    scripts: { build: "make", "watch-build": "npm run build -- --watch" },
    devDependencies: { typeorm: "0.3.20" },
    dependencies: { pg: "^8.12.0" },
  });
  expect(manifest.dependencies).not.toHaveProperty("typeorm");
  expect(added).toContain("scripts.watch-build");
  expect(added).not.toContain("scripts.build");
  expect(added).not.toContain("dependencies.typeorm");
});

it("adds nothing the second time", () => {
  const { manifest } = addMissingKeys({}, wanted);
  expect(addMissingKeys(manifest, wanted)).toEqual({ manifest, added: [] });
});
