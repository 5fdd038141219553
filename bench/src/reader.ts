import { optimiseLater } from "../../packages/cli/dist/program/optimise-later.js";

/** Godwit's reader alone, in a process that begins as the command does: start Node, connect, read every kind. */
optimiseLater();
const { nodePostgresServer, readCatalog } = await import("@godwit/engine");
const session = await nodePostgresServer({ url: process.env.DATABASE_URL! }).connect();
await readCatalog(session);
await session.close();
