import type { Execute } from "@godwit/engine";

interface PgResult {
  readonly rows: readonly unknown[];
}
type Callback = (error: unknown, result?: PgResult) => void;
type ClientQuery = (...args: unknown[]) => unknown;

/** node-postgres' own way to hand over something that reads its result itself: a cursor or a stream. */
interface Submittable {
  readonly submit: unknown;
  readonly text?: string;
  readonly cursor?: { readonly text?: string };
}

/** The client for a migration that asks for it: its `query` is served by `execute` like the runner's. */
export function hookClient<C extends object>(client: C, execute: Execute, streams: Promise<unknown>[]): C {
  return new Proxy(client, {
    get(target, property) {
      const value = Reflect.get(target, property, target) as unknown;
      if (property === "query") return hookedQuery((value as ClientQuery).bind(target), execute, streams);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function hookedQuery(query: ClientQuery, execute: Execute, streams: Promise<unknown>[]): ClientQuery {
  return (...args) => {
    const [first] = args;
    if (isSubmittable(first)) {
      streams.push(noted(execute, first.text ?? first.cursor?.text ?? ""));
      return query(...args);
    }
    const callback = typeof args.at(-1) === "function" ? (args.pop() as Callback) : undefined;
    const result = served(query, execute, args);
    if (callback === undefined) return result;
    result.then(
      (rows) => callback(null, rows),
      (error) => callback(error),
    );
    return undefined;
  };
}

function isSubmittable(value: unknown): value is Submittable {
  return typeof value === "object" && value !== null && typeof (value as Submittable).submit === "function";
}

/** A stream runs beside the queue; the journal knows of it, so that a resumed migration stops there. */
function noted(execute: Execute, sql: string): Promise<unknown> {
  const send = async () => undefined;
  return execute({ sql, send, skipped: () => undefined, rowsOf: () => [], replayable: false });
}

function served(query: ClientQuery, execute: Execute, args: unknown[]): Promise<PgResult> {
  const [first, second] = args as [
    string | { readonly text: string; readonly values?: unknown[] },
    unknown[]?,
  ];
  const sql = typeof first === "string" ? first : first.text;
  const parameters = second ?? (typeof first === "string" ? undefined : first.values);
  return execute({
    sql,
    ...(parameters === undefined ? {} : { parameters }),
    send: () => query(...args) as Promise<PgResult>,
    skipped: (rows) => ({ rows, fields: [], rowCount: rows.length, command: "", oid: 0 }) as PgResult,
    rowsOf: ({ rows }) => rows,
  });
}
