import type { Kind, ReadObject } from "../kinds/kind.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";

/** The objects read so far, each with its addresses in `pg_depend`; without what belongs to an extension. */
export class CollectedObjects {
  readonly objects = new Map<ObjectId, SchemaObject>();
  readonly #addresses = new Map<string, ObjectId>();
  readonly #members: ReadonlyMap<string, string>;
  readonly #extensions = new Set<ObjectId>();

  /** `members`: the OID of the extension that an address (`catalog:oid`) belongs to. */
  constructor(members: ReadonlyMap<string, string>) {
    this.#members = members;
  }

  /** Takes an object in, unless it is an extension's or lies in what is one. */
  add({ object, oid, subId, aliases = [] }: ReadObject<SchemaObject>, kind: Kind<SchemaObject>): void {
    const place = `${kind.read.catalog}:${oid}`;
    const container = this.#extensions.size === 0 ? null : kind.container(object);
    const contained = container !== null && this.#extensions.has(container);
    if (contained || this.#members.has(place) || aliases.some((alias) => this.#members.has(alias))) {
      this.#extensions.add(object.id);
      return;
    }
    this.objects.set(object.id, object);
    this.#addresses.set(`${place}:${subId ?? "0"}`, object.id);
    for (const alias of aliases) this.#addresses.set(`${alias}:0`, object.id);
  }

  /** The object with that address, or the whole of which it is a part. */
  at(catalog: string, oid: string, subId: string): SchemaObject | undefined {
    const place = `${catalog}:${oid}`;
    const id = this.#addresses.get(`${place}:${subId}`) ?? this.#addresses.get(`${place}:0`);
    return id === undefined ? undefined : this.objects.get(id);
  }

  /** Identities by `catalog:oid:subId`; what belongs to an extension stands for the extension. */
  dependencyAddresses(): ReadonlyMap<string, ObjectId> {
    const all = new Map(this.#addresses);
    for (const [place, extension] of this.#members) {
      const id = this.#addresses.get(`pg_extension:${extension}:0`);
      if (id !== undefined) all.set(`${place}:0`, id);
    }
    return all;
  }
}
