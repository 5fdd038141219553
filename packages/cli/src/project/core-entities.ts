import { type LoadedDataSource, loadEntities } from "@godwit/typeorm";
import type { ResolvedConfig } from "../config/resolved.js";
import { packageDeclaration } from "./package-declaration.js";

type Entities = Awaited<ReturnType<typeof loadEntities>>;

/** The entities that the config's packages and plugins declare; `prefer` is for their own src/dist twins. */
export async function coreEntities({ packages, plugins, directory }: ResolvedConfig): Promise<Entities> {
  const found: Entities = [];
  const prefer: LoadedDataSource["prefer"] = "compiled";
  for (const name of [...packages, ...plugins]) {
    const declared = packageDeclaration(name, directory);
    found.push(...(await loadEntities(declared.entities, { projectDirectory: declared.directory, prefer })));
  }
  return found;
}
