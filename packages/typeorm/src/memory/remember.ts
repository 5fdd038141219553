import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import type { LoadedDataSource } from "../data-source/load-data-source.js";
import type { Declaration, NameResolution } from "../schema/declaration.js";
import type { DeclaredEntities } from "../schema/declared-entities.js";
import { namesText, writtenDeclaration } from "./declaration-text.js";
import { type Evidence, gather, isSettled } from "./evidence.js";
import { writeMemory } from "./memory-file.js";
import type { MemoryPlace } from "./memory-place.js";
import { placesIn } from "./places.js";
import { type WrittenOptions, writtenOptions } from "./remembered-options.js";
import type { Tracing } from "./trace-reads.js";

/** The head of a memory file. */
export interface MemoryHead {
  readonly facts: string;
  readonly salt: string;
  readonly evidence: Evidence;
  readonly options: WrittenOptions;
  /** The file of the node-postgres that TypeORM loaded. */
  readonly postgres: string;
  /** The name of the key of TypeORM's table of migrations. */
  readonly historyKey: string;
  readonly indexMethods: boolean;
  /** What names mean in the database that the declaration is for. */
  readonly names: string;
}

/**
 * The entities of a data source that was just loaded, so that what they declare is remembered when they are asked for
 * it: nothing of it where the trace has a read that no key can hold.
 */
export function remembering(
  place: MemoryPlace,
  tracing: Tracing,
  { dataSource }: LoadedDataSource,
): (entities: DeclaredEntities) => DeclaredEntities {
  const { driver, namingStrategy } = dataSource;
  const options = { ...dataSource.options };
  let isKept = false;
  return (entities) => ({
    ...entities,
    declare: async (names) => {
      const declaration = await entities.declare(names);
      const { migrations } = entities.tables;
      const historyKey = namingStrategy.primaryKeyName(migrations, ["id"]);
      const { indexMethods } = entities;
      if (!isKept) keep(place, tracing, { options, driver, historyKey, indexMethods, names, declaration });
      isKept = true;
      return declaration;
    },
  });
}

interface Known {
  readonly options: LoadedDataSource["dataSource"]["options"];
  readonly driver: object;
  readonly historyKey: string;
  readonly indexMethods: boolean;
  readonly names: NameResolution;
  readonly declaration: Declaration;
}

function keep(place: MemoryPlace, tracing: Tracing, known: Known): void {
  const postgres = fileOf((known.driver as { readonly postgres?: unknown }).postgres);
  if (!tracing.isComplete() || postgres === undefined) return;
  const salt = randomBytes(16).toString("base64");
  const evidence = gather(tracing.trace, place.environments, salt);
  if (!isSettled(evidence, tracing.since)) return;
  const options = writtenOptions(
    known.options,
    placesIn(evidence, place.environments.at(-1)!, place.dataSource),
  );
  if (options === undefined) return;
  const { historyKey, indexMethods } = known;
  const names = namesText(known.names);
  const head: MemoryHead = {
    facts: place.facts,
    salt,
    evidence,
    options,
    postgres,
    historyKey,
    indexMethods,
    names,
  };
  writeMemory(place.file, {
    head: JSON.stringify(head),
    body: JSON.stringify(writtenDeclaration(known.declaration)),
  });
}

/** The file of a module that `require` has loaded. */
function fileOf(exported: unknown): string | undefined {
  const { cache } = createRequire(import.meta.url);
  return Object.entries(cache).find(([, module]) => module?.exports === exported)?.[0];
}
