import type { QueryResult, Session } from "../../database/port.js";
import type { Execute, WorkConnection } from "../migration.js";
import { OwnObjects } from "./own-objects.js";
import { mayGoAhead } from "./sort.js";

/** A statement that a migration sends whatever the ones before it gave. */
export interface ConstantStatement {
  readonly sql: string;
  readonly parameters?: readonly unknown[] | undefined;
}

/** How far ahead: what is under way when a run is cut off is thrown away, and the messages wait in memory. */
const most = { statements: 64, characters: 65_536 };

/**
 * Has statements executed that are known from the start, in order. In a transaction those that follow go to the server
 * together with one, so that it never waits for the client; each is journalled and told like any other. What concerns only
 * what the transaction itself made shares a message, and the message's time.
 */
export async function executeAll(
  { session }: WorkConnection,
  execute: Execute,
  statements: readonly (string | ConstantStatement)[],
): Promise<void> {
  const all = statements.map((one) => (typeof one === "string" ? { sql: one } : one));
  const ahead = new Ahead(session, all);
  for (const [at, { sql, parameters }] of all.entries()) {
    await execute({
      sql,
      ...(parameters === undefined ? {} : { parameters }),
      send: (inTransaction) => ahead.send(at, inTransaction),
      isUnderWay: () => ahead.isUnderWay(at),
      skipped: () => ({ columns: [], rows: [], command: "", rowCount: 0 }),
      shareMs: ({ shareMs }: QueryResult) => shareMs,
      rowsOf: ({ rows }: QueryResult) => rows,
    });
  }
}

class Ahead {
  readonly #sent = new Map<number, Promise<QueryResult>>();
  readonly #own = new OwnObjects();

  constructor(
    private readonly session: Session,
    private readonly statements: readonly ConstantStatement[],
  ) {}

  isUnderWay(at: number): boolean {
    return this.#sent.has(at);
  }

  send(at: number, inTransaction: boolean): Promise<QueryResult> {
    const sent = this.#sent.get(at);
    this.#sent.delete(at);
    if (sent !== undefined) return sent;
    const { sql, parameters } = this.statements[at]!;
    const together = inTransaction ? this.#together(at) : [];
    if (together.flat().length < 2 || this.session.ahead === undefined)
      return this.session.query(sql, parameters);
    const results = this.session.ahead(together);
    for (const [index, result] of results.entries()) {
      // Of those behind a failed one nobody asks.
      result.catch(() => undefined);
      if (index > 0) this.#sent.set(at + index, result);
    }
    return results[0]!;
  }

  /** What follows, a list for each message: those that wait for nobody share one. */
  #together(at: number): string[][] {
    const messages: string[][] = [];
    let characters = 0;
    let isShared = false;
    for (const { sql, parameters = [] } of this.statements.slice(at, at + most.statements)) {
      characters += sql.length;
      if (characters > most.characters || parameters.length > 0 || !mayGoAhead(sql)) break;
      const holds = this.#own.holds(sql);
      const text = holds ? sql.replace(/;\s*$/, "") : sql;
      if (holds && isShared) messages.at(-1)!.push(text);
      else messages.push([text]);
      isShared = holds;
    }
    if (messages.length === 0) this.#own.forget();
    return messages;
  }
}
