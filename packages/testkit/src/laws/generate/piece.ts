import type { Picks } from "./picks.js";

/** What pieces know of the schema that they are a piece of. */
export interface Surroundings {
  readonly schema: string;
  /** The columns of the tables that earlier pieces made. */
  readonly tables: Map<string, readonly MadeColumn[]>;
}

export interface MadeColumn {
  readonly name: string;
  readonly type: string;
  /** True where no value can be given. */
  readonly generated: boolean;
}

/**
 * Writes a piece of a schema as statements. What PostgreSQL refuses, because what it needs is not there or its name is
 * taken, is left out: a piece need not know what else is in a schema.
 */
export type Piece = (picks: Picks, around: Surroundings) => readonly string[];

/** The columns of one of the tables, and its name. */
export function someTable(picks: Picks, { tables }: Surroundings): [string, readonly MadeColumn[]] {
  const all = [...tables];
  return (
    all[picks.number(Math.max(all.length, 1))] ?? ["t1", [{ name: "a", type: "integer", generated: false }]]
  );
}

/** One of its columns. */
export function someColumn(picks: Picks, columns: readonly MadeColumn[]): MadeColumn {
  return columns[picks.number(columns.length)] ?? { name: "a", type: "integer", generated: false };
}
