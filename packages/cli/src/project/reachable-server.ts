import { type ConnectionTarget, connectionError, nodePostgresServer, type Server } from "@godwit/engine";

/** The server at a place, with errors of connecting for people: SERVER_UNREACHABLE, DATABASE_MISSING, LOGIN_REFUSED. */
export function reachableServer(target: ConnectionTarget): Server {
  const server = nodePostgresServer(target);
  const connect: Server["connect"] = async (database) => {
    try {
      return await server.connect(database);
    } catch (error) {
      throw connectionError(error, server.label);
    }
  };
  return { ...server, connect };
}
