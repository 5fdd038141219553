import type { Row } from "../catalog/row.js";
import type { Address } from "../model/address.js";
import type { Alter, Recreate, Rename } from "../model/change.js";
import type { ObjectId } from "../model/identity.js";
import type { KindName, ObjectKinds, SchemaObject } from "../model/objects.js";
import type { Statement } from "../model/statement.js";
import type { RenderContext } from "../render/context.js";

/** What names an object and is therefore never compared as a property. */
type IdentityKey = "kind" | "id";

/** The properties of a kind that are compared; each needs an answer in `Alterations`. */
export type Property<O> = Exclude<keyof O & string, IdentityKey>;

/** A change of this property cannot be made in place. */
export const recreate = Symbol("recreate");

/** The statements that bring one property from previous to next, or the answer that it takes a new object. */
export type Alteration<O> = (
  change: Alter<O>,
  context: RenderContext,
) => readonly Statement[] | typeof recreate;

/** "identity": part of the name, equal by construction. "ignored": never a difference (say why in a comment). */
export type PropertyAnswer<O> = Alteration<O> | "identity" | "ignored";

/** An answer for each property: a property without one does not compile. Equal statements are emitted once. */
export type Alterations<O> = { readonly [P in Property<O>]: PropertyAnswer<O> };

/** How a kind is read from the catalog: one query, one object (with its catalog address) a row as a rule. */
export interface Reader<O> {
  /** The query for a server version (`server_version_num` / 10000); no parameters, every column cast to text-able. */
  sql(major: number): string;
  /** The catalog that `oid` belongs to, as in `pg_class`: with it, rows of `pg_depend` are resolved. */
  readonly catalog: string;
  /** One row to its object, to several, or to undefined for a row that is none of this kind after all. */
  parse(row: Row, names: CatalogNames): ReadObject<O> | readonly ReadObject<O>[] | undefined;
}

/** An object with its address in `pg_depend`: (catalog, oid, subId), and further addresses that mean the same object. */
export interface ReadObject<O> {
  readonly object: O;
  readonly oid: string;
  readonly subId?: string;
  /** Rows that stand for this object (a table's row type, a default, a view's rule). */
  readonly aliases?: readonly CatalogRow[];
}

/** A row of a catalog, by its OID. */
export type CatalogRow = readonly [catalog: string, oid: string];

/** A column of what is no table. */
export interface Attribute {
  readonly name: string;
  /** `format_type` under an empty search_path. */
  readonly type: string;
  /** Where it is not the type's own, as SQL. */
  readonly collation: string | null;
  readonly notNull: boolean;
  /** The default's expression, and its OID in `pg_attrdef`. */
  readonly default: string | null;
  readonly defaultOid: string | null;
  readonly statistics: number | null;
}

/** Names that several kinds need, read before all of them. */
export interface CatalogNames {
  /** Schema, name and kind of a relation by OID. */
  relation(
    oid: string,
  ): { readonly schema: string; readonly name: string; readonly kind: KindName | undefined } | undefined;
  /** Column name by relation OID and attribute number. */
  column(relation: string, attribute: string): string;
  /** One string for all that have a type of this name. */
  type(name: string): string;
  /** The identity of a relation by OID. */
  relationId(oid: string): ObjectId;
  /** Columns of a view or foreign table, or attributes of a composite type, in order; tables' are objects of their own. */
  attributes(relation: string): readonly Attribute[];
  /** The object with that address in `pg_depend`, if its kind was read before; its whole where a part is not known. */
  objectAt(catalog: string, oid: string, subId: string): SchemaObject | undefined;
}

/**
 * One kind of object: how it is read, compared and rendered. A kind speaks of its own objects only; what concerns two
 * objects (order, recreation, folding) is decided by passes and the planner from what is answered here.
 */
export interface Kind<O extends SchemaObject, Told extends SchemaObject = O> {
  readonly kind: O["kind"];
  /** Its rows may tell of objects of another kind as well, which then reads nothing by itself. */
  readonly read: Reader<O | Told> | null;
  readonly alterations: Alterations<O>;
  /** What the object's own fields name: it must exist before the object. Expressions' needs come from `pg_depend`. */
  dependencies(object: O): readonly ObjectId[];
  /** The object whose drop takes this one along, and that it cannot leave; null for what stands alone. */
  container(object: O): ObjectId | null;
  /** Further objects whose drop takes this one along. */
  carriers?(object: O): readonly ObjectId[];
  /** How SQL speaks of it; kinds without can have no comment, owner or privileges. */
  address?(object: O): Address;
  /** Names it takes in namespaces that several kinds share, as `relation public.x`. */
  takes(object: O): readonly string[];
  create(object: O, context: RenderContext): readonly Statement[];
  /** Settings that creating or replacing the object needs; said once, before everything else in a plan. */
  prelude?(object: O): readonly Statement[];
  /** What an altered object gives up in a step before the others: another may have the name, or go. */
  release?(change: Alter<O>, context: RenderContext): readonly Statement[];
  /** A second step after `create`, when what `attachesTo` names exists (a sequence's owner). */
  attach?(object: O, context: RenderContext): readonly Statement[];
  attachesTo?(object: O): readonly ObjectId[];
  /** True where only what it attaches to can do with a new object before that second step: base types. */
  readonly usableOnceAttached?: boolean;
  /** What `attach` is to a new object for one that is altered: a step of its own once all else is as it shall be. */
  reattach?(change: Alter<O>, context: RenderContext): readonly Statement[];
  drop(object: O, context: RenderContext): readonly Statement[];
  rename(change: Rename<O>, context: RenderContext): readonly Statement[];
  /** Properties whose alteration concerns what depends on the object; of other alterations dependents need not know. */
  readonly disturbing?: readonly Property<O>[];
  /** True where PostgreSQL carries the object through that change of something it depends on. */
  survives(object: O, cause: Alter | Recreate): boolean;
  /**
   * For types: how the previous one gives up its name while columns still have it, and how it goes once they have the
   * next one. Where a kind has these, columns of a recreated type are altered to it in place.
   */
  readonly replacement?: {
    moveAside(object: O, context: RenderContext, next: O): readonly Statement[];
    dropAside(object: O, context: RenderContext): readonly Statement[];
  };
  /** True where a drop along with its container is no way to drop it: keys between tables that go together. */
  readonly dropsAlone?: boolean;
  /** The object with another place in the tree of names, after `renames` of what contains it or of itself. */
  moved(object: O, names: RenamedNames): O;
  /** True for what acts on all that a plan does: it is made after everything else, and goes before. */
  readonly outermost?: boolean;
  /** Of what it needs, that whose users need it as well: no edge of `pg_depend` says so of a cast or an operator class. */
  impliedBy?(needs: readonly SchemaObject[]): readonly SchemaObject[];
  /** Order among equals in a plan; the identity unless given. */
  sortKey?(object: O): string;
}

/** A name in a schema. */
export interface QualifiedName {
  readonly schema: string;
  readonly name: string;
}

/** Answers what schemas, relations, columns and types are called after the renames. */
export interface RenamedNames {
  schema(name: string): string;
  /** For kinds whose objects lie in no schema. */
  plain(kind: KindName, name: string): string;
  relation(schema: string, name: string): QualifiedName;
  column(schema: string, relation: string, column: string): string;
  namedType(schema: string, name: string): QualifiedName;
  /** What an enum's value is called. */
  value(schema: string, type: string, label: string): string;
  /** For other kinds whose objects lie in a schema. */
  inSchema(kind: KindName, schema: string, name: string): QualifiedName;
  /** A type as `format_type` prints it under an empty search_path. */
  typeText(type: string): string;
  /** What an address is after the renames. */
  address(address: Address): Address;
}

/** The registry's shape: every kind, or it does not compile. */
export type KindRegistry = { readonly [K in KindName]: Kind<ObjectKinds[K], SchemaObject> };
