import { type Execute, executeAll, type Migration, type Session } from "@godwit/engine";
import type { DataSource } from "typeorm";
import { constantStatements } from "./constant-statements.js";
import type { MigrationEntry } from "./entry.js";
import { withHooks } from "./hook/hook-runner.js";
import type { TypeOrmWork } from "./typeorm-work.js";

/** Looks at every statement while it is sent, inside of its transaction. */
export interface Observer {
  /** A migration begins, for the first time or again. */
  begin(migration: string): void;
  send<T>(migration: string, session: Session, sql: string, send: () => Promise<T>): Promise<T>;
}

/** A TypeORM migration class as the engine's runner takes it. */
export function engineMigration(
  dataSource: DataSource,
  entry: MigrationEntry,
  observer?: Observer,
): Migration<TypeOrmWork> {
  const { instance, ...described } = entry;
  const carryOut = (direction: "up" | "down") => async (work: TypeOrmWork, execute: Execute) => {
    const migration = await instance();
    const constant = observer === undefined ? await constantStatements(migration, direction) : undefined;
    if (constant !== undefined) return executeAll(work, execute, constant);
    const served = observer === undefined ? execute : observed(observer, entry.name, work, execute);
    return withHooks(dataSource, work.queryRunner, served, async () =>
      migration[direction](work.queryRunner),
    );
  };
  return { ...described, up: carryOut("up"), down: carryOut("down") };
}

function observed(
  observer: Observer,
  migration: string,
  { session }: TypeOrmWork,
  execute: Execute,
): Execute {
  observer.begin(migration);
  return (statement) => {
    const send = () => observer.send(migration, session, statement.sql, () => statement.send(false));
    return execute({ ...statement, send });
  };
}
