import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import type { LoadedDataSource } from "../data-source/load-data-source.js";
import type { Declaration } from "../schema/declaration.js";
import { bookkeepingTables, type DeclaredEntities } from "../schema/declared-entities.js";
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
  /** Undefined where only the data source itself was asked for. */
  readonly declares?: {
    readonly indexMethods: boolean;
    /** What names mean in the database that the declaration is for. */
    readonly names: string;
  };
}

/** Remembers a data source that was just loaded, and nothing of its entities. */
export function rememberSource(place: MemoryPlace, tracing: Tracing, loaded: LoadedDataSource): void {
  keep(place, tracing, knownOf(loaded));
}

/**
 * The entities of a data source that was just loaded, so that what they declare is remembered when they are asked for
 * it: nothing of it where the trace has a read that no key can hold.
 */
export function remembering(
  place: MemoryPlace,
  tracing: Tracing,
  loaded: LoadedDataSource,
): (entities: DeclaredEntities) => DeclaredEntities {
  const known = knownOf(loaded);
  let isKept = false;
  return (entities) => ({
    ...entities,
    declare: async (names) => {
      const declaration = await entities.declare(names);
      const declares = { indexMethods: entities.indexMethods, names: namesText(names) };
      if (!isKept) keep(place, tracing, known, { declares, declaration });
      isKept = true;
      return declaration;
    },
  });
}

/** What of a data source is remembered, taken before anybody changes its options. */
interface Known {
  readonly options: LoadedDataSource["dataSource"]["options"];
  readonly driver: object;
  readonly historyKey: string;
}

function knownOf({ dataSource }: LoadedDataSource): Known {
  const { driver, namingStrategy, options } = dataSource;
  const historyKey = namingStrategy.primaryKeyName(bookkeepingTables(options).migrations, ["id"]);
  return { options: { ...options }, driver, historyKey };
}

interface Declared {
  readonly declares: NonNullable<MemoryHead["declares"]>;
  readonly declaration: Declaration;
}

function keep(place: MemoryPlace, tracing: Tracing, known: Known, declared?: Declared): void {
  const postgres = fileOf((known.driver as { readonly postgres?: unknown }).postgres);
  if (!tracing.isComplete() || postgres === undefined) return;
  const salt = randomBytes(16).toString("base64");
  const evidence = gather(tracing.trace, place.environments, salt);
  if (!isSettled(evidence, tracing.since)) return;
  const places = placesIn(evidence, place.environments.at(-1)!, place.dataSource);
  const options = writtenOptions(known.options, places);
  if (options === undefined) return;
  const { historyKey } = known;
  const declares = declared && { declares: declared.declares };
  const head: MemoryHead = { facts: place.facts, salt, evidence, options, postgres, historyKey, ...declares };
  const body = declared === undefined ? "" : JSON.stringify(writtenDeclaration(declared.declaration));
  writeMemory(place.file, { head: JSON.stringify(head), body });
}

/** The file of a module that `require` has loaded. */
function fileOf(exported: unknown): string | undefined {
  const { cache } = createRequire(import.meta.url);
  return Object.entries(cache).find(([, module]) => module?.exports === exported)?.[0];
}
