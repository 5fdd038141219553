import {
  type CanonicalSchema,
  type Constraint,
  type Coverage,
  type DropAllowance,
  isCalled,
  kindOf,
  nameOf,
  type ObjectId,
  objectId,
  type SchemaObject,
  shellWord,
} from "@godwit/engine";

/** What is known of who made the objects of the database. */
export interface Provenance {
  /** Tables that TypeORM and Godwit keep for themselves. */
  readonly bookkeeping: ReadonlySet<ObjectId>;
  /** Declared with `synchronize: false`. */
  readonly unmanaged: ReadonlySet<ObjectId>;
  /** What the project's migrations build from nothing; asked only where names prove nothing. */
  readonly migrated: (() => Promise<ReadonlySet<ObjectId> | undefined>) | undefined;
}

/** A drop that needs somebody's word and does not have it: the object stays. */
export interface WithheldDrop {
  readonly object: SchemaObject;
  /** The option that allows it. */
  readonly flag: string;
}

export interface Ownership {
  readonly drops: ReadonlySet<ObjectId>;
  readonly withheld: readonly WithheldDrop[];
  /** Objects that nobody declares and no migration made; those inside of others are not named. */
  readonly leftAlone: readonly SchemaObject[];
}

interface Sides {
  readonly declared: CanonicalSchema;
  readonly live: CanonicalSchema;
}

/**
 * Decides what becomes of the objects of the database that no entity declares. What a migration of the project made is the
 * project's: tables and columns go only when they are named (`allowed`), constraints and indexes go freely. Everything
 * else is somebody else's: it stays and is named. An object that is named goes, whoever made it.
 */
export async function decideOwnership(
  sides: Sides,
  coverage: Coverage,
  provenance: Provenance,
  allowed: DropAllowance,
): Promise<Ownership> {
  const concerned = undeclared(sides, coverage, provenance);
  const unproven = concerned.filter((object) => !provenByName(object, sides));
  const migrated = unproven.length === 0 ? undefined : await provenance.migrated?.();
  const isOurs = (object: SchemaObject) => provenByName(object, sides) || isMigrated(object, migrated);
  const drops = new Set<ObjectId>();
  const withheld: WithheldDrop[] = [];
  const leftAlone: SchemaObject[] = [];
  for (const object of concerned) {
    const named = isAllowed(object, allowed);
    if (!isOurs(object) && !named) leftAlone.push(object);
    else if (holdsData(object) && !named && allowed !== "all") withheld.push(withhold(object));
    else drops.add(object.id);
  }
  const stays = new Set([...withheld.map(({ object }) => object.id), ...leftAlone.map(({ id }) => id)]);
  for (const id of drops) if (belongsTo(id, stays, sides.live)) drops.delete(id);
  return { drops, withheld, leftAlone: leftAlone.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/**
 * True for what the migrations made. Where they say nothing of a table, its columns count as the project's too: they only
 * go when they are named.
 */
function isMigrated(object: SchemaObject, migrated: ReadonlySet<ObjectId> | undefined): boolean {
  if (migrated === undefined) return holdsData(object);
  if (migrated.has(object.id)) return true;
  return object.kind === "column" && !migrated.has(objectId("table", object.schema, object.table));
}

/** Undeclared objects that are not inside of an undeclared one, of kinds that can be declared. */
function undeclared({ declared, live }: Sides, coverage: Coverage, provenance: Provenance): SchemaObject[] {
  const ignored = new Set([...provenance.bookkeeping, ...provenance.unmanaged]);
  return [...live.objects.values()].filter((object) => {
    if (declared.objects.has(object.id) || ignored.has(object.id)) return false;
    const container = kindOf(object).container(object);
    if (container !== null && (ignored.has(container) || !declared.objects.has(container))) return false;
    return coverage.concerns(object) || isOwnedSequence(object, declared);
  });
}

/** The sequence of a column that is no serial any more. */
function isOwnedSequence(object: SchemaObject, declared: CanonicalSchema): boolean {
  if (object.kind !== "sequence" || object.ownedBy === null) return false;
  const { schema, name, column } = object.ownedBy;
  return declared.objects.has(objectId("column", schema, name, column));
}

const hashed = /^(?:PK_|UQ_|FK_)[0-9a-f]{27}$|^(?:REL_|IDX_|CHK_|XCL_)[0-9a-f]{26}$/;

/** True where the name could only come from TypeORM or Godwit. */
function provenByName(object: SchemaObject, { declared, live }: Sides): boolean {
  switch (object.kind) {
    case "table":
      return primaryKeysOf(object.id, live).some(({ name }) => hashed.test(name));
    case "constraint":
      return hashed.test(object.name) || replacesPrimaryKey(object, declared);
    case "foreignKey":
    case "index":
      return hashed.test(object.name);
    case "enum":
      return usersOf(object.id, live).some((user) => hasUsualTypeName(user, object.name));
    default:
      return object.kind === "sequence";
  }
}

function primaryKeysOf(table: ObjectId, live: CanonicalSchema): Constraint[] {
  return [...live.objects.values()].filter(
    (object): object is Constraint =>
      object.kind === "constraint" &&
      object.type === "primaryKey" &&
      objectId("table", object.schema, object.table) === table,
  );
}

/** A table has one primary key: where another is declared, this one makes room. */
function replacesPrimaryKey({ type, schema, table }: Constraint, declared: CanonicalSchema): boolean {
  if (type !== "primaryKey") return false;
  return primaryKeysOf(objectId("table", schema, table), declared).length > 0;
}

function usersOf(id: ObjectId, live: CanonicalSchema): SchemaObject[] {
  return [...live.objects.values()].filter(({ id: user }) => live.dependencies.get(user)?.includes(id));
}

function hasUsualTypeName(user: SchemaObject, name: string): boolean {
  return user.kind === "column" && name === `${user.table}_${user.name.toLowerCase()}_enum`;
}

function holdsData({ kind }: SchemaObject): boolean {
  return kind === "table" || kind === "column";
}

function isAllowed(object: SchemaObject, allowed: DropAllowance): boolean {
  if (allowed === "all") return false;
  return allowed.some((given) => given === object.id || isCalled(object, given));
}

function withhold(object: SchemaObject): WithheldDrop {
  return { object, flag: `--allow-drop ${shellWord(nameOf(object))}` };
}

/** True for what is made of columns that stay, or is the type or the sequence of one. */
function belongsTo(id: ObjectId, stays: ReadonlySet<ObjectId>, live: CanonicalSchema): boolean {
  if ((live.dependencies.get(id) ?? []).some((needed) => stays.has(needed))) return true;
  return [...stays].some((user) => live.dependencies.get(user)?.includes(id));
}
