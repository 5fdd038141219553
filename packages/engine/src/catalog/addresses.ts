import type { ObjectId } from "../model/identity.js";

/** More than PostgreSQL's limit of columns (1,600): an OID and a sub-id in one number. */
const subIds = 2048;

/** Identities by their address in `pg_depend`: catalog, OID and sub-id. A catalog is indexed when it is asked about. */
export class Addresses {
  readonly #byCatalog = new Map<string, CatalogAddresses>();

  set(catalog: string, oid: string, subId: string, id: ObjectId): void {
    const known = this.#byCatalog.get(catalog);
    if (known !== undefined) known.add(address(oid, subId), id);
    else this.#byCatalog.set(catalog, new CatalogAddresses().add(address(oid, subId), id));
  }

  /** The object with that address; for a part that is not known, its whole. */
  find(catalog: string, oid: string, subId: string): ObjectId | undefined {
    const known = this.#byCatalog.get(catalog)?.index();
    if (known === undefined) return undefined;
    return known.get(address(oid, subId)) ?? known.get(address(oid, "0"));
  }
}

function address(oid: string, subId: string): number {
  return Number(oid) * subIds + Number(subId);
}

class CatalogAddresses {
  readonly #addresses: number[] = [];
  readonly #ids: ObjectId[] = [];
  readonly #index = new Map<number, ObjectId>();
  #indexed = 0;

  add(address: number, id: ObjectId): this {
    this.#addresses.push(address);
    this.#ids.push(id);
    return this;
  }

  index(): ReadonlyMap<number, ObjectId> {
    for (; this.#indexed < this.#ids.length; this.#indexed++) {
      this.#index.set(this.#addresses[this.#indexed]!, this.#ids[this.#indexed]!);
    }
    return this.#index;
  }
}
