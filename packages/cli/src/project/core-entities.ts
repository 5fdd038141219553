import { buildThroughLoader, extendEntities, type LoadedDataSource, loadEntities } from "@godwit/typeorm";
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

/**
 * What makes repositories of data migrations work: a data source, or a copy of it for another database, learns the core
 * entities and loads its own as Godwit does. Called only where a migration needs metadata.
 */
export function entityPreparation(config: ResolvedConfig, loaded: LoadedDataSource | undefined) {
  return async (dataSource: LoadedDataSource["dataSource"]): Promise<void> => {
    if (loaded !== undefined && dataSource !== loaded.dataSource) buildThroughLoader(dataSource, loaded);
    extendEntities(dataSource, { core: await coreEntities(config) });
  };
}
