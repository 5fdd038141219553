import type { Execute } from "@godwit/engine";
import type { DataSource, QueryRunner } from "typeorm";
import { hookClient } from "./hook-client.js";
import { resultOf, rowsOf } from "./results.js";

type Query = (sql: string, parameters?: unknown[], structured?: boolean) => Promise<unknown>;

interface Hookable {
  query: Query;
  connect: () => Promise<object>;
  release: () => Promise<void>;
}

/**
 * Has every statement that `body` sends served by `execute`: those of the query runner and of its manager, those sent
 * past it on its client (`connect()`, `stream()`), and those of the data source itself, which would otherwise take
 * another connection and wait for this transaction for ever.
 */
export async function withHooks<T>(
  dataSource: DataSource,
  queryRunner: QueryRunner,
  execute: Execute,
  body: () => Promise<T>,
): Promise<T> {
  const runner = queryRunner as unknown as Hookable;
  const bypass = new Bypass();
  const streams: Promise<unknown>[] = [];
  const query = runner.query.bind(runner) as Query;
  const connect = runner.connect.bind(runner);
  const own = { query: runner.query, connect: runner.connect, release: runner.release };
  const createQueryRunner = dataSource.createQueryRunner;
  runner.query = (sql, parameters, structured = false) =>
    execute({
      sql,
      ...(parameters === undefined ? {} : { parameters }),
      send: () => bypass.during(() => query(sql, parameters, structured)),
      skipped: (rows) => resultOf(sql, structured, rows),
      rowsOf: (result) => rowsOf(result, structured),
    });
  runner.connect = async () => (bypass.on ? connect() : hookClient(await connect(), execute, streams));
  runner.release = async () => undefined;
  dataSource.createQueryRunner = () => queryRunner;
  try {
    const result = await body();
    await Promise.all(streams);
    return result;
  } finally {
    Object.assign(runner, own);
    dataSource.createQueryRunner = createQueryRunner;
  }
}

/**
 * TypeORM's own `query` asks `connect` for its client before its first pause; then, and only then, it has to get the
 * bare one.
 */
class Bypass {
  on = false;

  during<T>(start: () => T): T {
    this.on = true;
    try {
      return start();
    } finally {
      this.on = false;
    }
  }
}
