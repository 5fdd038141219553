import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { GodwitError } from "@godwit/engine";
import { configEndings } from "../config/find.js";
import { corePackages } from "../init/core-packages.js";
import { addMissingKeys, type JsonObject, wantedManifest } from "../init/package-json.js";
import { sources } from "../init/sources.js";
import type { ProjectCreated } from "../outcome/project.js";
import type { InputOf } from "../program/spec.js";
import type { projectSpecs } from "../program/specs/project.js";
import { ownVersion } from "../program/version.js";
import { makeFolder, rewriteFile, writeNewFile } from "../project/write-file.js";
import type { CommandContext } from "./context.js";

/** Makes a project, or adds what one lacks; no file that is there is written over. */
export async function init(
  input: InputOf<typeof projectSpecs.init>,
  { cwd }: CommandContext,
): Promise<ProjectCreated> {
  const directory = resolve(cwd, input.directory ?? "");
  const existing = readManifest(directory, cwd);
  const packages = corePackages(existing ?? {}, directory);
  const esm = (existing?.type ?? (input.module === "esm" ? "module" : "commonjs")) === "module";
  const name = input.name ?? packageName(basename(directory));
  makeFolder(directory);
  const wanted = wantedManifest(name, esm, packages.length === 0, ownVersion());
  const addedKeys = writeManifest(join(directory, "package.json"), existing, wanted, cwd);
  const created = existing === undefined ? ["package.json"] : [];
  const kept: string[] = [];
  for (const [path, contents] of Object.entries(sources({ esm, packages }))) {
    if (isThere(directory, path)) kept.push(path);
    else {
      writeNewFile(join(directory, path), contents, cwd);
      created.push(path);
    }
  }
  if (!existsSync(join(directory, "src/migrations"))) created.push("src/migrations/");
  makeFolder(join(directory, "src/migrations"));
  return {
    kind: "project-created",
    directory,
    given: relative(cwd, directory) || undefined,
    created,
    kept,
    addedKeys: existing === undefined ? [] : addedKeys,
    withoutDemo: reasonAgainstDemo(packages),
    next: nextSteps(relative(cwd, directory), packages.length === 0),
  };
}

function reasonAgainstDemo(packages: readonly string[]): string | undefined {
  if (packages.length === 0) return undefined;
  return `No demo entity: the tables of ${packages.join(", ")} are this project's schema. Extend an entity of theirs, or add your own.`;
}

function nextSteps(directory: string, demo: boolean): string[] {
  const enter = directory === "" ? [] : [`cd ${directory}`];
  const generate = demo ? ["npx godwit migration:generate src/migrations/Init"] : [];
  return [...enter, "npm install", ...generate, "npx godwit migrations run", ...(demo ? ["npm start"] : [])];
}

/** A config of any ending is one. */
function isThere(directory: string, path: string): boolean {
  const paths = path === "godwit.config.ts" ? configEndings.map((end) => `godwit.config.${end}`) : [path];
  return paths.some((each) => existsSync(join(directory, each)));
}

function readManifest(directory: string, cwd: string): JsonObject | undefined {
  const file = join(directory, "package.json");
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as JsonObject;
  } catch (error) {
    const reason = (error as Error).message;
    throw new GodwitError("PACKAGE_JSON_INVALID", { file: relative(cwd, file), reason }, { file }, error);
  }
}

function writeManifest(
  file: string,
  existing: JsonObject | undefined,
  wanted: JsonObject,
  cwd: string,
): readonly string[] {
  if (existing === undefined) {
    writeNewFile(file, `${JSON.stringify(wanted, undefined, 2)}\n`, cwd);
    return [];
  }
  const { manifest, added } = addMissingKeys(existing, wanted);
  const indent = /^[ \t]+(?=")/m.exec(readFileSync(file, "utf8"))?.[0] ?? "  ";
  if (added.length > 0) rewriteFile(file, `${JSON.stringify(manifest, undefined, indent)}\n`);
  return added;
}

/** npm's rule for names: lower case, no blanks. */
function packageName(folder: string): string {
  return (
    folder
      .toLowerCase()
      .replaceAll(/[^a-z0-9._-]+/g, "-")
      .replace(/^[-._]+/, "") || "project"
  );
}
