import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { home } from "./paths.js";

/** Floor A: start Node, connect, send the twelve catalog queries. */
const client = new pg.Client(process.env.DATABASE_URL);
await client.connect();
const statements = readFileSync(join(home, "floor.sql"), "utf8")
  .split(/;\n/)
  .filter((text) => text.trim() !== "");
for (const statement of statements) await client.query(statement);
await client.end();
