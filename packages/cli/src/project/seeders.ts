import { resolve } from "node:path";
import { GodwitError } from "@godwit/engine";
import { loadModule, type Seeder } from "@godwit/typeorm";
import type { ResolvedConfig } from "../config/resolved.js";
import { packageDeclaration } from "./package-declaration.js";

/** The seeders of the config's packages and plugins, in that order. Throws SEEDER_MISSING where there is none. */
export async function seedersOf({ packages, plugins, directory }: ResolvedConfig): Promise<Seeder[]> {
  const seeders: Seeder[] = [];
  for (const name of [...packages, ...plugins]) {
    const declared = packageDeclaration(name, directory);
    if (declared.seed === undefined) continue;
    const file = resolve(declared.directory, declared.seed);
    const { seed } = await loadModule(file, { projectDirectory: directory });
    if (typeof seed !== "function") throw new GodwitError("SEEDER_INVALID", { name, file }, { file });
    seeders.push(seed as Seeder);
  }
  if (seeders.length === 0) throw new GodwitError("SEEDER_MISSING", {});
  return seeders;
}
