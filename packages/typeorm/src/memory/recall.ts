import { createRequire } from "node:module";
import type { LoadedDataSource } from "../data-source/load-data-source.js";
import { refuseStale } from "../data-source/stale.js";
import { warningsOf } from "../data-source/warnings.js";
import { isTypeScript } from "../loading/module-format.js";
import type { Connectable } from "../run/client-options.js";
import { bookkeepingTables, type DeclaredEntities } from "../schema/declared-entities.js";
import { namesText, readDeclaration, type WrittenDeclaration } from "./declaration-text.js";
import { firstDifference } from "./evidence.js";
import { readMemory } from "./memory-file.js";
import type { MemoryPlace } from "./memory-place.js";
import { placesIn } from "./places.js";
import type { MemoryHead } from "./remember.js";
import { readOptions } from "./remembered-options.js";

/** A data source that has not been loaded: what a comparison needs of it. */
export interface RememberedDataSource
  extends Pick<LoadedDataSource, "file" | "prefer" | "projectDirectory" | "warnings"> {
  readonly dataSource: Connectable;
  /**
   * What its entities declare, where that is known. Where names mean something else than when it was remembered, `load`
   * gives them.
   */
  readonly entities: ((load: () => Promise<DeclaredEntities>) => DeclaredEntities) | undefined;
}

/**
 * What was remembered of a data source and its entities, where nothing that they depend on has changed since; undefined
 * otherwise. Neither they nor TypeORM are loaded. Throws DATA_SOURCE_STALE as loading them does.
 */
export function recall(place: MemoryPlace): RememberedDataSource | undefined {
  const known = recalled(place);
  if (known === undefined) return undefined;
  const { head, body, options } = known;
  const { dataSource: file, projectDirectory } = place;
  refuseStale(file, options, projectDirectory);
  const { historyKey: key, declares, postgres } = head;
  const dataSource: Connectable = {
    options,
    driver: { postgres: createRequire(postgres)(postgres) as unknown },
    namingStrategy: { primaryKeyName: () => key },
  };
  const tables = bookkeepingTables(options);
  return {
    ...{ dataSource, file, projectDirectory },
    prefer: isTypeScript(file) ? "source" : "compiled",
    warnings: warningsOf(options),
    entities:
      declares &&
      ((load) => ({
        ...{ indexMethods: declares.indexMethods, tables },
        declare: async (names) => {
          if (namesText(names) !== declares.names) return (await load()).declare(names);
          return readDeclaration(JSON.parse(body) as WrittenDeclaration);
        },
      })),
  };
}

function recalled(place: MemoryPlace) {
  const { environments, facts, file, dataSource } = place;
  const memory = readMemory(file);
  if (memory === undefined) return undefined;
  try {
    const head = JSON.parse(memory.head) as MemoryHead;
    const { evidence, salt } = head;
    if (head.facts !== facts || firstDifference(evidence, environments, salt) !== undefined) return undefined;
    const options = readOptions(head.options, placesIn(evidence, environments.at(-1)!, dataSource));
    return { head, body: memory.body, options };
  } catch {
    return undefined;
  }
}
