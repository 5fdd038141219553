import type { Server } from "@godwit/engine";

/** Something to be run, killed, and run again. */
export interface Scenario {
  readonly name: string;
  /** What the database holds before; `url` is a fresh database. */
  prepare(url: string): Promise<void>;
  /** The run that is disturbed, and that is repeated afterwards. */
  run(url: string): Promise<void>;
}

/** A database of a point's own. */
export interface PointDatabase {
  readonly name: string;
  readonly url: string;
  readonly server: Server;
}
