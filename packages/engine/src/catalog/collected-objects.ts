import { kindOf } from "../kinds/index.js";
import type { ReadObject } from "../kinds/kind.js";
import type { ObjectId } from "../model/identity.js";
import type { SchemaObject } from "../model/objects.js";
import { Addresses } from "./addresses.js";
import type { ExtensionMembers } from "./extension-members.js";

const none: NonNullable<ReadObject<SchemaObject>["aliases"]> = [];

/** The objects read so far, each with its addresses in `pg_depend`; without what belongs to an extension. */
export class CollectedObjects {
  readonly objects = new Map<ObjectId, SchemaObject>();
  readonly #addresses = new Addresses();
  readonly #members: ExtensionMembers;
  readonly #extensions = new Set<ObjectId>();

  constructor(members: ExtensionMembers) {
    this.#members = members;
  }

  /** Takes an object from that catalog in, unless it is an extension's or lies in what is one. */
  add(read: ReadObject<SchemaObject>, catalog: string): void {
    const { object, oid, subId = "0", aliases = none } = read;
    if (this.#isExtensions(read, catalog)) {
      this.#extensions.add(object.id);
      return;
    }
    this.objects.set(object.id, object);
    this.#addresses.set(catalog, oid, subId, object.id);
    for (const [catalog, oid] of aliases) this.#addresses.set(catalog, oid, "0", object.id);
  }

  #isExtensions({ object, oid, aliases = none }: ReadObject<SchemaObject>, own: string): boolean {
    if (this.#extensions.size > 0) {
      const container = kindOf(object).container(object);
      if (container !== null && this.#extensions.has(container)) return true;
    }
    if (this.#members.size === 0) return false;
    const isMember = (catalog: string, oid: string) => this.#members.get(catalog)?.has(oid) === true;
    return isMember(own, oid) || aliases.some(([catalog, oid]) => isMember(catalog, oid));
  }

  /** The object with that address, or the whole of which it is a part. */
  at(catalog: string, oid: string, subId: string): SchemaObject | undefined {
    const id = this.#addresses.find(catalog, oid, subId);
    return id === undefined ? undefined : this.objects.get(id);
  }

  /** The identity with that address in `pg_depend`; what belongs to an extension stands for the extension. */
  dependency(catalog: string, oid: string, subId: string): ObjectId | undefined {
    const known = this.#addresses.find(catalog, oid, subId);
    if (known !== undefined || this.#members.size === 0) return known;
    const extension = this.#members.get(catalog)?.get(oid);
    return extension === undefined ? undefined : this.#addresses.find("pg_extension", extension, "0");
  }
}
