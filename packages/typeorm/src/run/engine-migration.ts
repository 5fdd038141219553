import { type Execute, executeAll, type Migration, type Session } from "@godwit/engine";
import { constantStatements } from "./constant-statements.js";
import type { MigrationEntry } from "./entry.js";
import { withHooks } from "./hook/hook-runner.js";
import { type Source, wholeDataSource } from "./source.js";
import type { MigrationWork } from "./typeorm-work.js";

/** Looks at every statement while it is sent, inside of its transaction. */
export interface Observer {
  /** A migration begins, for the first time or again. */
  begin(migration: string): void;
  send<T>(migration: string, session: Session, sql: string, send: () => Promise<T>): Promise<T>;
}

/** A TypeORM migration class as the engine's runner takes it. */
export function engineMigration(
  source: Source,
  entry: MigrationEntry,
  observer?: Observer,
): Migration<MigrationWork> {
  const { instance, ...described } = entry;
  const carryOut = (direction: "up" | "down") => async (work: MigrationWork, execute: Execute) => {
    const migration = await instance();
    const served = observer === undefined ? execute : observed(observer, entry.name, work, execute);
    const constant = await constantStatements(migration, direction);
    if (constant !== undefined) return executeAll(work, served, constant);
    const { queryRunner } = work;
    if (queryRunner === undefined) throw new TypeError(`the connection of ${entry.name} has no query runner`);
    const dataSource = await wholeDataSource(source);
    return withHooks(dataSource, queryRunner, served, async () => migration[direction](queryRunner));
  };
  return { ...described, up: carryOut("up"), down: carryOut("down") };
}

function observed(
  observer: Observer,
  migration: string,
  { session }: MigrationWork,
  execute: Execute,
): Execute {
  observer.begin(migration);
  return (statement) => {
    const send = () => observer.send(migration, session, statement.sql, () => statement.send(false));
    return execute({ ...statement, send });
  };
}
