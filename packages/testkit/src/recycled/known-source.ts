import { readSession, type SchemaSource, type Server, type SourceSchema } from "@godwit/engine";

/** A database's schema, read once for as long as nothing is said to have changed it: reading takes 60 queries. */
export class KnownSource implements SchemaSource {
  readonly label: string;
  #reading: Promise<SourceSchema> | undefined;

  constructor(readonly server: Server) {
    this.label = server.label;
  }

  read(): Promise<SourceSchema> {
    this.#reading ??= readNow(this.server);
    return this.#reading;
  }

  /** To be called after whatever changes the schema. */
  forget(): void {
    this.#reading = undefined;
  }
}

async function readNow(server: Server): Promise<SourceSchema> {
  const session = await server.connect();
  try {
    return await readSession(session);
  } finally {
    await session.close();
  }
}
