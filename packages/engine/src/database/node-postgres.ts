import type { Client, QueryArrayResult } from "pg";
import { loadDriver } from "./driver.js";
import type { ConnectionTarget, QueryResult, RowVisitor, Server, Session } from "./port.js";
import { SentAhead, type SubmittingClient } from "./sent-ahead.js";
import { Streamed } from "./streamed.js";

const textOnly = { getTypeParser: () => (value: string) => value };

/** A server reached with node-postgres, which is loaded at the first connection. */
export function nodePostgresServer(target: ConnectionTarget): Server {
  return {
    label: targetLabel(target.url),
    target,
    connect: (database) => connect(target, database),
  };
}

/** Host, port and database of a URL, without user and password. */
export function targetLabel(url: string): string {
  const parsed = new URL(url);
  const host = parsed.searchParams.get("host") ?? parsed.hostname;
  return `${host}:${parsed.port || "5432"}${parsed.pathname}`;
}

async function connect(target: ConnectionTarget, database: string | undefined): Promise<Session> {
  const pg = loadDriver();
  const url = database === undefined ? target.url : withDatabase(target.url, database);
  const client = new pg.Client({ ...target.options, connectionString: url });
  client.on("error", () => {});
  await client.connect();
  if (target.role !== undefined) await client.query(`set role ${pg.escapeIdentifier(target.role)}`);
  return session(client);
}

/** The URL of another database on the same server. */
export function withDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${encodeURIComponent(database)}`;
  return parsed.toString();
}

/** A session over a client that is connected already; `close` ends the client. */
export function session(client: Client): Session {
  let busy: Promise<void> | undefined;
  return {
    processId: (client as Client & { readonly processID?: number | null }).processID ?? undefined,
    ...(takesSubmittables(client) && {
      ahead: (messages: readonly (readonly string[])[]) => {
        const sent = new SentAhead(client, messages);
        busy = sent.drained;
        return sent.results;
      },
      read: async (sql: string, visitor: RowVisitor) => {
        if (busy !== undefined) await busy;
        const streamed = new Streamed(sql, visitor);
        client.query(streamed);
        await streamed.finished;
      },
    }),
    query: async (sql, parameters) => {
      if (busy !== undefined) await busy;
      return toResult(
        await client.query({ text: sql, values: [...(parameters ?? [])], rowMode: "array", types: textOnly }),
      );
    },
    script: async (sql) => {
      if (busy !== undefined) await busy;
      const results = await client.query({ text: sql, rowMode: "array", types: textOnly });
      const list = (Array.isArray(results) ? results : [results]) as QueryArrayResult<(string | null)[]>[];
      return list.map(toResult);
    },
    close: () => client.end(),
  };
}

/**
 * Not its native binding, not where a client pipelines by itself, and not where it has a timeout a query: it counts each
 * handing in as one.
 */
function takesSubmittables(client: Client): client is Client & SubmittingClient {
  const { connection, pipeline, connectionParameters } = client as {
    connection?: { query?: unknown };
    pipeline?: boolean;
    connectionParameters?: { query_timeout?: unknown };
  };
  const hasTimeout = Boolean(connectionParameters?.query_timeout);
  return typeof connection?.query === "function" && pipeline !== true && !hasTimeout;
}

function toResult(result: QueryArrayResult<(string | null)[]>): QueryResult {
  return {
    columns: result.fields.map((field) => field.name),
    rows: result.rows,
    command: result.command,
    rowCount: result.rowCount ?? 0,
  };
}
