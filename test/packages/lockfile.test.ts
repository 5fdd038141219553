import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockfile = join(import.meta.dirname, "../../package-lock.json");
const packages: Readonly<Record<string, LockedPackage>> = JSON.parse(readFileSync(lockfile, "utf8")).packages;

/** The folders npm looks in for what `path` depends on, innermost first. */
function* searchFolders(path: string): Generator<string> {
  for (let end = path.length; end >= 0; end = path.lastIndexOf("/node_modules/", end - 1)) {
    yield path.slice(0, end);
    if (end === 0) return;
  }
  yield "";
}

it("names every platform's package, or `npm ci` refuses the lockfile", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => ![...searchFolders(path)].some((folder) => join(folder, "node_modules", name) in packages),
    ),
  );
  expect(missing).toEqual([]);
});
