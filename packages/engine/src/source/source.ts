import type { Server } from "../database/port.js";
import type { CanonicalSchema } from "../model/schema.js";
import type { ScratchProvider } from "../scratch/scratch.js";

/** What a source may need besides itself. */
export interface SourceContext {
  /** For sources that have to be built before they can be read. */
  readonly scratch: ScratchProvider;
  /** The other source's schema, where it is read first: what this one cannot say is looked up there. */
  readonly other?: SourceSchema | undefined;
}

/** A schema that was read, and what was noticed while reading. */
export interface SourceSchema {
  readonly schema: CanonicalSchema;
  /** Major version of the server that printed it. */
  readonly major: number;
  /** `current_schema()` of a live database, or of the session that built it. */
  readonly currentSchema: string | null;
  /** The role that read it: what it owns has no owner in the schema. Null for a snapshot. */
  readonly role: string | null;
  /** What could not be taken over, for people. */
  readonly notes: readonly string[];
}

/** How much a source takes over, least first: nothing, tables that TypeORM keeps for itself, all that it cannot say. */
export const takenOver = ["nothing", "bookkeeping", "unsaid"] as const;

export type TakenOver = (typeof takenOver)[number];

/** Anything a schema can be read from. */
export interface SchemaSource {
  /** For messages: no password in it. */
  readonly label: string;
  /** The server of a live database: the natural place of scratch databases. */
  readonly server?: Server;
  /** False for what cannot say who may do what: new objects keep what the database's default privileges give them. */
  readonly declaresPrivileges?: boolean;
  /** What it takes over from the other source, which is then read before it: the more it takes, the later it is read. */
  readonly takesOver?: TakenOver;
  read(context: SourceContext): Promise<SourceSchema>;
}
