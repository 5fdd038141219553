import { ensureStarted } from "./ensure-started.js";
import { placeOf } from "./place.js";
import { refuseInProduction } from "./production.js";
import { type EmbeddedStatus, status } from "./status.js";
import { stop } from "./stop.js";
import { serverUrl } from "./url.js";
import { touch } from "./use.js";

/** Which server is meant, and how long it stays. */
export interface EmbeddedOptions {
  /** The project's folder: each project has a server of its own. */
  readonly projectDirectory: string;
  /** PostgreSQL's major version, by default 18, the one that the package brings. */
  readonly major?: number;
  /** The project's database, created where it is missing; `godwit` by default. */
  readonly database?: string;
  /** After how many seconds without use and without clients the server is stopped; 600 by default. */
  readonly idleSeconds?: number;
}

/** A project's embedded PostgreSQL server. */
export interface EmbeddedServer {
  /**
   * Starts the server where it does not run, and gives the URL of the project's database (superuser, with password).
   * Any number of processes may ask at once. Throws EMBEDDED_IN_PRODUCTION, POSTGRES_BINARIES_MISSING,
   * PLATFORM_WITHOUT_POSTGRES, POSTGRES_PROGRAM_FAILED, EMBEDDED_SERVER_OF_ANOTHER_USER and others of their kind.
   */
  ensureStarted(): Promise<{ readonly url: string }>;
  /** The URL of the running server, or undefined; starts nothing. */
  url(): string | undefined;
  /** Stops it and waits for the end; gives whether it ran. */
  stop(): Promise<boolean>;
  /** Where everything is, and what runs; starts nothing. */
  status(): Promise<EmbeddedStatus>;
  /** Says that the server is in use: for long work without a connection. */
  touch(): void;
}

/** The embedded server of a project. Asking for it starts nothing. */
export function embeddedServer(options: EmbeddedOptions): EmbeddedServer {
  const { projectDirectory, major = 18, database = "godwit", idleSeconds = 600 } = options;
  const place = placeOf(projectDirectory, major);
  return {
    ensureStarted: async () => {
      refuseInProduction();
      return { url: await ensureStarted(place, database, idleSeconds) };
    },
    url: () => serverUrl(place, database),
    stop: () => stop(place),
    status: () => status(place),
    touch: () => touch(place),
  };
}
