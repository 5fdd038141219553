import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { DataSource } from "typeorm";
import { commerceEntities } from "../commerce-entities.js";
import { type RunningServer, startServer } from "../server/start-server.js";

const usage = `Usage: godwit-commerce [--data-source FILE] [--port 9000] [--host 127.0.0.1]

Starts the shop's server. The environment gives DATABASE_URL (unless the data source says where the database is),
and SECRET_KEY, which administrators send as \`Authorization: Bearer\`.
  --data-source FILE  a compiled file that exports the project's DataSource; without it, the core's entities
  --port, --host      where to listen; also PORT and HOST`;

/** What the command is told by its caller. */
export interface Invocation {
  readonly argv: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly print: (line: string) => void;
}

/** Starts a server as the arguments say; undefined when there was only help to print. Throws what people should read. */
export async function start({ argv, environment, print }: Invocation): Promise<RunningServer | undefined> {
  const text = { type: "string" } as const;
  const options = {
    "data-source": text,
    port: text,
    host: text,
    help: { type: "boolean", short: "h" },
  } as const;
  const { values } = parseArgs({ args: [...argv], options });
  if (values.help) {
    print(usage);
    return undefined;
  }
  const secretKey = environment.SECRET_KEY;
  if (!secretKey)
    throw new Error("SECRET_KEY is not set: it is what administrators send, at least 16 characters.");
  const dataSource = await loadDataSource(values["data-source"], environment.DATABASE_URL);
  const port = Number(values.port ?? environment.PORT ?? 9000);
  const host = values.host ?? environment.HOST ?? "127.0.0.1";
  const running = await startServer({ dataSource, secretKey, port, host, logger: { level: "warn" } });
  print(`The shop's server answers at ${running.address}`);
  return running;
}

async function loadDataSource(file: string | undefined, url: string | undefined): Promise<DataSource> {
  if (file === undefined) {
    if (!url) throw new Error("DATABASE_URL is not set: say where the database is, or name a data source.");
    return new DataSource({ type: "postgres", url, entities: commerceEntities });
  }
  const path = resolve(file);
  if (!existsSync(path)) throw new Error(`There is no file ${file}: build the project first.`);
  const exported: Record<string, unknown> = await import(pathToFileURL(path).href);
  const found = Object.values(exported).filter((value) => value instanceof DataSource);
  if (found.length !== 1) throw new Error(`${file} exports ${found.length} data sources, it should be one.`);
  return found[0]!;
}
