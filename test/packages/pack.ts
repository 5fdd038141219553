import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** A public package as npm would publish it. */
export interface PackedPackage {
  readonly name: string;
  readonly tarball: string;
  /** The paths in it. */
  readonly files: readonly string[];
  readonly manifest: Manifest;
}

/** The parts of a package.json that the tests look at. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly license?: string;
  readonly engines?: { readonly node?: string };
  readonly exports: Readonly<Record<string, unknown>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Every package of the workspace that is not private. */
export function publicPackages(): { directory: string; manifest: Manifest }[] {
  return readdirSync(join(root, "packages"))
    .map((name) => join(root, "packages", name))
    .map((directory) => ({ directory, manifest: readJson(join(directory, "package.json")) }))
    .filter(({ manifest }) => !("private" in manifest));
}

/** Packs all public packages into a temporary folder. */
export function packAll(): PackedPackage[] {
  const folder = mkdtempSync(join(tmpdir(), "godwit-packed-"));
  return publicPackages().map(({ directory, manifest }) => {
    const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
    const [packed] = JSON.parse(
      execFileSync("npm", args, { cwd: directory, encoding: "utf8", stdio: "pipe" }),
    );
    const files = packed.files.map((file: { path: string }) => file.path);
    return { name: manifest.name, tarball: join(folder, packed.filename), files, manifest };
  });
}

/**
 * An empty project with the packed packages unpacked in its `node_modules`, beside links to the third-party packages
 * that the workspace has: what an installation gives, without a registry.
 */
export function installPacked(packages: readonly PackedPackage[]): string {
  const project = mkdtempSync(join(tmpdir(), "godwit installed-"));
  const modules = join(project, "node_modules");
  const ours = new Set(
    readdirSync(join(root, "packages"))
      .map((name) => `@godwit/${name}`)
      .concat("godwit"),
  );
  linkModules(join(root, "node_modules"), modules, (name) => !ours.has(name));
  for (const { name, tarball } of packages) {
    const target = join(modules, name);
    mkdirSync(target, { recursive: true });
    execFileSync("tar", ["-xzf", tarball, "-C", target, "--strip-components=1"]);
  }
  return project;
}

function linkModules(from: string, to: string, wanted: (name: string) => boolean): void {
  for (const name of readdirSync(from).flatMap((entry) => withinScope(from, entry))) {
    if (name.startsWith(".") || !wanted(name)) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    symlinkSync(join(from, name), join(to, name));
  }
}

function withinScope(folder: string, entry: string): string[] {
  return entry.startsWith("@") ? readdirSync(join(folder, entry)).map((name) => `${entry}/${name}`) : [entry];
}

function readJson(file: string): Manifest {
  return JSON.parse(readFileSync(file, "utf8"));
}
