import type { HistoryTable } from "@godwit/engine";
import { type Connectable, optionsOf } from "./client-options.js";

/** TypeORM's table of migrations, as the data source configures it. */
export function historyTable(dataSource: Connectable): HistoryTable {
  const { schema, migrationsTableName } = optionsOf(dataSource);
  const table = migrationsTableName ?? "migrations";
  return { schema, table, primaryKey: dataSource.namingStrategy.primaryKeyName(table, ["id"]) };
}
