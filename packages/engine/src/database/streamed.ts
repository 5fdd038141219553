import type { RowValues, RowVisitor } from "./port.js";
import { type ReceivingStream, type RowTap, tapRows } from "./row-tap.js";
import { Submittable } from "./submittable.js";

/** The part of node-postgres' connection that is used here: writes one Query message. */
interface Connection {
  query(text: string): void;
  readonly stream: ReceivingStream;
}

/**
 * Several statements in one message whose rows go to a visitor as they arrive: none of them is kept, so a long answer
 * costs no more memory than what is made of it. What the visitor throws is told when the server has answered all.
 */
export class Streamed extends Submittable {
  readonly finished: Promise<void>;
  #resolve: () => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;
  #statement = 0;
  #row: (row: RowValues) => void = () => undefined;
  #failure: { readonly error: unknown } | undefined;
  #tap: RowTap | undefined;

  constructor(
    private readonly sql: string,
    private readonly visitor: RowVisitor,
  ) {
    super();
    this.finished = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  submit(connection: Connection): void {
    this.#tap = tapRows(connection.stream, (fields) => this.handleDataRow({ fields }));
    connection.query(this.sql);
  }

  handleRowDescription({ fields }: { readonly fields: readonly { readonly name: string }[] }): void {
    if (this.#failure !== undefined) return;
    const columns = fields.map(({ name }) => name);
    try {
      this.#row = this.visitor(this.#statement, columns);
    } catch (error) {
      this.#failure = { error };
    }
  }

  handleDataRow({ fields }: { readonly fields: RowValues }): void {
    if (this.#failure !== undefined) return;
    try {
      this.#row(fields);
    } catch (error) {
      this.#failure = { error };
    }
  }

  handleCommandComplete(): void {
    this.#statement += 1;
  }

  handleError(error: unknown): void {
    this.#tap?.end();
    this.#failure ??= { error };
    // After the loss of the connection no ReadyForQuery follows.
    this.#reject(this.#failure.error);
  }

  handleReadyForQuery(): void {
    this.#tap?.end();
    if (this.#failure === undefined) this.#resolve();
    else this.#reject(this.#failure.error);
  }
}
