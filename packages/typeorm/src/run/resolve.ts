import {
  type ResolveOptions as EngineResolveOptions,
  type Resolution,
  resolveMigration,
} from "@godwit/engine";
import type { DataSource } from "typeorm";
import { dataSourceConnector } from "./connector.js";
import { historyTable } from "./history-table.js";

export type ResolveOptions = { readonly dataSource: DataSource } & Omit<EngineResolveOptions, "history">;

/** Writes a person's verdict on a cut-off migration into the journal (`resolveMigration` of the engine). */
export function resolveOn({ dataSource, ...options }: ResolveOptions): Promise<Resolution> {
  const { session } = dataSourceConnector(dataSource);
  return resolveMigration(session, { ...options, history: historyTable(dataSource) });
}
