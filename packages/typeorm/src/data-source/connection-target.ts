import { userInfo } from "node:os";
import type { ConnectionTarget } from "@godwit/engine";
import type { DataSource } from "typeorm";

/** TypeORM's connection settings for PostgreSQL, as far as they say where and how to connect. */
interface Credentials {
  readonly url?: string;
  readonly host?: string;
  readonly port?: number;
  readonly username?: string;
  readonly password?: string | (() => string) | (() => Promise<string>);
  readonly database?: string;
  readonly ssl?: unknown;
  readonly applicationName?: string;
}

/** Environment variables of libpq that node-postgres reads too. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where a data source connects: its URL or its single settings, `PG*` variables for what it leaves open, its master
 * under replication, its `ssl` and `extra`. A password given as a function is asked now. The URL may hold a
 * password: never print it.
 */
export async function connectionTarget(
  dataSource: Pick<DataSource, "options">,
  environment: Environment = process.env,
): Promise<ConnectionTarget> {
  const options = dataSource.options as Credentials & {
    replication?: { master: Credentials };
    extra?: object;
    connectTimeoutMS?: number;
  };
  const credentials = options.replication?.master ?? options;
  const ssl = credentials.ssl ?? options.ssl;
  const applicationName = credentials.applicationName ?? options.applicationName;
  return {
    url: await connectionUrl(credentials, environment),
    options: {
      ...(ssl === undefined ? {} : { ssl }),
      ...(applicationName === undefined ? {} : { application_name: applicationName }),
      ...(options.connectTimeoutMS === undefined
        ? {}
        : { connectionTimeoutMillis: options.connectTimeoutMS }),
      ...options.extra,
    },
  };
}

/** One URL from all that says where; what the URL of the data source says wins, as in TypeORM's driver. */
async function connectionUrl(credentials: Credentials, environment: Environment): Promise<string> {
  const given = credentials.url === undefined ? undefined : new URL(credentials.url);
  const host = given?.hostname || credentials.host || environment.PGHOST || "localhost";
  const url = given ?? new URL("postgresql://localhost");
  if (host.startsWith("/")) url.searchParams.set("host", host);
  else if (given?.hostname === "" || given === undefined) url.hostname = host;
  if (url.port === "") url.port = String(credentials.port ?? environment.PGPORT ?? 5432);
  const user =
    decodeURIComponent(url.username) || credentials.username || environment.PGUSER || userInfo().username;
  if (url.username === "") url.username = encodeURIComponent(user);
  if (url.password === "") {
    url.password = encodeURIComponent((await passwordOf(credentials)) ?? environment.PGPASSWORD ?? "");
  }
  if (url.pathname === "" || url.pathname === "/") {
    url.pathname = `/${encodeURIComponent(credentials.database ?? environment.PGDATABASE ?? user)}`;
  }
  return url.toString();
}

async function passwordOf({ password }: Credentials): Promise<string | undefined> {
  return typeof password === "function" ? await password() : password;
}
