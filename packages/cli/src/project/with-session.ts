import { type ConnectionTarget, connectionError, type Session } from "@godwit/engine";
import type { CommandContext } from "../commands/context.js";
import { reachableServer } from "./reachable-server.js";

/** Opens one session, uses it and closes it. Errors of connecting: SERVER_UNREACHABLE, DATABASE_MISSING, LOGIN_REFUSED. */
export async function withSession<T>(
  target: ConnectionTarget,
  context: CommandContext,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await context.phases.run("connect", () => reachableServer(target).connect());
  try {
    return await use(session);
  } finally {
    await session.close();
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
