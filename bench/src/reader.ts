import { nodePostgresServer, readCatalog } from "@godwit/engine";

/** Godwit's reader alone: start Node, connect, read every kind. */
const session = await nodePostgresServer({ url: process.env.DATABASE_URL! }).connect();
await readCatalog(session);
await session.close();
