import type { QueryResult } from "./port.js";
import { Submittable } from "./submittable.js";

/** The part of node-postgres' client that is used here; `query` takes whatever can submit itself (as pg-cursor does). */
export interface SubmittingClient {
  query(submittable: object): unknown;
}

/** The part of its connection: writes one Query message. */
interface Connection {
  query(text: string): void;
  readonly stream: { cork?(): void; uncork?(): void };
}

type Settle = { resolve(result: QueryResult): void; reject(error: unknown): void };

/**
 * Statements that go to the server in one write, each a message of its own, and whose answers come one after the other
 * (PostgreSQL manual, "Pipelining"). node-postgres takes a query to be over at each ReadyForQuery, so this hands itself
 * in again for the next answer, when nobody else can have come between. That a statement failed is told only when all
 * are answered: until then nothing else may be sent.
 */
export class SentAhead extends Submittable {
  readonly results: readonly Promise<QueryResult>[];
  readonly drained: Promise<void>;
  readonly #settle: Settle[] = [];
  readonly #failed: (() => void)[] = [];
  #drain: () => void = () => undefined;
  #at = -1;
  #columns: readonly string[] = [];
  #rows: (readonly (string | null)[])[] = [];
  #tag = "";

  constructor(
    private readonly client: SubmittingClient,
    private readonly statements: readonly string[],
  ) {
    super();
    this.results = statements.map(
      () => new Promise((resolve, reject) => void this.#settle.push({ resolve, reject })),
    );
    this.drained = new Promise((resolve) => {
      this.#drain = resolve;
    });
    this.#next();
  }

  submit(connection: Connection): void {
    if (this.#at > 0) return;
    connection.stream.cork?.();
    for (const statement of this.statements) connection.query(statement);
    connection.stream.uncork?.();
  }

  handleRowDescription({ fields }: { readonly fields: readonly { readonly name: string }[] }): void {
    this.#columns = fields.map(({ name }) => name);
    this.#rows = [];
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    this.#rows.push(fields);
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#tag = text;
  }

  handleError(error: unknown): void {
    const { reject } = this.#settle[this.#at]!;
    this.#failed.push(() => reject(error));
    this.#next();
  }

  handleReadyForQuery(): void {
    const [command = "", ...counts] = this.#tag.split(" ");
    const rowCount = Number(counts.at(-1) ?? 0) || 0;
    this.#settle[this.#at]!.resolve({ columns: this.#columns, rows: this.#rows, command, rowCount });
    this.#next();
  }

  #next(): void {
    this.#at += 1;
    [this.#columns, this.#rows, this.#tag] = [[], [], ""];
    if (this.#at < this.statements.length) return void this.client.query(this);
    for (const fail of this.#failed) fail();
    this.#drain();
  }
}
