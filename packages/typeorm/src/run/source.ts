import type { DataSource } from "typeorm";
import type { Connectable } from "./client-options.js";

/** A data source of which is known how it connects, and that is loaded where more of it is wanted. */
export interface UnloadedDataSource extends Connectable {
  readonly whole: () => Promise<DataSource>;
}

/** A data source to run migrations with, loaded or not. */
export type Source = DataSource | UnloadedDataSource;

/** The data source itself. Throws what loading it may throw. */
export async function wholeDataSource(source: Source): Promise<DataSource> {
  return "whole" in source ? source.whole() : source;
}
