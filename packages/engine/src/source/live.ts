import { readCatalog } from "../catalog/read-catalog.js";
import type { Server, Session } from "../database/port.js";
import { hiddenOptionsNotes } from "./hidden-options.js";
import type { SchemaSource, SourceSchema } from "./source.js";

/** The schema of a database as it is. */
export function liveSource(server: Server): SchemaSource {
  return {
    label: server.label,
    server,
    read: async () => {
      const session = await server.connect();
      try {
        return await readSession(session);
      } finally {
        await session.close();
      }
    },
  };
}

/** Everything a session's database holds. */
export async function readSession(session: Session, notes: readonly string[] = []): Promise<SourceSchema> {
  const reading = await readCatalog(session);
  await session.query("commit");
  const left = reading.unmodelled.map(({ what, names }) => `Not compared: ${what} ${names.join(", ")}`);
  const { schema, major, currentSchema, role } = reading;
  return { schema, major, currentSchema, role, notes: [...notes, ...left, ...hiddenOptionsNotes(schema)] };
}
