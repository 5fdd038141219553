import type { Plan, Session } from "@godwit/engine";
import { type CatalogDump, dumpCatalogs } from "../oracle/dump.js";
import type { TestDatabase, TestServer } from "../servers/shared-server.js";

/** A database of a case, with one session. */
export interface CaseDatabase extends TestDatabase {
  readonly session: Session;
}

/** Opens databases for one case, and drops them all in the end. */
export class CaseDatabases {
  readonly #open: CaseDatabase[] = [];

  constructor(readonly server: TestServer) {}

  /** A database with these scripts run in it. */
  async create(...scripts: readonly string[]): Promise<CaseDatabase> {
    const database = await this.server.createDatabase();
    const session = await database.server.connect();
    const opened = { ...database, session };
    this.#open.push(opened);
    for (const script of scripts) if (script !== "") await session.script(script);
    return opened;
  }

  async close(): Promise<void> {
    for (const { session, drop } of this.#open) {
      await session.close();
      await drop();
    }
  }
}

/** Runs a plan's groups as they are to be run: each in a transaction, but for what refuses one. */
export async function applyPlan(session: Session, { groups }: Pick<Plan, "groups">): Promise<void> {
  await session.query("set search_path = ''");
  await session.query("set check_function_bodies = off");
  for (const { transactional, statements } of groups) {
    if (transactional) await session.query("begin");
    for (const { sql } of statements) {
      try {
        await session.query(sql);
      } catch (error) {
        throw new Error(`${(error as Error).message}\n${sql}`, { cause: error });
      }
    }
    if (transactional) await session.query("commit");
  }
}

export function dumpOf({ session }: CaseDatabase): Promise<CatalogDump> {
  return dumpCatalogs(session);
}
