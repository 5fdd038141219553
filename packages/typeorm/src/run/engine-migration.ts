import type { Migration } from "@godwit/engine";
import type { DataSource } from "typeorm";
import type { MigrationEntry } from "./entry.js";
import { withHooks } from "./hook/hook-runner.js";
import type { TypeOrmWork } from "./typeorm-work.js";

/** A TypeORM migration class as the engine's runner takes it. */
export function engineMigration(dataSource: DataSource, entry: MigrationEntry): Migration<TypeOrmWork> {
  const { instance, ...described } = entry;
  const { transaction } = instance as { readonly transaction?: boolean };
  return {
    ...described,
    transaction,
    up: ({ queryRunner }, execute) =>
      withHooks(dataSource, queryRunner, execute, async () => instance.up(queryRunner)),
    down: ({ queryRunner }, execute) =>
      withHooks(dataSource, queryRunner, execute, async () => instance.down(queryRunner)),
  };
}
