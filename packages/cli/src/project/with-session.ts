import { type ConnectionTarget, connectionError, nodePostgresServer, type Session } from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";

/** Opens one session, uses it and closes it. Errors of connecting: SERVER_UNREACHABLE, DATABASE_MISSING, LOGIN_REFUSED. */
export async function withSession<T>(
  target: ConnectionTarget,
  context: CommandContext,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await context.phases.run("connect", () => connect(target));
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

/** As `nodePostgresServer(target).connect`, with errors for people. */
export async function connect(target: ConnectionTarget): Promise<Session> {
  const server = nodePostgresServer(target);
  try {
    return await server.connect();
  } catch (error) {
    throw connectionError(error, server.label);
  }
}

/** Does work that connects by itself, with the same errors for people. */
export async function whileConnecting<T>(label: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw connectionError(error, label);
  }
}
