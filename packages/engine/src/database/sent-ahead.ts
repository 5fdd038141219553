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

/** A message, and where among all statements its first is. */
interface Message {
  readonly first: number;
  readonly statements: readonly string[];
}

const separator = ";\n";

const nothing: QueryResult = { columns: [], rows: [], command: "", rowCount: 0 };

/**
 * Statements that go to the server in one write and whose answers come one after the other (PostgreSQL manual,
 * "Pipelining"). node-postgres takes a query to be over at each ReadyForQuery, so this hands itself in again for the
 * next message's, when nobody else can have come between. That a statement failed is told only when all are answered:
 * until then nothing else may be sent.
 */
export class SentAhead extends Submittable {
  readonly results: readonly Promise<QueryResult>[];
  readonly drained: Promise<void>;
  readonly #messages: readonly Message[];
  readonly #settle: Settle[] = [];
  readonly #failed: (() => void)[] = [];
  #drain: () => void = () => undefined;
  #at = -1;
  #begun = 0;
  #answers: QueryResult[] = [];
  #columns: readonly string[] = [];
  #rows: (readonly (string | null)[])[] = [];

  /** Each list of statements is one message. */
  constructor(
    private readonly client: SubmittingClient,
    lists: readonly (readonly string[])[],
  ) {
    super();
    let first = 0;
    this.#messages = lists.map((statements) => {
      first += statements.length;
      return { first: first - statements.length, statements };
    });
    this.results = lists
      .flat()
      .map(() => new Promise((resolve, reject) => void this.#settle.push({ resolve, reject })));
    this.drained = new Promise((resolve) => {
      this.#drain = resolve;
    });
    this.#next();
  }

  submit(connection: Connection): void {
    if (this.#at > 0) return;
    connection.stream.cork?.();
    for (const { statements } of this.#messages) connection.query(statements.join(separator));
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
    const [command = "", ...counts] = text.split(" ");
    const rowCount = Number(counts.at(-1) ?? 0) || 0;
    this.#answers.push({ columns: this.#columns, rows: this.#rows, command, rowCount });
    [this.#columns, this.#rows] = [[], []];
  }

  handleError(error: unknown): void {
    const message = this.#messages[this.#at]!;
    const { first, statements } = message;
    const failed = failedStatement(statements, this.#answers.length, error);
    this.#resolve(message, failed);
    for (let at = first + failed; at < first + statements.length; at++)
      this.#failed.push(() => this.#settle[at]!.reject(error));
    this.#next();
  }

  handleReadyForQuery(): void {
    const message = this.#messages[this.#at]!;
    this.#resolve(message, message.statements.length);
    this.#next();
  }

  /** Those of a message that were carried out. One text that is alone may have had several answers, or none. */
  #resolve({ first, statements }: Message, count: number): void {
    const isAlone = statements.length === 1;
    const share = isAlone ? {} : { shareMs: (performance.now() - this.#begun) / statements.length };
    for (let at = 0; at < count; at++) {
      const answer = isAlone ? this.#answers.at(-1) : this.#answers[at];
      this.#settle[first + at]!.resolve({ ...(answer ?? nothing), ...share });
    }
  }

  #next(): void {
    this.#at += 1;
    this.#begun = performance.now();
    [this.#answers, this.#columns, this.#rows] = [[], [], []];
    if (this.#at < this.#messages.length) return void this.client.query(this);
    for (const fail of this.#failed) fail();
    this.#drain();
  }
}

/**
 * Which statement of a message an error is about, and the position in it in the place of the one in the message. Those
 * before it were answered, but where PostgreSQL could not read the message: it reads all of it ahead of the first.
 */
function failedStatement(statements: readonly string[], answered: number, error: unknown): number {
  const place = error as { position?: string | undefined };
  if (statements.length === 1) return 0;
  let [at, offset] = [0, 0];
  for (const position = Number(place.position ?? 0); at < statements.length - 1; at++) {
    const after = offset + [...statements[at]!].length + separator.length;
    if (place.position === undefined ? at >= answered : position <= after) break;
    offset = after;
  }
  if (place.position !== undefined) place.position = String(Number(place.position) - offset);
  return at;
}
