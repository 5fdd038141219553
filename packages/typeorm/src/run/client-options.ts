import type { DataSource } from "typeorm";

/** The data source options that matter for a connection; TypeORM types them by driver and version. */
export interface PostgresOptions {
  readonly type: string;
  readonly url?: string;
  readonly host?: string;
  readonly port?: number;
  readonly username?: string;
  readonly password?: unknown;
  readonly database?: string;
  readonly schema?: string;
  readonly ssl?: unknown;
  readonly connectTimeoutMS?: number;
  readonly applicationName?: string;
  readonly replication?: { readonly master: PostgresOptions };
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly migrationsTableName?: string;
  readonly migrationsTransactionMode?: "all" | "none" | "each";
}

/** What of a data source a look at the history takes. */
export interface Connectable {
  readonly options: DataSource["options"];
  /** With the node-postgres that TypeORM loaded. */
  readonly driver: object;
  readonly namingStrategy: Pick<DataSource["namingStrategy"], "primaryKeyName">;
}

export function optionsOf(dataSource: Pick<DataSource, "options">): PostgresOptions {
  return dataSource.options as unknown as PostgresOptions;
}

/** The node-postgres options that TypeORM's driver makes of a data source's (PostgresDriver.createPool). */
export function clientOptions(dataSource: Pick<DataSource, "options">): Readonly<Record<string, unknown>> {
  const options = optionsOf(dataSource);
  const target = options.replication?.master ?? options;
  return {
    connectionString: target.url,
    host: target.host,
    user: target.username,
    password: target.password,
    database: target.database,
    port: target.port,
    ssl: target.ssl,
    connectionTimeoutMillis: options.connectTimeoutMS,
    application_name: options.applicationName ?? target.applicationName ?? "godwit",
    keepAlive: true,
    ...options.extra,
  };
}

/** Host, port and database for people, without user and password. */
export function targetOf(dataSource: Pick<DataSource, "options">): string {
  const { url, host, port, database } = clientOptionsOf(dataSource);
  if (url === undefined) return `${host ?? "localhost"}:${port ?? 5432}/${database ?? ""}`;
  const parsed = new URL(url);
  const server = parsed.searchParams.get("host") ?? parsed.hostname;
  return `${server}:${parsed.port || "5432"}${parsed.pathname}`;
}

function clientOptionsOf(dataSource: Pick<DataSource, "options">): PostgresOptions {
  const options = optionsOf(dataSource);
  return options.replication?.master ?? options;
}
