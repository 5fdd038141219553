import {
  type ResolveOptions as EngineResolveOptions,
  type Resolution,
  resolveMigration,
} from "@godwit/engine";
import type { Connectable } from "./client-options.js";
import { plainSession } from "./connector.js";
import { historyTable } from "./history-table.js";

export type ResolveOptions = { readonly dataSource: Connectable } & Omit<EngineResolveOptions, "history">;

/** Writes a person's verdict on a cut-off migration into the journal (`resolveMigration` of the engine). */
export function resolveOn({ dataSource, ...options }: ResolveOptions): Promise<Resolution> {
  return resolveMigration(() => plainSession(dataSource), { ...options, history: historyTable(dataSource) });
}
