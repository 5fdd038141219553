import type { ObjectId } from "../model/identity.js";

/** More than PostgreSQL's limit of columns (1,600): an OID and a sub-id in one number. */
const subIds = 2048;

/** Identities by their address in `pg_depend`: catalog, OID and sub-id. */
export class Addresses {
  readonly #byCatalog = new Map<string, Map<number, ObjectId>>();

  set(catalog: string, oid: string, subId: string, id: ObjectId): void {
    const known = this.#byCatalog.get(catalog);
    const key = Number(oid) * subIds + Number(subId);
    if (known === undefined) this.#byCatalog.set(catalog, new Map([[key, id]]));
    else known.set(key, id);
  }

  /** The object with that address; for a part that is not known, its whole. */
  find(catalog: string, oid: string, subId: string): ObjectId | undefined {
    const known = this.#byCatalog.get(catalog);
    if (known === undefined) return undefined;
    const whole = Number(oid) * subIds;
    return known.get(whole + Number(subId)) ?? known.get(whole);
  }
}
