import type { RunEvent, Scratch } from "@godwit/engine";
import type { DataSource, DataSourceOptions } from "typeorm";
import { runOn, type Subject } from "../migrate.js";
import { type Source, wholeDataSource } from "../source.js";

export interface ReplayOptions extends Subject {
  readonly featureFlags?: Readonly<Record<string, boolean>> | undefined;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
}

/** Runs migrations in a scratch database with a data source like the given one, which itself is not touched. */
export async function replay(scratch: Scratch, options: ReplayOptions): Promise<void> {
  const dataSource = await elsewhere(options.dataSource, scratch);
  await runOn({ ...options, dataSource });
}

/** The same entities and names, other connection: nothing of the original's way to its server is kept. */
export async function elsewhere(source: Source, { server }: Scratch): Promise<DataSource> {
  const dataSource = await wholeDataSource(source);
  if (server.target === undefined) throw new TypeError("the scratch database has no URL");
  const { url, options: extra } = server.target;
  const kept = Object.entries(dataSource.options).filter(([name]) => !connecting.has(name));
  const Similar = dataSource.constructor as new (options: DataSourceOptions) => DataSource;
  return new Similar({ ...Object.fromEntries(kept), type: "postgres", url, extra: { ...extra } });
}

const connecting = new Set([
  ...["url", "host", "port", "username", "password", "database", "ssl", "extra", "replication", "cache"],
  ...["migrations", "subscribers", "logger", "logging"],
]);
