// Joins what tsc compiled of each package into a few files: Node's loader of ES modules takes about a millisecond a
// file, and the engine alone has more than three hundred. Packages stay apart, so that each of their classes exists
// once in a process, whoever imports it.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

/** Entry points by package, named after their compiled files. */
const entryPoints = {
  engine: ["index.js"],
  typeorm: ["index.js", "runtime.js", "loading/esm-thread.js"],
  cli: ["index.js", "program/bin.js"],
};

const packages = join(import.meta.dirname, "../packages");

for (const [name, entries] of Object.entries(entryPoints)) {
  const compiled = join(packages, name, "dist");
  const bundle = join(compiled, "bundle");
  if (newest(compiled, bundle) > oldest(bundle)) await write(compiled, bundle, entries);
}

async function write(compiled, folder, entries) {
  const build = await rolldown({
    input: entries.map((entry) => join(compiled, entry)),
    external: /^[^./]/,
    platform: "node",
  });
  const { output } = await build.generate({ format: "esm", chunkFileNames: "[name]-[hash].js" });
  await build.close();
  mkdirSync(folder, { recursive: true });
  for (const { fileName, code } of output) replace(join(folder, fileName), code);
  const made = new Set(output.map(({ fileName }) => fileName));
  for (const file of readdirSync(folder)) if (!made.has(file)) rmSync(join(folder, file));
}

/** By renaming: a command that starts meanwhile finds the old file or the new one. */
function replace(file, text) {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/** When the last of the compiled files was written. */
function newest(folder, except) {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === except ? 0 : newest(path, except);
    return modified(path);
  });
  return Math.max(0, ...times, modified(import.meta.filename));
}

function oldest(folder) {
  try {
    return Math.min(...readdirSync(folder).map((file) => modified(join(folder, file))));
  } catch {
    return 0;
  }
}

function modified(path) {
  return statSync(path).mtimeMs;
}
