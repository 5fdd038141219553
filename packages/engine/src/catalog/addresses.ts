import type { ObjectId } from "../model/identity.js";

/** More than PostgreSQL's limit of columns (1,600): an OID and a sub-id in one number. */
const subIds = 2048;

/** Identities by their address in `pg_depend`: catalog, OID and sub-id. A catalog is indexed when it is asked about. */
export class Addresses {
  readonly #byCatalog = new Map<string, CatalogAddresses>();

  set(catalog: string, oid: string, subId: string, id: ObjectId): void {
    const known = this.#byCatalog.get(catalog) ?? new CatalogAddresses();
    known.oids.push(oid);
    known.subIds.push(subId);
    known.ids.push(id);
    this.#byCatalog.set(catalog, known);
  }

  /** The object with that address; for a part that is not known, its whole. */
  find(catalog: string, oid: string, subId: string): ObjectId | undefined {
    const known = this.#byCatalog.get(catalog)?.index();
    if (known === undefined) return undefined;
    const whole = Number(oid) * subIds;
    return known.get(whole + Number(subId)) ?? known.get(whole);
  }
}

class CatalogAddresses {
  readonly oids: string[] = [];
  readonly subIds: string[] = [];
  readonly ids: ObjectId[] = [];
  readonly #index = new Map<number, ObjectId>();
  #indexed = 0;

  index(): ReadonlyMap<number, ObjectId> {
    for (; this.#indexed < this.ids.length; this.#indexed++) {
      const place = this.#indexed;
      this.#index.set(Number(this.oids[place]) * subIds + Number(this.subIds[place]), this.ids[place]!);
    }
    return this.#index;
  }
}
