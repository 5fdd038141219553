import { DataSource, type DataSourceOptions, type EntityTarget } from "typeorm";
import * as commerce from "../index.js";

/** Every entity of the package: what its index exports and TypeORM knows a table of. */
export const entities = Object.values(commerce).filter(
  (value): value is new () => object => typeof value === "function" && value.toString().startsWith("class"),
) as EntityTarget<object>[] as NonNullable<Extract<DataSourceOptions["entities"], unknown[]>>;

/** A data source over all entities of the package, not yet connected. */
export function commerceDataSource(url: string, options: Partial<DataSourceOptions> = {}): DataSource {
  return new DataSource({ type: "postgres", url, entities, ...options } as DataSourceOptions);
}
