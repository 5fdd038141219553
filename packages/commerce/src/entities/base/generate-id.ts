import { ulid } from "ulid";

/** An id as all tables have it: the table's prefix, an underscore, and a ULID, which sorts by its time of creation. */
export function generateId(prefix: string): string {
  return `${prefix}_${ulid()}`;
}
