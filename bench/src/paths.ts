import { join } from "node:path";

/** The benchmark's own folder, the repository's, and where the tools are installed. */
export const home = join(import.meta.dirname, "..");
export const root = join(home, "..");
export const modules = join(home, "node_modules");

/** Executables of the tools, all started as `node FILE`. */
export const bin = {
  godwit: join(root, "packages/cli/bin/godwit.js"),
  typeorm: join(modules, "typeorm/cli.js"),
  drizzle: join(modules, "drizzle-kit/bin.cjs"),
  migra: join(modules, "@pgkit/migra/dist/command.js"),
} as const;
