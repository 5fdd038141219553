import type { Plan, Server } from "@godwit/engine";
import { type CatalogDump, dumpCatalogs } from "../oracle/dump.js";
import type { RecycledDatabase, RecycledDatabases } from "../recycled/databases.js";
import { KnownSource } from "../recycled/known-source.js";
import { recyclingServer } from "../recycled/server.js";

/** A database of a case, with one session. */
export interface CaseDatabase extends RecycledDatabase {
  /** Its schema; read again after a plan was applied. */
  readonly source: KnownSource;
}

/** Opens databases for one case, and gives them all back in the end. */
export class CaseDatabases {
  readonly #open: CaseDatabase[] = [];

  /** Where scratch databases are made. */
  readonly scratch: Server;

  constructor(readonly recycled: RecycledDatabases) {
    this.scratch = recyclingServer(recycled);
  }

  /** A database with these scripts run in it. */
  async create(...scripts: readonly string[]): Promise<CaseDatabase> {
    const taken = await this.recycled.take();
    const opened = { ...taken, source: new KnownSource(taken.server) };
    this.#open.push(opened);
    for (const script of scripts) if (script !== "") await opened.session.script(script);
    return opened;
  }

  async close(): Promise<void> {
    for (const { drop } of this.#open) await drop();
  }
}

/** Runs a plan's groups as they are to be run: each in a transaction, but for what refuses one. */
export async function applyPlan(
  { session, source }: CaseDatabase,
  { groups }: Pick<Plan, "groups">,
): Promise<void> {
  source.forget();
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
