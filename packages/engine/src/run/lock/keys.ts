/**
 * Keys of Godwit's advisory locks, two integers each (PostgreSQL manual, "Advisory Lock Functions"). Advisory locks belong to one
 * database, so the same keys serve in all. `space` is the bytes of "gdwt".
 */
export const advisoryKeys = {
  space: 0x67647774,
  /** Held by the runner's lock session as long as it is the runner. */
  runner: 1,
  /** Held by the session that executes: tells a successor that the server still works for a dead runner. */
  work: 2,
  /** Held by the transaction that creates the journal. */
  setUp: 3,
} as const;
