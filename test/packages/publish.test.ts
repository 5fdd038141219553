import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, describe, expect, it } from "vitest";
import { installPacked, packAll } from "./pack.js";

const packages = packAll();
const installed = installPacked(packages);

afterAll(() => {
  for (const folder of [installed, dirname(packages[0]!.tarball)]) rmSync(folder, { recursive: true });
});

/** The entry points that give modules: `.` and its like, not files such as `./package.json`. */
const entryPoints = packages.flatMap(({ name, manifest }) =>
  Object.keys(manifest.exports)
    .filter((path) => !path.includes("*") && !path.endsWith(".json"))
    .map((path) => join(name, path)),
);

const node = (...args: string[]) =>
  execFileSync(process.execPath, args, { cwd: installed, encoding: "utf8" });

describe.each(packages)("$name, packed", ({ tarball, files, manifest }) => {
  it("holds what is run, its types, the readme and the licence, and nothing of the tests", () => {
    expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "dist/index.d.ts"]));
    expect(
      files.filter((file) => /\.test\.|fixtures?\/|testing\/|test-support\/|\.tsbuildinfo$/.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => file.startsWith("src/"))).toEqual([]);
  });

  it("states licence, engines and purpose", () => {
    expect(manifest).toMatchObject({ license: "MIT", engines: { node: ">=20.19" } });
    expect(manifest.description).toBeTruthy();
  });

  it("passes publint", async () => {
    const { messages } = await publint({ pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer } });
    expect(messages.filter(({ type }) => type !== "suggestion")).toEqual([]);
  });

  it("has types that resolve as its code does", async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    const problems = result.types ? result.problems : [];
    expect(result.types).toBeTruthy();
    // ES modules that CommonJS code gets by `require` are what Node has since 20.19; `node10` reads no `exports`.
    const meant = (problem: Problem) =>
      problem.kind === "CJSResolvesToESM" ||
      ("resolutionKind" in problem && problem.resolutionKind === "node10");
    expect(problems.filter((problem) => !meant(problem))).toEqual([]);
  });

  it("depends on published versions only", () => {
    const ranges = {
      ...manifest.dependencies,
      ...manifest.optionalDependencies,
      ...manifest.peerDependencies,
    };
    const own = packages.filter(({ name }) => name in ranges);
    for (const { name, manifest: other } of own) expect(ranges[name]).toBe(`^${other.version}`);
    expect(Object.keys(ranges)).not.toContain("@godwit/testkit");
    expect(Object.values(ranges).filter((range) => /^(file|link|workspace|\*)/.test(range))).toEqual([]);
  });
});

describe.each(entryPoints)("%s", (entryPoint) => {
  it("can be imported, and required by CommonJS, with the same names", () => {
    const names = "console.log(JSON.stringify(Object.keys(m).sort()))";
    const imported = node("--input-type=module", "-e", `import * as m from "${entryPoint}"; ${names}`);
    const required = node("--input-type=commonjs", "-e", `const m = require("${entryPoint}"); ${names}`);
    expect(JSON.parse(imported).length).toBeGreaterThan(0);
    expect(JSON.parse(required).filter((name: string) => name !== "__esModule")).toEqual(
      JSON.parse(imported).filter((name: string) => name !== "default"),
    );
  });
});
