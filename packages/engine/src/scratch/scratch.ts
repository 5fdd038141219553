import type { Server, Session } from "../database/port.js";
import type { DatabaseSettings } from "./settings.js";

/** A throwaway database with one session, in which to let PostgreSQL print, build and rehearse. */
export interface Scratch {
  readonly name: string;
  /** Opens further sessions to the database when called without a name. */
  readonly server: Server;
  readonly session: Session;
  /** What the session was given of the database that the scratch stands for. */
  readonly settings: DatabaseSettings;
  /** Major version of the server it lies on. */
  readonly major: number;
  /** Drops the database; safe to call twice. */
  close(): Promise<void>;
}

/** Opens scratch databases; where none is to be had `open` throws SCRATCH_NOT_AVAILABLE. */
export interface ScratchProvider {
  open(): Promise<Scratch>;
}

/** Opens a scratch database for one use and drops it afterwards, also after an error. */
export async function withScratch<T>(
  provider: ScratchProvider,
  use: (scratch: Scratch) => Promise<T>,
): Promise<T> {
  const scratch = await provider.open();
  try {
    return await use(scratch);
  } finally {
    await scratch.close();
  }
}
