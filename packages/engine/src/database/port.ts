/**
 * The whole of what the engine asks of a driver. Rows come as arrays of text or null exactly as the server sent them:
 * readers know their columns, and no driver's type parsing stands between them and the server.
 */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly command: string;
  readonly rowCount: number;
  /** Of a message that held several statements: its milliseconds by their number. */
  readonly shareMs?: number;
}

/** A row as the server sent it; not to be kept. */
export type RowValues = readonly (string | null)[];

/** Called with the columns of each statement that gives rows; gives what is called with each of them. */
export type RowVisitor = (statement: number, columns: readonly string[]) => (row: RowValues) => void;

/** One connection, one statement at a time. */
export interface Session {
  /**
   * The backend's process id as the login told it (BackendKeyData). A connection pooler tells one of its own, so it
   * differs from `pg_backend_pid()` there.
   */
  readonly processId?: number | undefined;
  /** Sends one statement; with `parameters` by the extended protocol. Throws the driver's error, SQLSTATE in `code`. */
  query(sql: string, parameters?: readonly unknown[]): Promise<QueryResult>;
  /** Sends several statements in one message (one round trip, one implicit transaction); a result for each. */
  script(sql: string): Promise<readonly QueryResult[]>;
  /**
   * As `script`, with the rows handed over as they arrive: a long answer is never in memory as a whole. Undefined: the
   * driver cannot.
   */
  read?(sql: string, visitor: RowVisitor): Promise<void>;
  /**
   * Sends several messages of one or more statements without waiting for answers between them; gives the result of each
   * statement. Only inside of a transaction block, where PostgreSQL refuses all that follows a failed one; none of them
   * may end it. Where a message has more than one, each text is one statement. Calls of this session wait until all are
   * answered. Undefined: the driver cannot.
   */
  ahead?(messages: readonly (readonly string[])[]): readonly Promise<QueryResult>[];
  close(): Promise<void>;
}

/** Where to connect. `url` may hold a password: it never goes into logs, errors or files. */
export interface ConnectionTarget {
  readonly url: string;
  /** `SET ROLE` after login. */
  readonly role?: string;
  /** node-postgres' own options (ssl, socket settings), passed on as they are. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Opens sessions to one server; `database` replaces the one of the target. */
export interface Server {
  connect(database?: string): Promise<Session>;
  /** Host, port and database for people: no password. */
  readonly label: string;
  /** For those who have to connect by a driver of their own. It may hold a password. */
  readonly target?: ConnectionTarget;
}
