import type { QueryResult, Session } from "../../database/port.js";
import type { Execute, WorkConnection } from "../migration.js";
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
 * together with one, so that it never waits for the client; each is journalled, told and timed like any other.
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
      rowsOf: ({ rows }: QueryResult) => rows,
    });
  }
}

class Ahead {
  readonly #sent = new Map<number, Promise<QueryResult>>();

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
    if (together.length < 2 || this.session.ahead === undefined) return this.session.query(sql, parameters);
    const [own, ...others] = this.session.ahead(together);
    for (const [index, result] of others.entries()) {
      // Of those behind a failed one nobody asks.
      result.catch(() => undefined);
      this.#sent.set(at + 1 + index, result);
    }
    return own!;
  }

  #together(at: number): string[] {
    const texts: string[] = [];
    let characters = 0;
    for (const { sql, parameters = [] } of this.statements.slice(at, at + most.statements)) {
      characters += sql.length;
      if (characters > most.characters || parameters.length > 0 || !mayGoAhead(sql)) break;
      texts.push(sql);
    }
    return texts;
  }
}
