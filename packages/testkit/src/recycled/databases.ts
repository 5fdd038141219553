import type { Server, Session } from "@godwit/engine";
import type { TestDatabase, TestServer } from "../servers/shared-server.js";
import { Reset } from "./reset.js";

/** A database with the one session that it keeps for all its lives. */
export interface RecycledDatabase extends TestDatabase {
  readonly session: Session;
  /** Lends that session, with its settings as at login: closing it leaves it open. */
  readonly server: Server;
}

/**
 * Databases of one server that are emptied and used again: making one takes longer than all that a test does in it. One
 * that cannot be emptied, or whose schema public is another one, is dropped.
 */
export class RecycledDatabases {
  readonly #free = { new: [] as RecycledDatabase[], bare: [] as RecycledDatabase[] };
  #reset: Reset | undefined;
  #admin: Promise<Session> | undefined;

  constructor(readonly server: TestServer) {}

  /** A database as CREATE DATABASE makes it; its `drop` brings it back. */
  async take(): Promise<RecycledDatabase> {
    return this.#free.new.pop() ?? this.#create();
  }

  /** One that may lack the schema public. */
  async takeBare(): Promise<RecycledDatabase> {
    return this.#free.bare.pop() ?? this.take();
  }

  /** The one session for what concerns the server as a whole. */
  admin(): Promise<Session> {
    this.#admin ??= this.server.server.connect();
    return this.#admin;
  }

  async #create(): Promise<RecycledDatabase> {
    const made = await this.server.createDatabase();
    const session = await made.server.connect();
    this.#reset ??= new Reset(await new Reset().state(session));
    const drop = async () => {
      const state = await this.#reset?.recycle(session);
      if (state === "new" || state === "bare") this.#free[state].push(database);
      else await session.close().then(made.drop);
    };
    const server = { ...made.server, connect: () => lent(session) };
    const database: RecycledDatabase = { ...made, session, server, drop };
    return database;
  }
}

async function lent(session: Session): Promise<Session> {
  await session.script("rollback; reset all");
  return { ...session, close: async () => {} };
}
