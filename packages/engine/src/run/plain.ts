import type { Server, Session } from "../database/port.js";
import type { Connector, WorkConnection } from "./migration.js";

/** Connections for migrations that are SQL and nothing else. */
export function plainConnector(server: Server): Connector {
  return {
    label: server.label,
    session: () => server.connect(),
    work: async () => plainWork(await server.connect()),
  };
}

/** A session with its transaction. */
export function plainWork(session: Session): WorkConnection {
  return {
    session,
    begin: (prelude) => session.script(`begin; ${prelude}`),
    commit: async () => void (await session.query("commit")),
    rollback: async () => void (await session.query("rollback").catch(() => undefined)),
    close: () => session.close().catch(() => undefined),
  };
}
