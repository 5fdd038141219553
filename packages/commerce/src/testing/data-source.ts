import { DataSource, type DataSourceOptions } from "typeorm";
import { commerceEntities } from "../commerce-entities.js";

/** A data source over all entities of the package, not yet connected. */
export function commerceDataSource(url: string, options: Partial<DataSourceOptions> = {}): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities: commerceEntities,
    ...options,
  } as DataSourceOptions);
}
