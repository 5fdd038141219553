import type { Server, Session } from "@godwit/engine";
import type { RecycledDatabase, RecycledDatabases } from "./databases.js";

const statement = /^(CREATE|DROP) DATABASE (?:IF EXISTS )?"?(\w+)"?/;

/**
 * A server whose CREATE DATABASE takes a recycled one and whose DROP DATABASE gives it back: for the scratch databases
 * of one test after the other.
 */
export function recyclingServer(databases: RecycledDatabases): Server {
  const taken = new Map<string, RecycledDatabase>();
  const query: Session["query"] = async (sql, parameters) => {
    const [, verb, name = ""] = statement.exec(sql) ?? [];
    if (verb === undefined) return (await databases.admin()).query(sql, parameters);
    if (verb === "CREATE") taken.set(name, await databases.takeBare());
    else await taken.get(name)?.drop();
    return { columns: [], rows: [], command: `${verb} DATABASE`, rowCount: 0 };
  };
  const script: Session["script"] = async (sql) => [await query(sql)];
  return {
    label: databases.server.server.label,
    connect: async (name) => {
      const database = name === undefined ? undefined : taken.get(name);
      return database === undefined ? { query, script, close: async () => {} } : database.server.connect();
    },
  };
}
