import type { QueryResult, Session } from "../database/port.js";

/** The way a migration is carried out. */
export type Direction = "up" | "down";

/**
 * One statement that a migration wants to have sent. The runner decides whether it is sent at all: on a resumed
 * migration what the journal holds is skipped.
 */
export interface Statement<T> {
  readonly sql: string;
  readonly parameters?: readonly unknown[];
  /** Sends it on the migration's connection; `inTransaction`: a transaction block is open there. */
  send(inTransaction: boolean): Promise<T>;
  /** Whether it has been sent already, together with one before it. */
  isUnderWay?(): boolean;
  /** Its share of the milliseconds that took it and others; undefined where it was answered alone. */
  shareMs?(result: T): number | undefined;
  /**
   * What the migration is given in place of a result when the statement is skipped: a result without rows, or with
   * those that the journal kept.
   */
  skipped(rows: readonly unknown[]): T;
  /** The rows of a result, in a form that can be written as JSON; empty where the statement gives none. */
  rowsOf(result: T): readonly unknown[];
  /**
   * False where the result goes past the runner (a cursor, a stream): the statement is journalled, but cannot be
   * skipped later. Default true.
   */
  readonly replayable?: boolean;
}

/** Has one statement sent, journalled, or skipped. Calls may overlap: they are served one after the other. */
export type Execute = <T>(statement: Statement<T>) => Promise<T>;

/** The connection on which migrations run, with its transaction. */
export interface WorkConnection {
  /** The bare session: what goes through it is not journalled. */
  readonly session: Session;
  /** Opens a transaction and sends `prelude` with it, in one round trip; gives the results of all. */
  begin(prelude: string): Promise<readonly QueryResult[]>;
  commit(): Promise<void>;
  /** Rolls back; resolves also where no transaction is open or the connection is gone. */
  rollback(): Promise<void>;
  /** Gives the connection back; never throws. */
  close(): Promise<void>;
}

/** Opens the connections that a run needs; again after the network was lost. */
export interface Connector<W extends WorkConnection = WorkConnection> {
  /** A session of its own, outside of any pool: lock, heartbeat, progress. */
  session(): Promise<Session>;
  /** The connection that executes; `pending`: what is going to be executed on it. */
  work(pending: readonly { readonly name: string; readonly direction: Direction }[]): Promise<W>;
  /** Host, port and database for people: no password. */
  readonly label: string;
}

/** One migration as the runner sees it, whatever it was written with. */
export interface Migration<W extends WorkConnection = WorkConnection> {
  /** The name under which the `migrations` table knows it. */
  readonly name: string;
  /** Milliseconds, from the name: the order. */
  readonly timestamp: number;
  /** The npm package that ships it. */
  readonly package: string;
  /** The release of its package that brought it. */
  readonly release?: string | undefined;
  /** The migration counts only while this flag is on. */
  readonly featureFlag?: string | undefined;
  /** Of its source: the same for both line endings and for the `.ts` and `.js` twin. Undefined: unknown. */
  readonly hash?: string | undefined;
  readonly file?: string | undefined;
  /** False: it opens its own transactions, or none. */
  readonly transaction?: boolean | undefined;
  up(connection: W, execute: Execute): Promise<void>;
  down(connection: W, execute: Execute): Promise<void>;
}
